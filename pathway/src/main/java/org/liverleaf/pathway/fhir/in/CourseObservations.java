package org.liverleaf.pathway.fhir.in;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Payload.Study;
import org.liverleaf.pathway.record.Payload.TreatmentCourse;
import org.liverleaf.pathway.record.Problem;
import org.liverleaf.pathway.record.Span;

/** Observations in our own code system that tell of the course: treatments with their line, imaging, rules set aside. */
final class CourseObservations {

    private static final int MOST_LINES = 20;
    private static final Set<String> PARTS = Set.of("kind", "line", "ongoing", "intent", "bestResponse", "stopReason");

    private CourseObservations() {}

    static void treatment(ResourceDraft draft, PatientIntake intake) {
        Map<String, RawValue> parts = new HashMap<>();
        List<String> agents = new ArrayList<>();
        for (Component component : draft.components) {
            String name = ObservationMapper.name(component);
            if (name.equals("agent")) {
                agents.add(ObservationMapper.word(component.value()).toLowerCase(Locale.ROOT));
            } else if (PARTS.contains(name)) {
                parts.put(name, component.value());
            } else {
                intake.unmapped(draft, component.code());
            }
        }
        Optional<TreatmentCourse.Kind> kind = parts.containsKey("kind")
                ? TreatmentCourse.Kind.find(word(parts, "kind"))
                : Optional.of(TreatmentCourse.Kind.SYSTEMIC);
        int line = parts.containsKey("line") ? number(parts.getOrDefault("line", RawValue.NOTHING)) : 0;
        boolean words = isOf(TreatmentCourse.INTENTS, word(parts, "intent"))
                && isOf(TreatmentCourse.RESPONSES, word(parts, "bestResponse"))
                && isOf(TreatmentCourse.STOP_REASONS, word(parts, "stopReason"));
        if (kind.isEmpty() || !words || line < 0 || line > MOST_LINES) {
            setAside(
                    draft,
                    "the kind, line, intent, response or reason of its end is not one of the allowed words",
                    intake);
            return;
        }
        findSpan(draft, ObservationMapper.isTrue(parts.getOrDefault("ongoing", RawValue.NOTHING)), intake)
                .ifPresent(span -> intake.add(
                        draft,
                        "",
                        span.start(),
                        new TreatmentCourse(
                                kind.get(),
                                line,
                                agents,
                                span,
                                word(parts, "intent"),
                                word(parts, "bestResponse"),
                                word(parts, "stopReason"))));
    }

    private static String word(Map<String, RawValue> parts, String name) {
        return ObservationMapper.word(parts.getOrDefault(name, RawValue.NOTHING));
    }

    private static Optional<Span> findSpan(ResourceDraft draft, boolean ongoing, PatientIntake intake) {
        Optional<PartialDate> start = intake.findDate(draft, draft.start);
        Optional<PartialDate> end = intake.findDate(draft, draft.end);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (end.get().latest().isBefore(start.get().earliest()) && !start.get().isUnknown()) {
            setAside(draft, "ends on " + end.get() + " before it starts on " + start.get(), intake);
            return Optional.empty();
        }
        return Optional.of(new Span(start.get(), end.get(), ongoing));
    }

    private static boolean isOf(Set<String> allowed, String word) {
        return word.isEmpty() || allowed.contains(word);
    }

    private static int number(RawValue value) {
        return value instanceof RawValue.Number number && number.value().abs().compareTo(BigDecimal.valueOf(100)) < 0
                ? number.value().intValue()
                : -1;
    }

    static void imaging(ResourceDraft draft, PatientIntake intake) {
        Optional<Study> study = Study.find(ObservationMapper.word(draft.value));
        if (study.isPresent()) {
            intake.add(draft, "", new Payload.ImagingDone(study.get()));
        } else {
            setAside(draft, "is no kind of imaging that is known here", intake);
        }
    }

    static void override(ResourceDraft draft, PatientIntake intake) {
        String rule = "";
        String reason = "";
        String signatory = "";
        for (Component component : draft.components) {
            switch (ObservationMapper.name(component)) {
                case "rule" -> rule = ObservationMapper.word(component.value());
                case "reason" -> reason = ObservationMapper.word(component.value());
                case "signatory" -> signatory = ObservationMapper.word(component.value());
                default -> intake.unmapped(draft, component.code());
            }
        }
        if (rule.isEmpty() || reason.isEmpty() || signatory.isEmpty()) {
            setAside(draft, "a rule set aside needs its id, a reason and a signatory", intake);
        } else {
            intake.add(draft, "", new Payload.RuleOverride(rule, reason, signatory));
        }
    }

    private static void setAside(ResourceDraft draft, String text, PatientIntake intake) {
        intake.problem(Problem.Kind.SET_ASIDE, draft.place(), text);
    }
}
