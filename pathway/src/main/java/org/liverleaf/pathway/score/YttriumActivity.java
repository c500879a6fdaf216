package org.liverleaf.pathway.score;

import java.util.List;

/** Activity of yttrium-90 by body surface (resin) and by one compartment (MIRD, glass). */
final class YttriumActivity {

    private static final double DENSITY_KG_PER_ML = 1.03e-3;

    private YttriumActivity() {}

    static List<Score> scores() {
        return List.of(bySurface(), byDose());
    }

    static ScoreInput constant() {
        return ScoreInput.number(
                "constant",
                "dose of 1 GBq in 1 kg: 49.38 (physics), 49.67 (partition, resin), 50 (glass label)",
                Measure.of("Gy.kg/GBq", "49.38", "50"));
    }

    private static Score bySurface() {
        ScoreSheet sheet = new ScoreSheet(
                "y90-bsa",
                "Y-90 resin activity by body surface",
                "GBq",
                List.of(
                        CommonInputs.height(),
                        CommonInputs.weight(),
                        CommonInputs.volume("tumour-volume", "volume of tumour"),
                        CommonInputs.volume("normal-volume", "volume of liver without tumour")
                                .from("1"),
                        CommonInputs.lungShunt().cutAt(0.10, 0.15, 0.20).optional()),
                LungShunt.RESIN_SHARES,
                "(BSA - 0.2) + tumour / (tumour + normal), BSA = 0.20247 x height m^0.725 x weight kg^0.425; with a lung shunt x 1"
                        + " below 10 %, x 0.8 from 10 %, x 0.6 from 15 %, none above 20 %",
                List.of("vanroekel-thesis", "sirspheres-label"),
                List.of(
                        "Planning figure for the whole liver. Dosimetry by partition is preferred where it can be done."));
        return new FormulaScore(sheet, FormulaScore.Course.STEPS, in -> {
            double surface =
                    0.20247 * Math.pow(in.number("height") / 100, 0.725) * Math.pow(in.number("weight"), 0.425);
            double tumour = in.number("tumour-volume");
            double full = Math.max(surface - 0.2 + tumour / (tumour + in.number("normal-volume")), 0);
            if (!in.has("lung-shunt")) {
                return Outcome.of(full);
            }
            double shunt = 100 * in.number("lung-shunt");
            String share = LungShunt.resinActivity(shunt);
            return share.equals(LungShunt.CONTRAINDICATED)
                    ? Outcome.named(share)
                    : Outcome.of(full * LungShunt.resinFactor(shunt), share);
        });
    }

    private static Score byDose() {
        ScoreSheet sheet = new ScoreSheet(
                "y90-mird",
                "Y-90 activity by one compartment",
                "GBq",
                List.of(
                        ScoreInput.quantity("dose", "intended mean dose", Measure.of("Gy", "0", "1000")),
                        CommonInputs.volume("volume", "perfused volume"),
                        CommonInputs.lungShunt().upTo("99"),
                        ScoreInput.number(
                                "residual",
                                "share left in the delivery set",
                                Measure.of("%", "0", "50").readIn("1")),
                        constant()),
                List.of(),
                "dose Gy x mass kg / (constant x (1 - lung shunt) x (1 - residual)), mass = volume mL x 0.00103",
                List.of("y90-dose-chapter", "vanroekel-thesis", "project-y90-constant"),
                List.of("The lung dose is for lungs of 1.0 kg; limits 30 Gy at once and 50 Gy in all."));
        return new FormulaScore(sheet, FormulaScore.Course.CONTINUOUS, in -> {
            double shunt = in.number("lung-shunt");
            double delivered = 1 - in.number("residual");
            double mass = in.number("volume") * DENSITY_KG_PER_ML;
            double activity = in.number("dose") * mass / (in.number("constant") * (1 - shunt) * delivered);
            return Outcome.of(activity)
                    .with("massKg", mass, "kg")
                    .with("lungDoseGy", in.number("constant") * activity * delivered * shunt / 1.0, "Gy");
        });
    }
}
