package org.liverleaf.pathway.wellbeing;

import java.util.List;

/**
 * How the patient lives with the disease and its treatment, and what to do about it.
 *
 * @param instruments questionnaires on record, newest of each first in the order of the knowledge
 * @param scales scales with a value, in the order of the knowledge
 * @param actions what the newest values ask for, the most urgent first
 * @param questionsToTreatment running treatments that may undermine daily life
 * @param ladders symptoms that are there, each with its steps
 * @param notAsked titles of the symptoms of which nothing is known
 * @param medicines running medicines that can injure the liver
 */
public record Wellbeing(
        List<FilledInstrument> instruments,
        List<ScaleCourse> scales,
        List<Action> actions,
        List<TreatmentQuestion> questionsToTreatment,
        List<Ladder> ladders,
        List<String> notAsked,
        List<MedicineWarning> medicines) {

    /** Copies the lists. */
    public Wellbeing {
        instruments = List.copyOf(instruments);
        scales = List.copyOf(scales);
        actions = List.copyOf(actions);
        questionsToTreatment = List.copyOf(questionsToTreatment);
        ladders = List.copyOf(ladders);
        notAsked = List.copyOf(notAsked);
        medicines = List.copyOf(medicines);
    }

    /**
     * A questionnaire as it was last filled in.
     *
     * @param id its name
     * @param title what people call it
     * @param date ISO date or a part of one
     * @param forms how many of them are on record
     * @param answered items answered in the newest one
     * @param notComputable scales with too few answers
     * @param note what must be read beside it; empty if nothing
     * @param evidence evidence keys
     */
    public record FilledInstrument(
            String id,
            String title,
            String date,
            int forms,
            int answered,
            List<String> notComputable,
            String note,
            List<String> evidence) {

        /** Copies the lists. */
        public FilledInstrument {
            notComputable = List.copyOf(notComputable);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A running medicine or cancer drug that can injure the liver.
     *
     * @param id stable name
     * @param title what people call it
     * @param text what to think of
     * @param evidence evidence keys
     */
    public record MedicineWarning(String id, String title, String text, List<String> evidence) {

        /** Copies the list. */
        public MedicineWarning {
            evidence = List.copyOf(evidence);
        }
    }
}
