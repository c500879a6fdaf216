package org.liverleaf.pathway.fhir.in;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liverleaf.pathway.record.Problem;

/**
 * Parts NDJSON into one bundle a patient, for those who keep documents: a line that is a bundle stays as it is, lines that are
 * resources are put together by the patient of whom they speak. A line that cannot be read is refused by its number and
 * leaves the others alone. Holds the whole file: what calls this bounds its size.
 */
public final class PatientLines {

    private static final int MOST_REFUSED = 100;
    private static final String MEDICATION = "Medication";

    private final FhirReader reader;
    private final String name;
    private final List<Found> found = new ArrayList<>();
    private final Map<String, List<String>> byPatient = new LinkedHashMap<>();
    private final Map<String, Long> firstLine = new LinkedHashMap<>();
    private final Map<String, String> medications = new LinkedHashMap<>();
    private final List<Problem> refused = new ArrayList<>();
    private int ownerless;

    private PatientLines(FhirReader reader, String name) {
        this.reader = reader;
        this.name = name;
    }

    /**
     * One document.
     *
     * @param place file and line where it stands or begins
     * @param json a FHIR bundle
     */
    public record Found(String place, String json) {}

    /**
     * What a file holds.
     *
     * @param found the documents, in the order of their first lines
     * @param refused a line of text for each line that cannot be used
     * @param ownerless how many resources name no patient and belong to nobody
     */
    public record Parted(List<Found> found, List<Problem> refused, int ownerless) {

        /** Copies the lists. */
        public Parted {
            found = List.copyOf(found);
            refused = List.copyOf(refused);
        }
    }

    static Parted part(FhirReader reader, String name, InputStream in) {
        PatientLines parting = new PatientLines(reader, name);
        try {
            LineStream lines = new LineStream(in);
            while (lines.next() && parting.refused.size() < MOST_REFUSED) {
                parting.line(lines.line(), lines.readAllBytes());
            }
        } catch (IOException unreadable) {
            parting.refuse(name, "cannot be read");
        }
        if (parting.refused.size() == MOST_REFUSED) {
            parting.refuse(name, MOST_REFUSED + " lines were refused, the rest is not read; is this NDJSON?");
        }
        parting.byPatient.forEach(parting::together);
        return new Parted(parting.found, parting.refused, parting.ownerless);
    }

    private void refuse(String place, String text) {
        refused.add(new Problem(Problem.Kind.REFUSED, place, text));
    }

    private void line(long number, byte[] bytes) {
        String place = name + ":" + number;
        Line line = new Line();
        reader.read(place, new ByteArrayInputStream(bytes), line, false);
        if (!line.problems.isEmpty()) {
            refused.addAll(line.problems);
            return;
        }
        String json = new String(bytes, StandardCharsets.UTF_8).strip();
        if (line.isBundle) {
            found.add(new Found(place, json));
        } else if (line.type.equals(MEDICATION)) {
            medications.put(line.id, json);
        } else if (line.patient.isEmpty()) {
            ownerless++;
        } else {
            firstLine.putIfAbsent(line.patient, number);
            byPatient.computeIfAbsent(line.patient, key -> new ArrayList<>()).add(json);
        }
    }

    /** The resources of one patient, with the medications that they refer to. */
    private void together(String patient, List<String> resources) {
        StringBuilder bundle =
                new StringBuilder("{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [\n");
        List<String> all = new ArrayList<>();
        if (!medications.isEmpty()) {
            String joined = String.join("\n", resources);
            medications.forEach((id, json) -> {
                if (joined.contains(MEDICATION + "/" + id + "\"") || joined.contains("urn:uuid:" + id + "\"")) {
                    all.add(json);
                }
            });
        }
        all.addAll(resources);
        for (int i = 0; i < all.size(); i++) {
            bundle.append("{\"resource\": ").append(all.get(i)).append(i + 1 < all.size() ? "},\n" : "}\n");
        }
        found.add(new Found(
                name + ":" + firstLine.get(patient), bundle.append("]}\n").toString()));
    }

    /** What a line is and of whom it speaks. */
    private static final class Line implements FhirReader.Target {

        private final List<Problem> problems = new ArrayList<>(1);
        private boolean isBundle;
        private String type = "";
        private String id = "";
        private String patient = "";

        @Override
        public void startBundle() {
            isBundle = true;
        }

        @Override
        public void resource(ResourceDraft draft) {
            type = draft.type;
            id = draft.id;
            patient = ResourceDraft.tail(draft.type.equals("Patient") ? draft.id : draft.subject);
        }

        @Override
        public void refuse(String where, String text) {
            problems.add(new Problem(Problem.Kind.REFUSED, where, text));
        }
    }
}
