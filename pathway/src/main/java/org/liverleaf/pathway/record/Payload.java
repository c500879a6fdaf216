package org.liverleaf.pathway.record;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What one entry of the record tells. */
public sealed interface Payload {

    /**
     * A fact of the patient, a laboratory value included.
     *
     * @param fact id of the fact, of a list fact or of a list's member
     * @param statement what is said
     * @param sample where the tissue came from; {@link Sample#UNKNOWN} if it does not matter
     */
    record FactStatement(String fact, Statement statement, Sample sample) implements Payload {}

    /** Where a tissue sample came from. */
    enum Sample {
        PRIMARY,
        METASTASIS,
        UNKNOWN
    }

    /**
     * What was seen of one lesion.
     *
     * @param lesion its id
     * @param segments Couinaud segments 1 to 8; empty if not said
     * @param facts statements by lesion fact id
     */
    record LesionFinding(String lesion, List<Integer> segments, Map<String, Statement> facts) implements Payload {

        /** Copies and sorts. */
        public LesionFinding {
            segments = segments.stream().sorted().distinct().toList();
            facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        }
    }

    /**
     * Whether the list of lesions is the whole list.
     *
     * @param complete true if no lesion is missing from it
     */
    record LesionListing(boolean complete) implements Payload {}

    /**
     * A stretch of treatment.
     *
     * @param kind kind of treatment
     * @param line number of the systemic line for metastatic disease, 0 if not said or not such a line
     * @param agents international non-proprietary names in lower case; for a procedure its name
     * @param span from when to when
     * @param intent with what intent; empty if not said
     * @param bestResponse {@code cr}, {@code pr}, {@code sd}, {@code pd} or empty
     * @param stopReason why it ended; empty if not said
     */
    record TreatmentCourse(
            Kind kind, int line, List<String> agents, Span span, String intent, String bestResponse, String stopReason)
            implements Payload {

        /** Kinds of treatment. */
        public enum Kind {
            SYSTEMIC,
            PRIMARY_RESECTION,
            LIVER_RESECTION,
            ABLATION,
            EMBOLISATION,
            RADIATION,
            OTHER;

            /** The word in case files and FHIR, such as {@code liver-resection}. */
            public String code() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }

            /** The kind with a word. */
            public static Optional<Kind> find(String code) {
                return Arrays.stream(values())
                        .filter(kind -> kind.code().equals(code))
                        .findFirst();
            }
        }

        /** The words for an intent. */
        public static final Set<String> INTENTS = Set.of(
                "neoadjuvant",
                "adjuvant",
                "perioperative",
                "conversion",
                "curative",
                "palliative",
                "control",
                "maintenance");

        /** The words for a response. */
        public static final Set<String> RESPONSES = Set.of("cr", "pr", "sd", "pd");

        /** The words for the reason of an end. */
        public static final Set<String> STOP_REASONS = Set.of(
                "progression", "toxicity", "completed", "patient-choice", "planned-break", "surgery", "death", "other");

        /** Copies the list. */
        public TreatmentCourse {
            agents = List.copyOf(agents);
        }
    }

    /**
     * One dose of a drug, on the entry's effective date.
     *
     * @param agent international non-proprietary name in lower case
     */
    record Administration(String agent) implements Payload {}

    /**
     * That the record holds the whole history of treatment, so that what it does not name was not given.
     */
    record CompleteHistory() implements Payload {}

    /**
     * The future liver remnant of a resection.
     *
     * @param resection name of the resection
     * @param method {@code standardised} or {@code measured}; empty if not said
     * @param percent the remnant in per cent
     * @param planned whether this is the planned resection
     */
    record RemnantMeasurement(String resection, String method, Statement percent, boolean planned) implements Payload {}

    /**
     * An examination by imaging.
     *
     * @param study what was done
     */
    record ImagingDone(Study study) implements Payload {}

    /** Kinds of imaging that the knowledge asks for. */
    enum Study {
        LIVER_MRI_HEPATOBILIARY,
        LIVER_MRI_EXTRACELLULAR,
        LIVER_MRI,
        LIVER_CT,
        CHEST_CT,
        PET_CT;

        /** The word in case files and FHIR, such as {@code liver-mri-hepatobiliary}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind with a word. */
        public static Optional<Study> find(String code) {
            return Arrays.stream(values())
                    .filter(study -> study.code().equals(code))
                    .findFirst();
        }
    }

    /**
     * A questionnaire that the patient filled in.
     *
     * @param instrument name of the questionnaire
     * @param answers the answers by item; items left out were not answered
     */
    record QuestionnaireAnswers(String instrument, Map<String, BigDecimal> answers) implements Payload {

        /** Copies and sorts. */
        public QuestionnaireAnswers {
            answers = Collections.unmodifiableMap(new TreeMap<>(answers));
        }
    }

    /**
     * A report that stands in words only.
     *
     * @param title what kind of report
     * @param text its conclusion, cut to a bound; empty if there is none
     */
    record ReportNoted(String title, String text) implements Payload {}

    /**
     * The day of birth, the entry's effective date.
     */
    record Birth() implements Payload {}

    /**
     * A rule that the board sets aside for this patient: its argument counts as 'against'.
     *
     * @param rule id of the rule
     * @param reason why
     * @param signatory who answers for it
     */
    record RuleOverride(String rule, String reason, String signatory) implements Payload {}

    /**
     * That another entry was wrong and nothing takes its place; the entry names it under {@code corrects}.
     *
     * @param reason why
     */
    record Withdrawal(String reason) implements Payload {}
}
