package org.liverleaf.survival.curve;

import java.util.List;
import org.liverleaf.survival.sample.EventTable;
import org.liverleaf.survival.sample.Grouping;
import org.liverleaf.survival.sample.Sample;

/**
 * The product-limit estimator, S(t) = ∏ (1 − dᵢ/nᵢ) over the event times up to t, with Greenwood's variance.
 *
 * <p>Sources: Kaplan and Meier, Journal of the American Statistical Association 53, 1958; Greenwood, Reports on Public Health
 * and Medical Subjects 33, 1926. With delayed entry nᵢ counts those who had entered before tᵢ. Should a risk set die out early
 * because few had entered, the curve stays at 0 afterwards; that is what the formula says, and the numbers at risk show it.
 */
public final class KaplanMeier {

    private KaplanMeier() {}

    /** The curve of the whole sample; any cause is an event. */
    public static Curve of(Sample sample) {
        return of(EventTable.of(sample));
    }

    /** A curve for each group. */
    public static List<Curve> of(Sample sample, Grouping grouping) {
        return EventTable.of(sample, grouping).stream().map(KaplanMeier::of).toList();
    }

    /** The curve of a table of events. */
    public static Curve of(EventTable table) {
        double[] survival = new double[table.size()];
        double[] greenwood = new double[table.size()];
        double left = 1;
        double sum = 0;
        for (int i = 0; i < survival.length; i++) {
            int died = table.allEvents(i);
            if (died > 0) {
                double atRisk = table.atRisk(i);
                left *= (atRisk - died) / atRisk;
                // Once all have died the survival is 0 and its variance not defined; the sum stays a number.
                sum += died < atRisk ? died / (atRisk * (atRisk - died)) : 0;
            }
            survival[i] = left;
            greenwood[i] = sum;
        }
        return new Curve(table, survival, greenwood);
    }
}
