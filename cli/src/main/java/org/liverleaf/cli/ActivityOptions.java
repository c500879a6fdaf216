package org.liverleaf.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liverleaf.imaging.dose.Calibration;
import org.liverleaf.imaging.dose.LungDose;
import org.liverleaf.imaging.dose.VoxelDose;
import org.liverleaf.imaging.dose.Yttrium;
import picocli.CommandLine.Option;

/** How numbers of a picture become activity, and activity dose. */
final class ActivityOptions {

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,9})?)[ _]?([GM]Bq)");

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "unit of the picture: Bq/ml (default), kBq/ml, MBq/ml, or counts")
    private String unit = "Bq/ml";

    @Option(
            names = "--hours-after",
            paramLabel = "H",
            description =
                    "hours from implantation to the time for which the picture is calibrated; default: ${DEFAULT-VALUE}")
    private double hoursAfter;

    @Option(
            names = "--administered",
            paramLabel = "VALUE",
            description =
                    "activity at implantation, such as \"2.1 GBq\"; counts need it, other units are compared with it")
    private @Nullable String administered;

    @Option(
            names = "--residual",
            paramLabel = "PERCENT",
            description = "share of it that stayed in vial and tubes; default: ${DEFAULT-VALUE}")
    private double residualPercent;

    @Option(
            names = "--lung-shunt",
            paramLabel = "PERCENT",
            description =
                    "share that went into the lungs; with --administered it gives the dose of the lungs; default: ${DEFAULT-VALUE}")
    private double shuntPercent;

    @Option(names = "--lung-mass", paramLabel = "KG", description = "mass of the lungs; default: ${DEFAULT-VALUE}")
    private double lungKg = LungDose.MASS_KG;

    @Option(names = "--density", paramLabel = "G/ML", description = "density of the liver; default: ${DEFAULT-VALUE}")
    private double density = Yttrium.DENSITY_G_ML;

    @Option(
            names = "--constant",
            paramLabel = "GY.KG/GBQ",
            description =
                    "dose of 1 GBq in 1 kg: 49.38 (default, physics), 49.67 (resin, partition) or 50 (glass label); for local deposition and lungs")
    private double constant = Yttrium.GY_KG_PER_GBQ;

    /** What is wrong, or nothing. */
    String problem() {
        if (perMbqMl() < 0) {
            return "--unit: found '" + unit + "', expected Bq/ml, kBq/ml, MBq/ml or counts";
        }
        if (!(hoursAfter >= 0 && hoursAfter <= 1000)) {
            return "--hours-after: found " + hoursAfter + ", expected 0 to 1000 hours";
        }
        if (administered != null && !AMOUNT.matcher(administered.strip()).matches()) {
            return "--administered: found '" + administered + "', expected an activity such as \"2.1 GBq\"";
        }
        if (perMbqMl() == 0 && administeredGbq() == 0) {
            return "--unit counts: expected --administered with the activity that was given";
        }
        if (!(residualPercent >= 0 && residualPercent < 100 && shuntPercent >= 0 && shuntPercent < 100)) {
            return "--residual, --lung-shunt: expected percent from 0 to below 100";
        }
        if (!(lungKg >= 0.1 && lungKg <= 10)) {
            return "--lung-mass: found " + lungKg + ", expected 0.1 to 10 kg";
        }
        if (!(density >= 0.1 && density <= 3)) {
            return "--density: found " + density + ", expected 0.1 to 3 g/ml";
        }
        return constant >= 45 && constant <= 55
                ? ""
                : "--constant: found " + constant + ", expected 45 to 55 Gy kg/GBq";
    }

    /** Numbers that make 1 MBq/ml; 0 for counts, below 0 for an unknown unit. */
    private double perMbqMl() {
        return switch (unit.strip().toLowerCase(Locale.ROOT)) {
            case "bq/ml" -> 1e6;
            case "kbq/ml" -> 1e3;
            case "mbq/ml" -> 1;
            case "counts" -> 0;
            default -> -1;
        };
    }

    private double administeredGbq() {
        if (administered == null) {
            return 0;
        }
        Matcher matcher = AMOUNT.matcher(administered.strip());
        if (!matcher.matches()) {
            return 0;
        }
        return Double.parseDouble(matcher.group(1)) * (matcher.group(2).equals("GBq") ? 1 : 1e-3);
    }

    Calibration calibration() {
        return new Calibration(perMbqMl(), hoursAfter, administeredGbq(), residualPercent / 100, shuntPercent / 100);
    }

    VoxelDose voxelDose() {
        return new VoxelDose(density, constant);
    }

    double lungKg() {
        return lungKg;
    }
}
