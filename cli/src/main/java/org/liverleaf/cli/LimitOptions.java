package org.liverleaf.cli;

import org.liverleaf.imaging.planning.PlanLimits;
import picocli.CommandLine.Option;

/** What may be planned; the defaults and their sources are those of {@link PlanLimits}. */
final class LimitOptions {

    @Option(
            names = "--wedge-margin",
            paramLabel = "MM",
            description = "tissue taken with a lesion; default: ${DEFAULT-VALUE}")
    private double wedgeMarginMm = PlanLimits.WEDGE_MARGIN_MM;

    @Option(
            names = "--wedge-depth",
            paramLabel = "MM",
            description = "no wedge if the centre of a lesion lies deeper; default: ${DEFAULT-VALUE}")
    private double wedgeDepthMm = PlanLimits.WEDGE_DEPTH_MM;

    @Option(
            names = "--ablation-margin",
            paramLabel = "MM",
            description = "tissue ablated around a lesion; default: ${DEFAULT-VALUE}")
    private double ablationMarginMm = PlanLimits.ABLATION_MARGIN_MM;

    @Option(
            names = "--ablation-largest",
            paramLabel = "MM",
            description = "no ablation of a lesion with a longer axial diameter; default: ${DEFAULT-VALUE}")
    private double ablationLargestMm = PlanLimits.ABLATION_LARGEST_MM;

    @Option(
            names = "--ablation-duct",
            paramLabel = "MM",
            description = "no ablation nearer to a bile duct; default: ${DEFAULT-VALUE}")
    private double ablationDuctMm = PlanLimits.ABLATION_DUCT_MM;

    @Option(
            names = "--most-ablations",
            paramLabel = "N",
            description = "ablations in a plan; default: ${DEFAULT-VALUE}")
    private int mostAblations = PlanLimits.MOST_ABLATIONS;

    @Option(
            names = "--vessel-distance",
            paramLabel = "MM",
            description = "name structures that stay within this of a treated lesion; default: ${DEFAULT-VALUE}")
    private double vesselMm = PlanLimits.VESSEL_MM;

    @Option(
            names = "--leave",
            paramLabel = "N",
            description = "lesions that a plan may leave although it could treat them; default: ${DEFAULT-VALUE}")
    private int mostLeft;

    /** What is wrong with a number, or nothing. */
    String problem() {
        double[] values = {wedgeMarginMm, wedgeDepthMm, ablationMarginMm, ablationLargestMm, ablationDuctMm, vesselMm};
        String[] names = {
            "--wedge-margin",
            "--wedge-depth",
            "--ablation-margin",
            "--ablation-largest",
            "--ablation-duct",
            "--vessel-distance"
        };
        double[] most = {50, 500, 50, 500, 500, 500};
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0 && values[i] <= most[i])) {
                return names[i] + ": found " + values[i] + ", expected 0 to " + most[i] + " mm";
            }
        }
        if (mostAblations < 0) {
            return "--most-ablations: found " + mostAblations + ", expected 0 or more";
        }
        return mostLeft < 0 || mostLeft > 3 ? "--leave: found " + mostLeft + ", expected 0 to 3" : "";
    }

    PlanLimits limits() {
        return new PlanLimits(
                wedgeMarginMm,
                wedgeDepthMm,
                ablationMarginMm,
                ablationLargestMm,
                ablationDuctMm,
                mostAblations,
                vesselMm,
                mostLeft);
    }
}
