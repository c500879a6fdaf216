package org.liverleaf.pathway.response;

import java.util.OptionalInt;

/** What was measured of one target at one scan. */
public sealed interface Size {

    /**
     * A measurement.
     *
     * @param tenths longest diameter, or short axis of a node, in tenths of a millimetre
     * @param viableTenths longest diameter of the enhancing part; empty where it was not measured
     * @param hounsfieldTenths mean density in the portal venous phase in tenths of a Hounsfield unit; empty where not measured
     */
    record Measured(int tenths, OptionalInt viableTenths, OptionalInt hounsfieldTenths) implements Size {}

    /** Not evaluated. */
    record NotEvaluable() implements Size {}
}
