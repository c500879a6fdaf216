package org.liverleaf.survival.competing;

import java.util.List;
import org.liverleaf.survival.sample.EventTable;

/**
 * Score and variance of Gray's test in one stratum.
 *
 * <p>With Sᵢ the Kaplan-Meier curve of any cause and Fᵢ the incidence in group i, all just before a time, group i counts
 * Rᵢ = nᵢ(1 − Fᵢ)/Sᵢ as still exposed; the score is Σ (dᵢ − d Rᵢ/R). The pooled incidence F⁰ grows by d / Σ nᵢ/Sᵢ. The variance
 * follows section 4 of Gray's paper: with hᵢ = nᵢ/Sᵢ, the matrix a = diag(h) − h h'/Σh and its running sum
 * c = Σ a d/(Σh (1 − F⁰)), each event of the cause in question, or of another, adds the square of how far it moves every score,
 * a − (1 − (1 − F⁰)/S) c or ((1 − F⁰)/S) c. Since what an event does to later scores depends on c at the end, the sums v2 and v3
 * keep what the final c is multiplied with.
 */
final class GrayStratum {

    private final List<EventTable> tables;
    private final int cause;
    private final int groups;
    private final int[] next;
    private final double[] survival;
    private final double[] incidence;
    private final int[] atRisk;
    private final int[] ours;
    private final int[] others;
    private final double[] score;
    private final double[][] total;
    private final double[][] a;
    private final double[][] c;
    private final double[][] v2;
    private final double[] v3;
    private double pooled;

    /** @param cause from 1, or 0 where nobody had it */
    GrayStratum(List<EventTable> tables, int cause) {
        this.tables = tables;
        this.cause = cause;
        this.groups = tables.size();
        this.next = new int[groups];
        this.survival = new double[groups];
        this.incidence = new double[groups];
        this.atRisk = new int[groups];
        this.ours = new int[groups];
        this.others = new int[groups];
        this.score = new double[groups];
        this.total = new double[groups][groups];
        this.a = new double[groups][groups];
        this.c = new double[groups][groups];
        this.v2 = new double[groups][groups];
        this.v3 = new double[groups];
        java.util.Arrays.fill(survival, 1);
    }

    void walk(EventTable all) {
        for (int i = 0; i < all.size() && cause > 0; i++) {
            if (all.allEvents(i) > 0) {
                meet(all.time(i));
                step();
            } else {
                meet(all.time(i));
            }
        }
        for (int i = 0; i < groups; i++) {
            for (int j = 0; j < groups; j++) {
                for (int k = 0; k < groups; k++) {
                    total[j][k] += c[j][i] * c[k][i] * v3[i] + c[j][i] * v2[k][i] + c[k][i] * v2[j][i];
                }
            }
        }
    }

    private void meet(double time) {
        for (int i = 0; i < groups; i++) {
            EventTable table = tables.get(i);
            boolean isHere = next[i] < table.size() && table.time(next[i]) == time;
            atRisk[i] = next[i] < table.size() ? table.atRisk(next[i]) : 0;
            ours[i] = isHere ? table.events(next[i], cause) : 0;
            others[i] = isHere ? table.allEvents(next[i]) - ours[i] : 0;
            next[i] += isHere ? 1 : 0;
        }
    }

    private void step() {
        double exposed = 0;
        double weights = 0;
        int events = 0;
        for (int i = 0; i < groups; i++) {
            if (atRisk[i] > 0) {
                weights += atRisk[i] / survival[i];
                exposed += atRisk[i] * (1 - incidence[i]) / survival[i];
            }
            events += ours[i];
        }
        double pooledAfter = pooled + events / weights;
        for (int i = 0; i < groups; i++) {
            for (int j = 0; j < groups; j++) {
                double hi = atRisk[i] / survival[i];
                double hj = atRisk[j] / survival[j];
                a[i][j] = atRisk[i] > 0 && atRisk[j] > 0 ? (i == j ? hi : 0) - hi * hj / weights : 0;
                c[i][j] += a[i][j] * events / (weights * (1 - pooled));
            }
        }
        for (int i = 0; i < groups; i++) {
            if (atRisk[i] > 0) {
                score[i] += ours[i] - events * atRisk[i] * (1 - incidence[i]) / survival[i] / exposed;
                double after = survival[i] * (atRisk[i] - ours[i] - others[i]) / atRisk[i];
                spread(i, events, weights, new After(after, 1 - pooledAfter));
                incidence[i] += survival[i] * ours[i] / atRisk[i];
                survival[i] = after;
            }
        }
        pooled = pooledAfter;
    }

    /** Survival of a group and freedom from the cause over all groups, just after the time. */
    private record After(double survival, double free) {}

    private void spread(int i, int events, double weights, After after) {
        double share = after.survival() > 0 ? after.free() / after.survival() : 0;
        if (events > 0) {
            double keep = after.survival() > 0 ? 1 - share : 1;
            double tied = events > 1 ? 1 - (events - 1) / (weights * survival[i] - 1) : 1;
            double weight = tied * survival[i] * events / (weights * atRisk[i]);
            add(i, keep, weight, 1);
        }
        if (others[i] > 0 && after.survival() > 0) {
            double tied = others[i] > 1 ? 1 - (others[i] - 1) / (atRisk[i] - 1.0) : 1;
            double weight = tied * survival[i] * survival[i] * others[i] / ((double) atRisk[i] * atRisk[i]);
            add(i, -share, weight, 0);
        }
    }

    private void add(int i, double keep, double weight, int own) {
        v3[i] += keep * keep * weight;
        for (int j = 0; j < groups; j++) {
            double moved = own * a[j][i] - keep * c[j][i];
            v2[j][i] += moved * keep * weight;
            for (int k = 0; k < groups; k++) {
                total[j][k] += moved * (own * a[k][i] - keep * c[k][i]) * weight;
            }
        }
    }

    double score(int group) {
        return score[group];
    }

    double variance(int j, int k) {
        return total[j][k];
    }
}
