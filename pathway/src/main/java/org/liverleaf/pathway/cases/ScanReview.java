package org.liverleaf.pathway.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.liverleaf.decision.reason.Answer;
import org.liverleaf.pathway.knowledge.LoneTable;
import org.liverleaf.pathway.response.Criteria;
import org.liverleaf.pathway.response.Response;
import org.liverleaf.pathway.response.ResponseAssessment;
import org.liverleaf.pathway.response.ResponseAssessment.Flag;
import org.liverleaf.pathway.response.ResponseAssessment.Timepoint;
import org.liverleaf.pathway.response.ResponseAssessor;

/** Reads the response to the current or last treatment off the measured lesions, by the criterion that suits it. */
final class ScanReview {

    private static final Set<String> LOCAL = Set.of("embolisation", "sirt", "ablation", "liver-radiation");

    private final FactSheet sheet;
    private final TreatmentHistory treatments;
    private final LesionHistory lesions;
    private final LoneTable criterion;
    private final ResponseAssessor assessor = new ResponseAssessor();

    ScanReview(FactSheet sheet, TreatmentHistory treatments, LesionHistory lesions, LoneTable criterion) {
        this.sheet = sheet;
        this.treatments = treatments;
        this.lesions = lesions;
        this.criterion = criterion;
    }

    ScanResponse review() {
        Optional<JudgedTreatment> found = JudgedTreatment.find(treatments, sheet);
        if (found.isEmpty()) {
            return ScanResponse.none(
                    treatments.isNaive()
                            ? "No treatment of the metastases has begun."
                            : "The record names no line or local treatment whose start could be told from others.");
        }
        JudgedTreatment judged = found.get();
        Answer answer = criterion.ask(sheet::belief);
        ScanResponse.Choice choice = new ScanResponse.Choice(answer.values(), answer.fired());
        String since = judged.start().isUnknown() ? "" : judged.start().toString();
        Optional<String> obstacle = obstacle(judged);
        if (obstacle.isPresent()) {
            return new ScanResponse(
                    choice,
                    new ScanResponse.Basis(judged.words(), since, "", List.of()),
                    List.of(),
                    List.of(),
                    List.of(obstacle.get()));
        }
        ResponseCourse course = courseOf(judged);
        Optional<String> nothing = course.findObstacle();
        if (nothing.isPresent()) {
            return new ScanResponse(
                    choice,
                    new ScanResponse.Basis(judged.words(), since, "", List.of()),
                    List.of(),
                    List.of(),
                    List.of(nothing.get()));
        }
        return assess(judged, choice, course);
    }

    private static Optional<String> obstacle(JudgedTreatment judged) {
        if (judged.kinds().contains("liver-resection")) {
            return Optional.of(
                    "The metastases were resected: there is no response to read, only recurrence to look for.");
        }
        return judged.start().isDay()
                ? Optional.empty()
                : Optional.of(
                        "The day on which the treatment began is not known, so no scan can be called its baseline.");
    }

    private ResponseCourse courseOf(JudgedTreatment judged) {
        return new ResponseCourse(
                lesions,
                judged.start().latest(),
                sheet.is("extrahepaticDisease", "none"),
                judged.kinds().stream().anyMatch(LOCAL::contains));
    }

    private ScanResponse assess(JudgedTreatment judged, ScanResponse.Choice choice, ResponseCourse course) {
        List<String> notes = new ArrayList<>(course.remarks());
        ResponseAssessment bySize = assessor.assess(course.course(Criteria.RECIST), Criteria.RECIST);
        List<ResponseAssessment> assessments = new ArrayList<>();
        if (choice.findCriteria().isEmpty()) {
            notes.add("Which criterion suits the treatment is open (" + String.join(" or ", choice.values())
                    + "); RECIST 1.1 is shown and enters no table.");
        }
        choice.findCriteria().filter(chosen -> chosen != Criteria.RECIST).ifPresent(chosen -> {
            Optional<ResponseAssessment> applied = applied(chosen, course, notes);
            applied.ifPresent(assessments::add);
        });
        assessments.add(bySize);
        Criteria governing = assessments.getFirst().criteria();
        ResponseAssessment first = assessments.getFirst();
        boolean byChoice =
                choice.findCriteria().filter(chosen -> chosen == governing).isPresent();
        // Of the newest scan, not of the best response, whose confirmation the other remarks are about.
        first.remarks().stream().filter(remark -> !remark.contains("confirmed")).forEach(notes::add);
        List<String> categories = categories(course, first, notes);
        boolean mayCount = byChoice && course.isInWindow() && isOfLineAlone(judged, course, notes);
        return new ScanResponse(
                choice,
                new ScanResponse.Basis(
                        judged.words(),
                        judged.start().toString(),
                        course.baselineDate().toString(),
                        course.targets(governing)),
                assessments,
                mayCount ? counted(course, governing, categories) : List.of(),
                notes);
    }

