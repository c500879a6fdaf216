package org.liverleaf.pathway.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One record from documents that were handed in one after the other. The first document brings its own history; what later
 * ones add was known when they were handed in. What an earlier document already said is taken once, and a resource that
 * comes again with another content for the same day corrects the earlier one.
 */
public final class DocumentFold {

    private DocumentFold() {}

    /**
     * A document that was read.
     *
     * @param number its number, from 1
     * @param recorded when we got it
     * @param author who handed it in
     * @param hasStableIds whether an id means the same thing in every document, as those of FHIR resources do
     * @param intake what the reader made of it
     */
    public record Document(int number, Instant recorded, String author, boolean hasStableIds, Intake intake) {}

    private record Said(PartialDate effective, Payload payload) {}

    /**
     * The record of all documents.
     *
     * @param name name of the case, for people
     * @param documents in the order in which they were handed in
     */
    public static Intake fold(String name, List<Document> documents) {
        List<Entry> entries = new ArrayList<>();
        Set<Said> said = new HashSet<>();
        Map<String, Entry> byResource = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, Integer> resources = new TreeMap<>();
        Map<String, Integer> unmapped = new TreeMap<>();
        LocalDate asOf = PartialDate.FIRST;
        String patient = "";
        for (Document document : documents) {
            Intake intake = document.intake();
            patient = patient.isEmpty() ? intake.patientRecord().patient() : patient;
            asOf = intake.asOf().isAfter(asOf) ? intake.asOf() : asOf;
            problems.addAll(intake.problems());
            intake.counts().resources().forEach((key, count) -> resources.merge(key, count, Integer::sum));
            intake.counts().unmapped().forEach((key, count) -> unmapped.merge(key, count, Integer::sum));
            Set<Said> now = new HashSet<>();
            for (Entry entry : intake.patientRecord().entries()) {
                List<String> corrected = Optional.ofNullable(byResource.get(entry.id()))
                        .filter(earlier -> document.hasStableIds() && corrects(entry, earlier))
                        .map(earlier -> List.of(earlier.id()))
                        .orElse(List.of());
                // What one document says twice is for the merging of its facts to see.
                Said what = new Said(entry.effective(), entry.payload());
                now.add(what);
                if (!said.contains(what) || !corrected.isEmpty()) {
                    Entry added = added(document, entry, corrected);
                    entries.add(added);
                    byResource.put(entry.id(), added);
                }
            }
            said.addAll(now);
        }
        return new Intake(
                name, new PatientRecord(patient, entries), asOf, problems, new Intake.Counts(resources, unmapped));
    }

    /** Another content for the same day; for another day it is a newer value, and both count. */
    private static boolean corrects(Entry entry, Entry earlier) {
        return earlier.effective().equals(entry.effective())
                && !earlier.payload().equals(entry.payload());
    }

    private static Entry added(Document document, Entry entry, List<String> corrected) {
        if (document.number() == 1) {
            return entry;
        }
        String prefix = "document-" + document.number() + ":";
        List<String> corrects = new ArrayList<>(corrected);
        entry.corrects().forEach(id -> corrects.add(prefix + id));
        Provenance from = entry.provenance();
        return new Entry(
                prefix + entry.id(),
                entry.effective(),
                new Provenance(
                        document.recorded(),
                        from.author().isEmpty() ? document.author() : from.author(),
                        "document " + document.number() + ", " + from.source()),
                entry.payload(),
                corrects);
    }
}
