package org.liverleaf.imaging.planning;

import java.util.List;
import java.util.Optional;
import org.liverleaf.imaging.shape.Figure;

/**
 * One way to treat all lesions, and what it costs.
 *
 * @param name in words
 * @param stages 1, or 2 with an embolisation and time to grow between
 * @param marginsMm the smallest margin of all treated lesions, as planned and as the grid can tell; none if nothing is treated
 * @param touches structures that stay and lie near a treated lesion
 * @param resections parts that are cut out separately: connected segments, and wedges
 * @param isOnFront whether no other plan is at least as good by every criterion and better by one
 */
public record Plan(
        String name,
        Actions actions,
        int stages,
        Remnant remnant,
        List<Figure> marginsMm,
        List<Touch> touches,
        int resections,
        boolean isOnFront) {

    public Plan {
        marginsMm = List.copyOf(marginsMm);
        touches = List.copyOf(touches);
    }

    /** A structure near a treated lesion. */
    public record Touch(String lesion, String structure, double mm) {}

    /** Whether no lesion is left. */
    public boolean clearsAll() {
        return actions.leaves().isEmpty();
    }

    /** The smallest margin in millimetres. */
    public Optional<Figure> findMarginMm() {
        return marginsMm.stream().findFirst();
    }

    Plan onFront(boolean isFront) {
        return new Plan(name, actions, stages, remnant, marginsMm, touches, resections, isFront);
    }
}