    /** Against a scan under treatment only growth can be told, and by density not even that. */
    private static List<String> counted(ResponseCourse course, Criteria governing, List<String> categories) {
        boolean bySize = governing != Criteria.CHOI && governing != Criteria.MODIFIED_CHOI;
        return !course.isUnderTreatment() || bySize && categories.equals(List.of("pd")) ? categories : List.of();
    }

    /** The response by a criterion that needs more than sizes, unless what it needs is missing. */
    private Optional<ResponseAssessment> applied(Criteria chosen, ResponseCourse course, List<String> notes) {
        String name = chosen.title();
        String missing = chosen == Criteria.MRECIST ? "the enhancing (viable) diameter" : "density";
        if (chosen == Criteria.MRECIST && !course.hasBaseline(chosen)) {
            notes.add("Not assessable by " + name + ": " + missing
                    + " is missing at the baseline of every lesion that could be a target, or below 10 mm. RECIST 1.1 takes"
                    + " its place; after embolisation size alone reports too little response.");
            return Optional.empty();
        }
        ResponseAssessment assessment = assessor.assess(course.course(chosen), chosen);
        boolean says = assessment.timepoints().getLast().overall() != Response.NE;
        boolean gap = chosen == Criteria.MRECIST || chosen == Criteria.CHOI;
        List<LocalDate> without = gap ? course.visitsWithout(chosen) : List.of();
        boolean lacks = gap && (!course.hasBaseline(chosen) || !without.isEmpty());
        if (lacks && says) {
            notes.add("By " + name + " " + missing + " is missing at " + days(course, chosen, without)
                    + "; the newest response holds whatever it was.");
        } else if (lacks) {
            notes.add("Not assessable by " + name + ": " + missing + " is missing at " + days(course, chosen, without)
                    + ". RECIST 1.1 takes its place, but is not what suits this treatment, and enters no table.");
        }
        return says || !lacks ? Optional.of(assessment) : Optional.empty();
    }

    private static String days(ResponseCourse course, Criteria chosen, List<LocalDate> without) {
        String visits = without.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
        boolean atBaseline = course.hasBaseline(chosen);
        return atBaseline ? visits : without.isEmpty() ? "the baseline" : "the baseline and " + visits;
    }

    /** What the newest scan that could be assessed leaves open, in the words of the fact. */
    private List<String> categories(ResponseCourse course, ResponseAssessment assessment, List<String> notes) {
        Optional<Timepoint> newest = newest(assessment);
        if (newest.isEmpty()) {
            notes.add("No scan since the start measured enough to be assessed.");
            return List.of();
        }
        Response overall = newest.get().overall();
        Set<String> open = new TreeSet<>(categories(overall));
        if (open.isEmpty()) {
            return List.of();
        }
        boolean progressed =
                EnumSet.of(Response.PD, Response.IUPD, Response.ICPD).contains(overall);
        if (newest.get().flags().contains(Flag.EQUIVOCAL_NEW_LESION)) {
            notes.add(
                    "A lesion is on record that was not there at the baseline, but nobody says that it is new beyond doubt:"
                            + " stated as new it makes this progression.");
            open.add("pd");
        }
        List<String> grown = course.grownOthers(assessment.criteria());
        if (!progressed && !grown.isEmpty()) {
            notes.add("Grown by 20 % and 5 mm, though not a target: " + String.join(", ", grown)
                    + ". Whether that is unequivocal progression is for the radiologist to say.");
            open.add("pd");
        }
        if (!progressed && !sheet.is("extrahepaticDisease", "none")) {
            notes.add("Only lesions of the liver are measured: growth elsewhere would make this progression.");
            open.add("pd");
        }
        if (overall == Response.IUPD) {
            notes.add("Progression is not confirmed: the next scan, 4 to 8 weeks later, decides.");
        }
        return List.of("cr", "pr", "sd", "pd").stream().filter(open::contains).toList();
    }

    static Optional<Timepoint> newest(ResponseAssessment assessment) {
        return assessment.timepoints().reversed().stream()
                .filter(point -> !EnumSet.of(Response.NE, Response.NONE).contains(point.overall()))
                .findFirst();
    }

    private static List<String> categories(Response overall) {
        return switch (overall) {
            case CR, ICR -> List.of("cr");
            case PR, IPR -> List.of("pr");
            case SD, ISD -> List.of("sd");
            case PD, ICPD -> List.of("pd");
            case IUPD -> List.of("sd", "pd");
            case NON_CR_NON_PD, INON, NE, NONE -> List.of();
        };
    }

    /** Whether the sizes tell of the systemic line and of nothing else. */
    private boolean isOfLineAlone(JudgedTreatment judged, ResponseCourse course, List<String> notes) {
        List<String> treated = course.treatedSince();
        if (!treated.isEmpty()) {
            notes.add("Treated since the baseline, and so not evaluable: " + String.join(", ", treated) + ".");
        }
        return judged.isLine()
                && treated.isEmpty()
                && !JudgedTreatment.hasLocalAfter(treatments, course.baselineDate());
    }
}
