/**
 * Reads FHIR R4 bundles and NDJSON into records, as a stream: the elements that the pathway needs and nothing else. What
 * cannot be mapped is counted and named, never dropped in silence. Feeds {@code record}.
 *
 * <p>Codes of other systems mean what the small tables of {@code knowledge/vocabularies/} say. Everything that a case file
 * can say can also be said by an Observation whose code has a coding in a system under
 * {@code https://liverleaf.org/fhir/CodeSystem/}:
 *
 * <ul>
 *   <li>{@code fact|<fact id>}: the value of a fact, as string, code, boolean, integer, quantity, range or date;
 *       {@code dataAbsentReason} or the text {@code unknown} is 'asked, not known'. Components {@code one-of} are values of
 *       which one holds, a component {@code value} beside a range is the value read off. A list fact has its values in
 *       components or in several Observations of one day; the single value {@code none-of-these} is the empty list.
 *   <li>{@code fact|lesionsComplete}, {@code fact|treatmentsComplete}: boolean.
 *   <li>{@code lesion|lesion}: components {@code id}, {@code segments} and the paths of a lesion in a case file, such as
 *       {@code distanceMm.portalVein}; body sites may be {@code segment|1} to {@code segment|8}.
 *   <li>{@code remnant|remnant}: components {@code resection}, {@code method}, {@code percent}, {@code planned}.
 *   <li>{@code treatment|treatment}: {@code effectivePeriod}, components {@code kind}, {@code line}, {@code agent} (one
 *       each), {@code ongoing}, {@code intent}, {@code bestResponse}, {@code stopReason}.
 *   <li>{@code imaging|imaging}: the study as in a case file; {@code override|override}: components {@code rule},
 *       {@code reason}, {@code signatory}.
 * </ul>
 */
@NullMarked
package org.liverleaf.pathway.fhir.in;

import org.jspecify.annotations.NullMarked;
