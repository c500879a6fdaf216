/**
 * Kaplan-Meier curves: intervals, bands, median, landmarks, restricted mean. Reads {@code sample} and {@code estimate}.
 */
@NullMarked
package org.liverleaf.survival.curve;

import org.jspecify.annotations.NullMarked;
