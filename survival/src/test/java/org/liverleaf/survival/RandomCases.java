package org.liverleaf.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** Data sets drawn from a seed, with what is hard: ties, delayed entry, strata, clusters, a group without events. */
final class RandomCases {

    private RandomCases() {}

    /** How a data set is drawn. */
    record Recipe(String name, int rows, double step, boolean isTruncated, int causes, boolean hasEventlessGroup) {}

    static void write(Path folder) throws IOException {
        write(folder, new Recipe("ties", 400, 5, false, 1, false));
        write(folder, new Recipe("heavy-ties", 1500, 25, false, 2, false));
        write(folder, new Recipe("no-ties", 1200, 0, false, 1, false));
        write(folder, new Recipe("truncated", 900, 1, true, 1, false));
        write(folder, new Recipe("truncated-heavy-ties", 2500, 10, true, 1, false));
        write(folder, new Recipe("eventless-group", 300, 1, false, 2, true));
        write(folder, new Recipe("large", 20_000, 1, false, 2, false));
        write(folder, new Recipe("large-truncated", 10_000, 0, true, 1, false));
    }

    private static void write(Path folder, Recipe recipe) throws IOException {
        Random random = new Random(recipe.name().hashCode());
        StringBuilder text = new StringBuilder(recipe.isTruncated() ? "entry," : "")
                .append("time,status,group,stratum,cluster,x1,x2\n");
        for (int row = 0; row < recipe.rows(); row++) {
            text.append(line(recipe, random)).append('\n');
        }
        Files.writeString(folder.resolve(recipe.name() + ".csv"), text.toString());
    }

    private static double rounded(double value, double step) {
        // Six decimals: nearer times would be one for R.
        return step == 0 ? Math.round(value * 1e6) / 1e6 : Math.ceil(value / step) * step;
    }

    private static String line(Recipe recipe, Random random) {
        int group = random.nextInt(4);
        int stratum = random.nextInt(3);
        double x1 = random.nextInt(2);
        double x2 = random.nextGaussian() * 3 + 50;
        double hazard = 0.002 * Math.exp(0.5 * x1 - 0.1 * (x2 - 50) + 0.2 * group + 0.3 * stratum);
        double death = -Math.log(1 - random.nextDouble()) / hazard;
        double censoring = random.nextDouble() * 1500 + 1;
        double time = rounded(Math.min(death, censoring) + 1e-3, recipe.step());
        int status = death <= censoring ? 1 + random.nextInt(3) % recipe.causes() : 0;
        if (recipe.hasEventlessGroup() && group == 2) {
            status = 0;
        }
        double entry = rounded(random.nextDouble() * 0.7 * time, recipe.step());
        entry = entry < time ? entry : 0;
        return String.format(
                Locale.ROOT,
                "%s%.6f,%d,g%d,%d,%d,%.0f,%.10f",
                recipe.isTruncated() ? String.format(Locale.ROOT, "%.6f,", entry) : "",
                time,
                status,
                group,
                stratum,
                random.nextInt(recipe.rows() / 5),
                x1,
                x2);
    }
}
