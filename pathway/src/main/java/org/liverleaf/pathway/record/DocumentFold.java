package org.liverleaf.pathway.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One record from documents that were handed in one after the other. The first document brings its own history; what later
 * ones add was known when they were handed in. What an earlier document already said is taken once, and a resource that
 * comes again with another content for the same day corrects the earlier one, unless somebody else still says the same;
 * for another day it is a newer value, and both count. What a document takes back is as if it had never been said, by the
 * one who said it; the record keeps both.
 */
public final class DocumentFold {

    private final List<Entry> entries = new ArrayList<>();
    /** Who says something, and the entry that stands for it in the record. */
    private final Map<Said, Map<String, Entry>> sayers = new HashMap<>();
    /** What each resource said last of a day. */
    private final Map<Told, Entry> byResource = new HashMap<>();

    /** Where resources stand in the map above, since a document may take back many of them. */
    private final Map<String, Set<Told>> ofResource = new HashMap<>();

    private final List<Problem> remarks = new ArrayList<>();

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

    private record Told(String sayer, PartialDate effective) {}

    /**
     * The record of all documents.
     *
     * @param name name of the case, for people
     * @param documents in the order in which they were handed in
     */
    public static Intake fold(String name, List<Document> documents) {
        DocumentFold fold = new DocumentFold();
        List<Problem> problems = new ArrayList<>();
        Map<String, Integer> resources = new TreeMap<>();
        Map<String, Integer> unmapped = new TreeMap<>();
        LocalDate asOf = PartialDate.FIRST;
        LocalDate handedIn = PartialDate.FIRST;
        String patient = "";
        for (Document document : documents) {
            Intake intake = document.intake();
            patient = patient.isEmpty() ? intake.patientRecord().patient() : patient;
            handedIn = later(handedIn, LocalDate.ofInstant(document.recorded(), ZoneOffset.UTC));
            // Resources without a date, or only ones that take something back, speak of no day.
            boolean speaksOfADay = !document.hasStableIds()
                    || intake.patientRecord().findNewestEffective().isPresent();
            asOf = speaksOfADay ? later(asOf, intake.asOf()) : asOf;
            problems.addAll(intake.problems());
            intake.counts().resources().forEach((key, count) -> resources.merge(key, count, Integer::sum));
            intake.counts().unmapped().forEach((key, count) -> unmapped.merge(key, count, Integer::sum));
            fold.takeBack(document);
            fold.add(document);
        }
        problems.addAll(fold.remarks);
        asOf = asOf.equals(PartialDate.FIRST) ? handedIn : asOf;
        return new Intake(
                name, new PatientRecord(patient, fold.entries), asOf, problems, new Intake.Counts(resources, unmapped));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** A case file that stands alone: what it takes back of earlier documents is named as not there. */
    public static Intake alone(Intake intake) {
        return fold(intake.name(), List.of(new Document(1, Instant.EPOCH, "", false, intake)));
    }

    /** Takes back first, so that the same document may say it anew. */
    private void takeBack(Document document) {
        int number = 0;
        for (Retraction retraction : document.intake().retractions()) {
            number++;
            List<Entry> found = takeBack(retraction);
            if (!found.isEmpty()) {
                entries.add(withdrawal(document, number, retraction, found));
            }
            found.forEach(entry -> remark(Problem.Kind.NOTED, entry.source(), retraction, document));
        }
    }

    /** The entries that nobody stands behind any more. */
    private List<Entry> takeBack(Retraction retraction) {
        Set<Told> all =
                retraction.isOfSource() ? ofResource.getOrDefault(retraction.entry(), Set.of()) : byResource.keySet();
        List<Told> meant = all.stream()
                .filter(told -> byResource.containsKey(told) && retraction.means(told.sayer()))
                .toList();
        if (meant.isEmpty() && !retraction.isOfSource()) {
            remarks.add(new Problem(
                    Problem.Kind.SET_ASIDE,
                    retraction.provenance().source(),
                    "takes back " + retraction.entry()
                            + ", which no earlier document says; expected a place such as /labs/0, "
                            + "document 2, /labs/0 or Observation/o1"));
        }
        List<Entry> found = new ArrayList<>();
        for (Told told : meant) {
            Entry each = Objects.requireNonNull(byResource.remove(told));
            takeBack(new Said(each.effective(), each.payload()), told.sayer())
                    .filter(entry -> !found.contains(entry))
                    .ifPresent(found::add);
        }
        found.sort(Comparator.comparing(Entry::id));
        return found;
    }

    private static Entry withdrawal(Document document, int number, Retraction retraction, List<Entry> found) {
        List<String> corrects = new ArrayList<>();
        Instant known = document.recorded();
        for (Entry entry : found) {
            corrects.add(entry.id());
            corrects.addAll(entry.corrects());
            known = after(known, entry.recorded());
        }
        String author = retraction.provenance().author();
        return new Entry(
                "document-" + document.number() + ":retraction-" + number,
                PartialDate.UNKNOWN,
                new Provenance(
                        known,
                        author.isEmpty() ? document.author() : author,
                        "document " + document.number() + ", "
                                + retraction.provenance().source()),
                new Payload.Withdrawal(retraction.reason()),
                corrects);
    }

    private void remark(Problem.Kind kind, String place, Retraction retraction, Document document) {
        remarks.add(new Problem(
                kind,
                place,
                "was taken back by document " + document.number() + " and does not count: " + retraction.reason()));
    }

    private void add(Document document) {
        Set<Said> before = Set.copyOf(sayers.keySet());
        for (Entry entry : document.intake().patientRecord().entries()) {
            Said said = new Said(entry.effective(), entry.payload());
            String sayer = document.hasStableIds() ? entry.id() : "document-" + document.number() + ":" + entry.id();
            Told told = new Told(sayer, entry.effective());
            Optional<Entry> corrected = Optional.ofNullable(byResource.get(told))
                    .filter(each -> !each.payload().equals(entry.payload()))
                    .flatMap(each -> takeBack(new Said(each.effective(), each.payload()), sayer));
            boolean isKnown = before.contains(said) && sayers.containsKey(said) && corrected.isEmpty();
            Entry standing = isKnown ? standing(said, sayer) : added(document, entry, corrected);
            if (!isKnown) {
                entries.add(standing);
            }
            sayersOf(said).put(sayer, standing);
            byResource.put(told, standing);
            if (document.hasStableIds()) {
                Retraction.resources(sayer)
                        .forEach(resource -> ofResource
                                .computeIfAbsent(resource, key -> new LinkedHashSet<>())
                                .add(told));
            }
        }
    }

    /** Its own entry if it has one, else the first that says the same. */
    private Entry standing(Said said, String sayer) {
        Map<String, Entry> all = sayersOf(said);
        return all.getOrDefault(sayer, all.values().iterator().next());
    }

    private Map<String, Entry> sayersOf(Said said) {
        return sayers.computeIfAbsent(said, key -> new LinkedHashMap<>());
    }

    /** The entry that nobody stands behind any more, if there is one. */
    private Optional<Entry> takeBack(Said said, String sayer) {
        Map<String, Entry> others = sayersOf(said);
        Optional<Entry> own = Optional.ofNullable(others.remove(sayer));
        if (others.isEmpty()) {
            sayers.remove(said);
        }
        return own.filter(entry -> !others.containsValue(entry));
    }

    private static Entry added(Document document, Entry entry, Optional<Entry> corrected) {
        boolean isFirst = document.number() == 1;
        String prefix = isFirst ? "" : "document-" + document.number() + ":";
        List<String> corrects = new ArrayList<>();
        corrected.ifPresent(each -> {
            corrects.add(each.id());
            // What that one had corrected must not come back now that it goes itself.
            corrects.addAll(each.corrects());
        });
        entry.corrects().forEach(id -> corrects.add(prefix + id));
        Provenance from = entry.provenance();
        Instant known = isFirst ? from.recorded() : document.recorded();
        return new Entry(
                prefix + entry.id(),
                entry.effective(),
                new Provenance(
                        corrected.map(each -> after(known, each.recorded())).orElse(known),
                        isFirst || !from.author().isEmpty() ? from.author() : document.author(),
                        isFirst ? from.source() : "document " + document.number() + ", " + from.source()),
                entry.payload(),
                corrects);
    }

    /** A correction follows what it corrects, even where the clock of the source ran ahead of ours. */
    private static Instant after(Instant known, Instant corrected) {
        return known.isAfter(corrected) ? known : corrected.plusNanos(1);
    }
}
