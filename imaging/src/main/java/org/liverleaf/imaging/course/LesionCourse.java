package org.liverleaf.imaging.course;

import java.util.List;
import org.liverleaf.imaging.lesion.Quantification;
import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.imaging.volume.Point;

/**
 * Several studies of one liver, in order of time.
 *
 * @param studies with lesions that bear one name through all of them
 * @param intervals from each study to the next: one less than studies
 * @param targets names of the lesions whose longest diameters are summed
 * @param sums one for each study
 */
public record LesionCourse(
        List<Quantification> studies, List<Interval> intervals, List<String> targets, List<Sum> sums) {

    public LesionCourse {
        studies = List.copyOf(studies);
        intervals = List.copyOf(intervals);
        targets = List.copyOf(targets);
        sums = List.copyOf(sums);
    }

    /**
     * From one study to the next.
     *
     * @param shift by how much the earlier study was moved in mm before lesions were compared
     */
    public record Interval(Point shift, List<Change> changes) {
        public Interval {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Sum of the longest axial diameters of the targets, as RECIST 1.1 has it. A target that is gone counts 0, parts of a split one are added,
     * targets that have merged count once.
     *
     * @param diametersMm one for each target, in their order
     * @param newLesions how many lesions are new since the study before
     */
    public record Sum(List<Figure> diametersMm, int newLesions) {
        public Sum {
            diametersMm = List.copyOf(diametersMm);
        }

        public Figure mm() {
            return diametersMm.stream().reduce(new Figure(0, 0, 0), Figure::plus);
        }
    }

    /** The study before this one with the smallest sum; of equal ones the first. */
    public int nadirBefore(int study) {
        int nadir = 0;
        for (int i = 1; i < study; i++) {
            if (sums.get(i).mm().value() < sums.get(nadir).mm().value()) {
                nadir = i;
            }
        }
        return nadir;
    }

    /** Change of the sum in percent from one study to another; the range is that of the two ranges. */
    public Figure changePercent(int from, int to) {
        Figure then = sums.get(from).mm();
        Figure now = sums.get(to).mm();
        return new Figure(
                100 * (now.value() / then.value() - 1),
                100 * (now.low() / then.high() - 1),
                100 * (now.high() / Math.max(then.low(), 1e-6) - 1));
    }
}
