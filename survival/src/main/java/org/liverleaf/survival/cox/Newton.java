package org.liverleaf.survival.cox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.liverleaf.survival.estimate.SymmetricMatrix;

/**
 * Climbs to the maximum of a partial likelihood by Newton's method from 0, halving a step that leads down.
 *
 * <p>The log partial likelihood is concave, so there is one maximum or none. None: some combination of covariates orders all
 * deaths (separation, a monotone likelihood). Then each step goes on by about one unit while the curvature falls by a factor e
 * a step; a curvature that has all but vanished is the sign. Coefficients are of standardised covariates, so that one bound on
 * the step fits all.
 */
final class Newton {

    static final double TOLERANCE = 1e-11;

    private static final int MOST_STEPS = 60;
    private static final int MOST_HALVINGS = 40;
    private static final double SMALLEST_STEP = 1e-10;
    private static final double VANISHED = 1e-11;
    private static final double STILL_MOVING = 1e-3;

    private final RiskWalk walk;
    private final List<String> names;

    Newton(RiskWalk walk, List<String> names) {
        this.walk = walk;
        this.names = names;
    }

    /** Where it ended. */
    sealed interface Outcome {
        /** At the maximum. */
        final class Maximum implements Outcome {
            final double[] beta;
            final PartialLikelihood start;
            final PartialLikelihood end;

            Maximum(double[] beta, PartialLikelihood start, PartialLikelihood end) {
                this.beta = beta;
                this.start = start;
                this.end = end;
            }
        }

        /** Nowhere. */
        record None(String reason) implements Outcome {}
    }

    Outcome climb() {
        double[] beta = new double[names.size()];
        PartialLikelihood start = PartialLikelihood.at(beta, walk);
        SymmetricMatrix first = start.information();
        int[] dependent = first.dependentRows(TOLERANCE);
        if (dependent.length > 0) {
            return new Outcome.None(quoted(dependent)
                    + (dependent.length == 1 ? " follows" : " follow")
                    + " from the other covariates among those at risk together, or does not differ there");
        }
        PartialLikelihood here = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            SymmetricMatrix information = here.information();
            double[] move = information.solve(here.score, 0);
            if (hasVanished(information, first)) {
                return monotone(move);
            }
            if (isSmall(move, beta)) {
                return new Outcome.Maximum(beta, start, here);
            }
            PartialLikelihood next = null;
            for (int halving = 0; halving < MOST_HALVINGS && next == null; halving++) {
                PartialLikelihood tried = PartialLikelihood.at(moved(beta, move), walk);
                boolean isNotDown = tried.isFinite()
                        && tried.logLikelihood >= here.logLikelihood - 1e-10 * (1 + Math.abs(here.logLikelihood));
                if (isNotDown) {
                    next = tried;
                } else {
                    IntStream.range(0, move.length).forEach(j -> move[j] /= 2);
                }
            }
            if (next == null) {
                return monotone(move);
            }
            beta = moved(beta, move);
            here = next;
        }
        return monotone(here.information().solve(here.score, 0));
    }

    private static double[] moved(double[] beta, double[] move) {
        double[] moved = beta.clone();
        for (int j = 0; j < moved.length; j++) {
            moved[j] += move[j];
        }
        return moved;
    }

    private static boolean isSmall(double[] move, double[] beta) {
        return IntStream.range(0, move.length)
                .allMatch(j -> Math.abs(move[j]) <= SMALLEST_STEP * (1 + Math.abs(beta[j])));
    }

    private static boolean hasVanished(SymmetricMatrix information, SymmetricMatrix first) {
        for (int j = 0; j < first.size(); j++) {
            if (!(information.at(j, j) > VANISHED * first.at(j, j))) {
                return true;
            }
        }
        return information.dependentRows(VANISHED).length > 0;
    }

    private Outcome monotone(double[] move) {
        List<Integer> moving = new ArrayList<>();
        for (int j = 0; j < move.length; j++) {
            if (!(Math.abs(move[j]) < STILL_MOVING)) {
                moving.add(j);
            }
        }
        int[] named = moving.isEmpty()
                ? IntStream.range(0, move.length).toArray()
                : moving.stream().mapToInt(Integer::intValue).toArray();
        return new Outcome.None("the likelihood has no maximum: " + quoted(named)
                + " parts those who had the event from those who had not (separation), so that a hazard ratio would be 0"
                + " or infinite");
    }

    private String quoted(int[] which) {
        return String.join(
                " and ",
                IntStream.of(which).mapToObj(j -> "'" + names.get(j) + "'").toList());
    }
}
