package org.liverleaf.imaging.course;

import java.util.List;
import java.util.Optional;
import org.liverleaf.imaging.lesion.Lesion;
import org.liverleaf.imaging.shape.Figure;

/**
 * What became of lesions from one study to the next.
 *
 * @param before lesions as they were last seen; empty for a new one
 * @param after lesions as they are now, with the names that they have from now on; empty for one that is gone
 */
public record Change(Kind kind, List<Lesion> before, List<Lesion> after) {

    public Change {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The kinds of change; the words are those of JSON. */
    public enum Kind {
        SAME("same"),
        NEW("new"),
        GONE("gone"),
        /** Not seen in the study before, but in an earlier one. */
        REAPPEARED("reappeared"),
        MERGED("merged"),
        SPLIT("split"),
        /** Several of before share several of now. */
        REGROUPED("regrouped");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** Volume of before and of now together; of one that is new or gone there is no growth. */
    public Optional<Growth> findGrowth() {
        return before.isEmpty() || after.isEmpty() ? Optional.empty() : Optional.of(new Growth(ml(before), ml(after)));
    }

    private static Figure ml(List<Lesion> lesions) {
        return lesions.stream().map(each -> each.solid().volumeMl()).reduce(new Figure(0, 0, 0), Figure::plus);
    }

    /**
     * Growth in volume.
     *
     * @param beforeMl volume of before
     * @param afterMl volume of now
     */
    public record Growth(Figure beforeMl, Figure afterMl) {

        /** Change in percent; the range is that of the two ranges. */
        public Figure percent() {
            return new Figure(
                    percent(afterMl.value(), beforeMl.value()),
                    percent(afterMl.low(), beforeMl.high()),
                    percent(afterMl.high(), Math.max(beforeMl.low(), 1e-6)));
        }

        private static double percent(double now, double then) {
            return 100 * (now / then - 1);
        }

        /** What can be said: the ranges of both volumes must not overlap for more than 'within the error'. */
        public String word() {
            if (!beforeMl.differsFrom(afterMl)) {
                return "within the error";
            }
            return afterMl.value() > beforeMl.value() ? "grown" : "shrunk";
        }

        /** Days in which the volume doubles, of a lesion that has grown beyond the error. */
        public Optional<Double> findDoublingDays(long days) {
            return word().equals("grown") && days > 0
                    ? Optional.of(days * Math.log(2) / Math.log(afterMl.value() / beforeMl.value()))
                    : Optional.empty();
        }
    }
}
