package org.liverleaf.pathway.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.catalogue.DrugCatalogue.Drug;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Payload.TreatmentCourse.Kind;

/**
 * The treatment of the metastases that the newest scan judges: of those begun the last.
 *
 * @param kinds values of {@code currentTreatment} that it may have
 * @param start when it began; sessions of the same local treatment count from the first
 * @param words what it is, for people
 * @param isLine whether it is the current or last systemic line
 */
record JudgedTreatment(List<String> kinds, PartialDate start, String words, boolean isLine) {

    static final String FACT = "currentTreatment";

    /** Sessions of one local treatment further apart are two treatments (project rule). */
    private static final int LARGEST_GAP_DAYS = 90;

    private static final Set<String> VEINS = Set.of("portal-vein", "liver-venous-deprivation");
    private static final Set<String> LIVER_RADIATION = Set.of("liver-sbrt", "liver-radiation");
    private static final Set<String> RADIOEMBOLISATION = Set.of("sirt", "radioembolisation");
    private static final Set<String> BEFORE_SURGERY = Set.of("neoadjuvant", "perioperative");

    /** Copies the list. */
    JudgedTreatment {
        kinds = List.copyOf(kinds);
    }

    /** The last treatment begun; empty if there is none, or if the order of what was begun is not known. */
    static Optional<JudgedTreatment> find(TreatmentHistory history, FactSheet sheet) {
        List<JudgedTreatment> begun = new ArrayList<>(locals(history.treatments()));
        DrugGroup.of(history).stream()
                .filter(group -> isOfMetastases(group, history, sheet))
                .forEach(group -> begun.add(ofDrugs(history, group, sheet)));
        boolean orderKnown = begun.size() < 2
                || begun.stream().noneMatch(each -> each.start().isUnknown());
        return begun.stream()
                .filter(each -> orderKnown)
                .max(Comparator.comparing(each -> each.start().earliest()));
    }

    /** A line, or drugs before surgery; drugs of unstated purpose if metastases of the liver were known by then. */
    private static boolean isOfMetastases(DrugGroup group, TreatmentHistory history, FactSheet sheet) {
        if (isStatedLine(group, history)
                || group.courses().stream().anyMatch(course -> BEFORE_SURGERY.contains(course.intent()))) {
            return true;
        }
        PartialDate metastases = sheet.date("liverMetastasisDate");
        return !metastases.isUnknown()
                && !metastases.latest().isAfter(group.start().earliest());
    }

    private static boolean isStatedLine(DrugGroup group, TreatmentHistory history) {
        return group.courses().stream().anyMatch(history.lines()::contains);
    }

    /** What the fact may be; an untreated patient has none. */
    static Optional<Derivation> derive(FactSheet sheet, TreatmentHistory history, String source) {
        Domain domain = sheet.definition(FACT).domain();
        Optional<JudgedTreatment> found = find(history, sheet);
        if (found.isPresent()) {
            ValueSet values = ValueSet.of(found.get().kinds().stream().mapToInt(domain::index));
            Belief belief = values.isSingle() ? Belief.known(values.first()) : Belief.oneOf(values);
            return Optional.of(new Derivation(FACT, belief, found.get().start(), source));
        }
        return history.isNaive() && locals(history.treatments()).isEmpty()
                ? Optional.of(new Derivation(
                        FACT, Belief.assumed(domain.index("none")), PartialDate.of(sheet.asOf()), source))
                : Optional.empty();
    }

    private static JudgedTreatment ofDrugs(TreatmentHistory history, DrugGroup group, FactSheet sheet) {
        String words = (group.line() > 0 ? "line " + group.line() + " of systemic treatment" : "systemic treatment")
                + (group.agents().isEmpty()
                        ? ""
                        : " ("
                                + String.join(
                                        ", ", group.agents().stream().sorted().toList()) + ")");
        // Who counts lines counts these drugs, unless they came before surgery.
        Belief lines = sheet.belief("priorLines");
        boolean counted = !lines.isUnknown()
                && lines.values().first() > 0
                && group.courses().stream().noneMatch(course -> BEFORE_SURGERY.contains(course.intent()));
        return new JudgedTreatment(
                kinds(history, group), group.start(), words, isStatedLine(group, history) || counted);
    }

    private static List<String> kinds(TreatmentHistory history, DrugGroup group) {
        List<Drug> drugs = group.courses().stream()
                .flatMap(course -> history.drugs(course).stream())
                .toList();
        if (drugs.stream().anyMatch(drug -> drug.drugClasses().contains("checkpoint-inhibitor"))) {
            return List.of("checkpoint-inhibitor");
        }
        boolean kinase = drugs.stream().anyMatch(drug -> isKinaseInhibitor(drug.name()));
        if (group.courses().stream().allMatch(history::isFullyKnown)) {
            return List.of(kinase ? "kinase-inhibitor" : "other-systemic");
        }
        return kinase
                ? List.of("checkpoint-inhibitor", "kinase-inhibitor")
                : List.of("checkpoint-inhibitor", "kinase-inhibitor", "other-systemic");
    }

    /** By the stems of the international names: -tinib stands for a tyrosine kinase, -rafenib for a RAF kinase inhibitor. */
    static boolean isKinaseInhibitor(String name) {
        return name.endsWith("tinib") || name.endsWith("rafenib");
    }

    private static List<JudgedTreatment> locals(List<Treatment> treatments) {
        List<JudgedTreatment> locals = new ArrayList<>();
        LocalDate last = LocalDate.MIN;
        for (Treatment treatment : treatments) {
            String kind = localKind(treatment);
            if (kind.isEmpty()) {
                continue;
            }
            LocalDate start = treatment.span().start().earliest();
            boolean continued = !locals.isEmpty()
                    && locals.getLast().kinds().getFirst().equals(kind)
                    && ChronoUnit.DAYS.between(last, start) <= LARGEST_GAP_DAYS;
            if (!continued) {
                locals.add(new JudgedTreatment(List.of(kind), treatment.span().start(), words(kind), false));
            }
            last = start;
        }
        return locals;
    }

    private static String words(String kind) {
        return switch (kind) {
            case "sirt" -> "radioembolisation";
            case "liver-radiation" -> "radiation of the liver";
            case "liver-resection" -> "liver resection";
            default -> kind;
        };
    }

    private static String localKind(Treatment treatment) {
        List<String> names = treatment.agents();
        if (names.stream().anyMatch(RADIOEMBOLISATION::contains)) {
            return "sirt";
        }
        return switch (treatment.kind()) {
            case EMBOLISATION -> names.isEmpty() || names.stream().anyMatch(VEINS::contains) ? "" : "embolisation";
            case RADIATION -> names.stream().anyMatch(LIVER_RADIATION::contains) ? "liver-radiation" : "";
            case ABLATION -> "ablation";
            case LIVER_RESECTION -> "liver-resection";
            case SYSTEMIC, PRIMARY_RESECTION, OTHER -> "";
        };
    }

    /** Whether a treatment of the liver itself began after a day, so that the drugs alone no longer explain its lesions. */
    static boolean hasLocalAfter(TreatmentHistory history, LocalDate day) {
        return history.treatments().stream()
                .filter(treatment -> !localKind(treatment).isEmpty()
                        || treatment.kind() == Kind.EMBOLISATION
                                && treatment.agents().isEmpty())
                .anyMatch(treatment -> treatment.span().start().latest().isAfter(day));
    }
}
