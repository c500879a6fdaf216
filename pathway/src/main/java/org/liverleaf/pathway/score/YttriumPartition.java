package org.liverleaf.pathway.score;

import java.util.List;
import java.util.stream.Stream;

/**
 * Partition model of yttrium-90: doses of an activity, or the activity for a limit of the normal liver or a goal of the
 * tumour. Masses are those of the perfused volume.
 */
final class YttriumPartition {

    private static final String ACTIVITY = "activity";
    private static final String LIMIT = "normal-limit";
    private static final String GOAL = "tumour-goal";
    private static final double LUNG_LIMIT_GY = 30;

    private YttriumPartition() {}

    static Score score() {
        ScoreSheet sheet = new ScoreSheet(
                "y90-partition",
                "Y-90 partition model",
                "GBq",
                List.of(
                        ScoreInput.quantity(ACTIVITY, "activity at implantation", Measure.of("GBq", "0", "20"))
                                .optional(),
                        ScoreInput.quantity(
                                        LIMIT, "highest mean dose of the normal liver", Measure.of("Gy", "0", "500"))
                                .optional(),
                        ScoreInput.quantity(GOAL, "intended mean dose of the tumour", Measure.of("Gy", "0", "2000"))
                                .optional(),
                        CommonInputs.lungShunt().upTo("99"),
                        ScoreInput.number(
                                "tumour-to-normal",
                                "uptake ratio of tumour to normal liver",
                                Measure.of("1", "0.1", "100")),
                        mass("tumour-mass", "0.001", "10"),
                        mass("normal-mass", "0.01", "10"),
                        mass("lung-mass", "0.3", "3"),
                        YttriumActivity.constant()),
                List.of(),
                "normal = constant x A x (1 - shunt) / (normal mass + ratio x tumour mass); tumour = ratio x normal; lung = constant x"
                        + " A x shunt / lung mass. With a normal limit A is the smaller of the activities that reach it and 30 Gy in"
                        + " the lungs",
                List.of("ho-1996", "vanroekel-thesis", "project-y90-constant"),
                List.of(
                        "Give one of activity, normal-limit, tumour-goal. All beta energy is taken as absorbed where it arises."));
        return new CheckedScore(
                new FormulaScore(
                        sheet, FormulaScore.Course.CONTINUOUS, YttriumPartition::doses, YttriumPartition::peak),
                YttriumPartition::check);
    }

    private static Outcome doses(Assignment in) {
        double constant = in.number("constant");
        double shunt = in.number("lung-shunt");
        double ratio = in.number("tumour-to-normal");
        double weighted = in.number("normal-mass") + ratio * in.number("tumour-mass");
        double lungMass = in.number("lung-mass");
        double activity;
        if (in.has(ACTIVITY)) {
            activity = in.number(ACTIVITY);
        } else if (in.has(LIMIT)) {
            double byLiver = in.number(LIMIT) * weighted / (constant * (1 - shunt));
            double byLung = shunt > 0 ? LUNG_LIMIT_GY * lungMass / (constant * shunt) : Double.POSITIVE_INFINITY;
            activity = Math.min(byLiver, byLung);
        } else {
            activity = in.number(GOAL) / ratio * weighted / (constant * (1 - shunt));
        }
        double normal = constant * activity * (1 - shunt) / weighted;
        double inTumour = activity * (1 - shunt) * ratio * in.number("tumour-mass") / weighted;
        double lung = constant * activity * shunt / lungMass;
        Outcome outcome = Outcome.of(activity)
                .with("normalDoseGy", normal, "Gy")
                .with("tumourDoseGy", ratio * normal, "Gy")
                .with("lungDoseGy", lung, "Gy")
                .with("tumourActivityGBq", inTumour, "GBq")
                .with("normalActivityGBq", activity * (1 - shunt) - inTumour, "GBq")
                .with("lungActivityGBq", activity * shunt, "GBq");
        return Cutoffs.snapped(lung) > LUNG_LIMIT_GY
                ? outcome.remark("The lungs may receive more than 30 Gy.")
                : outcome;
    }

    /**
     * With a normal limit the activity first rises with the shunt (the liver governs), then falls (the lungs govern); the peak
     * of the most permissive corner is the one point that the corners of the box do not show.
     */
    private static List<Double> peak(String input, Box box) {
        if (!input.equals("lung-shunt") || !box.has(LIMIT)) {
            return List.of();
        }
        double liver =
                box.high(LIMIT) * (box.high("normal-mass") + box.high("tumour-to-normal") * box.high("tumour-mass"));
        double lung = LUNG_LIMIT_GY * box.high("lung-mass");
        return liver + lung > 0 ? List.of(lung / (liver + lung)) : List.of();
    }

    private static void check(Box box) {
        List<String> given = Stream.of(ACTIVITY, LIMIT, GOAL).filter(box::has).toList();
        if (given.size() != 1) {
            throw new RefusedInputException("activity, normal-limit, tumour-goal: found "
                    + (given.isEmpty() ? "none" : String.join(" and ", given)) + ", expected exactly one of them");
        }
    }

    private static ScoreInput mass(String name, String low, String high) {
        return ScoreInput.quantity(name, "mass of that compartment", Measure.of("kg", low, high));
    }
}
