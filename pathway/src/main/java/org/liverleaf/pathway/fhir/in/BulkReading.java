package org.liverleaf.pathway.fhir.in;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.PatientRecord;
import org.liverleaf.pathway.record.Problem;

/**
 * A reading of several NDJSON files. Lines that are bundles are patients of their own; lines that are resources are grouped
 * by the patient of whom they speak, whatever the order of files and lines. Not thread-safe.
 */
public final class BulkReading {

    private static final int MOST_REFUSED = 100;

    private final FhirReader reader;
    private final Map<String, ResourceMapper> patients = new LinkedHashMap<>();
    private final Map<String, Concept> medications = new HashMap<>();
    private final Map<String, Integer> counted = new TreeMap<>();

    BulkReading(FhirReader reader) {
        this.reader = reader;
    }

    /** Reads one file; bundles are handed on at once. */
    public void read(String name, InputStream in, Consumer<Intake> sink) {
        LineStream lines = new LineStream(in);
        int refused = 0;
        try {
            while (lines.next()) {
                String place = name + ":" + lines.line();
                if (refused == MOST_REFUSED) {
                    String text =
                            refused + " lines were refused, the rest is not read; is this NDJSON, one document a line?";
                    sink.accept(Intake.refused(name, new Problem(Problem.Kind.REFUSED, place, text)));
                    return;
                }
                Line line = new Line(place);
                reader.read(place, lines, line, false);
                refused += line.isRefused() ? 1 : 0;
                line.finish(sink);
            }
        } catch (IOException unreadable) {
            sink.accept(Intake.refused(
                    name, new Problem(Problem.Kind.REFUSED, name, "cannot be read: " + unreadable.getMessage())));
        }
    }

    /** Hands on the patients whose resources stood in lines of their own. */
    public void finish(Consumer<Intake> sink) {
        patients.forEach((patient, mapper) -> {
            mapper.finish();
            sink.accept(mapper.intake().finish(patient));
        });
        patients.clear();
    }

    /** Resources in lines of their own that no patient was given: by type, how many. */
    public Map<String, Integer> counted() {
        return new TreeMap<>(counted);
    }

    /** One line: a bundle with a patient of its own, or a resource of one of the patients. */
    private final class Line implements FhirReader.Target {

        private final String place;
        private final List<ResourceMapper> bundle = new ArrayList<>(1);
        private final List<Problem> problems = new ArrayList<>(1);

        Line(String place) {
            this.place = place;
        }

        @Override
        public void startBundle() {
            bundle.add(reader.mapper(new HashMap<>()));
        }

        @Override
        public void resource(ResourceDraft draft) {
            if (!bundle.isEmpty()) {
                bundle.getFirst().map(draft);
                return;
            }
            String subject = ResourceDraft.tail(draft.type.equals("Patient") ? draft.id : draft.subject);
            if (draft.type.equals("Medication")) {
                TreatmentMapper.keep(draft, medications);
            } else if (subject.isEmpty()) {
                // Types that are only counted are not looked into, so nobody knows whose they are.
                counted.merge(draft.type, 1, Integer::sum);
            } else {
                patients.computeIfAbsent(subject, id -> reader.mapper(medications))
                        .map(draft);
            }
        }

        @Override
        public void refuse(String where, String text) {
            problems.add(new Problem(Problem.Kind.REFUSED, where, text));
        }

        boolean isRefused() {
            return !problems.isEmpty();
        }

        void finish(Consumer<Intake> sink) {
            if (!problems.isEmpty()) {
                sink.accept(new Intake(
                        place, new PatientRecord("", List.of()), PartialDate.FIRST, problems, Intake.Counts.NONE));
            } else if (!bundle.isEmpty()) {
                bundle.getFirst().finish();
                sink.accept(bundle.getFirst().intake().finish(place));
            }
        }
    }
}
