package org.liverleaf.pathway.wellbeing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.Treatment;
import org.liverleaf.pathway.record.Payload.TreatmentCourse;
import org.liverleaf.pathway.wellbeing.TreatmentTexts.QuestionText;

/** Asks of each running systemic treatment whether daily life got worse since it began. */
final class TreatmentQuestions {

    private final TreatmentTexts texts;
    private final Case theCase;

    TreatmentQuestions(TreatmentTexts texts, Case theCase) {
        this.texts = texts;
        this.theCase = theCase;
    }

    /** The systemic treatments that are running, or ended so lately that their effects last. */
    private List<Treatment> running() {
        return theCase.course().treatments().stream()
                .filter(treatment -> treatment.kind() == TreatmentCourse.Kind.SYSTEMIC)
                .filter(this::isRunning)
                .toList();
    }

    private boolean isRunning(Treatment treatment) {
        LocalDate bound = theCase.asOf().minusDays(texts.runningDays());
        return treatment.span().ongoing()
                || treatment.span().end().isUnknown()
                || !treatment.span().end().latest().isBefore(bound);
    }

    /** The drugs that are running. */
    Set<String> agents() {
        Set<String> agents = new LinkedHashSet<>();
        running().forEach(treatment -> agents.addAll(treatment.agents()));
        return agents;
    }

    List<TreatmentQuestion> of(List<ScaleCourse> scales) {
        List<TreatmentQuestion> questions = new ArrayList<>();
        for (Treatment treatment : running()) {
            if (treatment.span().start().isUnknown()) {
                continue;
            }
            Map<QuestionText, List<Worse>> asked = new LinkedHashMap<>();
            texts.questions().forEach(text -> asked.put(text, new ArrayList<>()));
            for (ScaleCourse scale : scales) {
                texts.questions().stream()
                        .flatMap(text -> find(text, treatment, scale).stream())
                        .findFirst()
                        .ifPresent(worse -> asked.getOrDefault(worse.text(), new ArrayList<>())
                                .add(worse));
            }
            asked.forEach((text, worse) -> {
                if (!worse.isEmpty()) {
                    questions.add(question(text, treatment, worse));
                }
            });
        }
        return questions;
    }

    /** A scale that got worse, by a question that it raises. */
    private record Worse(QuestionText text, ScaleCourse scale, BigDecimal from) {

        String words() {
            return scale.title() + " " + shown(from) + " to "
                    + shown(scale.last().value());
        }
    }

    private static Optional<Worse> find(QuestionText text, Treatment treatment, ScaleCourse scale) {
        boolean isMeant = text.scales().contains(scale.id())
                && (text.agents().isEmpty() || text.agents().stream().anyMatch(treatment.agents()::contains))
                && (text.atLevel().isEmpty()
                        || text.atLevel().equals(scale.threshold().level()))
                && scale.threshold().isCurrent();
        Optional<ScaleCourse.Point> before = before(treatment, scale);
        if (!isMeant || before.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal rise = scale.last().value().subtract(before.get().value());
        BigDecimal worse = scale.better() == ScaleCourse.Better.HIGHER ? rise.negate() : rise;
        boolean isEnough = worse.signum() > 0 && worse.compareTo(BigDecimal.valueOf(text.worseBy())) >= 0;
        return isEnough ? Optional.of(new Worse(text, scale, before.get().value())) : Optional.empty();
    }

    private static TreatmentQuestion question(QuestionText text, Treatment treatment, List<Worse> worse) {
        String since = treatment.span().start().toString();
        String agents = String.join(", ", treatment.agents());
        String changes = String.join(", ", worse.stream().map(Worse::words).toList());
        return new TreatmentQuestion(
                text.id(),
                treatment.agents(),
                since,
                worse.stream().map(each -> each.scale().id()).toList(),
                text.text()
                        .replace("{changes}", changes)
                        .replace("{agents}", agents.isEmpty() ? "the running treatment" : agents)
                        .replace("{since}", since),
                text.evidence());
    }

    private static String shown(BigDecimal value) {
        return value.setScale(0, java.math.RoundingMode.HALF_UP).toPlainString();
    }

    /**
     * The value to compare with: the last one of before or on the first possible day of the treatment, else the first one
     * after; none if only the newest value is left.
     */
    private static Optional<ScaleCourse.Point> before(Treatment treatment, ScaleCourse scale) {
        LocalDate start = treatment.span().start().earliest();
        List<ScaleCourse.Point> earlier =
                scale.points().subList(0, scale.points().size() - 1);
        Optional<ScaleCourse.Point> last = earlier.stream()
                .filter(point -> !point.date().latest().isAfter(start))
                .reduce((first, second) -> second);
        boolean newestIsLater = scale.last().date().earliest().isAfter(start);
        return newestIsLater ? last.or(() -> earlier.stream().findFirst()) : Optional.empty();
    }
}
