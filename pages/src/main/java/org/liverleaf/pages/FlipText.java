package org.liverleaf.pages;

import org.liverleaf.decision.reason.Flip;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.pathway.knowledge.FactAddress;
import org.liverleaf.pathway.knowledge.Knowledge;

/** The nearest change that would flip a verdict, in words: {@code with remnant above 30 % (now 22 %)}. */
public final class FlipText {

    private FlipText() {}

    /** Whether a flip tells anything: that an option falls once the patient declines it goes without saying. */
    public static boolean isTelling(Flip flip) {
        return !flip.fact().startsWith("declinedOptions");
    }

    /** The change in words, to stand after 'would be' and the verdict. */
    public static String of(Flip flip, Knowledge knowledge) {
        String title = Wording.inside(knowledge.titleOf(flip.fact()));
        String unit = unit(flip.fact(), knowledge);
        String now = " (now " + Wording.quantity(flip.from(), unit) + ")";
        boolean isNumber = isNumber(flip.fact(), knowledge);
        if (!isNumber || flip.direction() == Flip.Direction.OTHER) {
            return "if " + title + " were '" + Wording.quantity(flip.value(), unit) + "'" + now;
        }
        String side = flip.direction() == Flip.Direction.UP ? "above " : "below ";
        String limit = Wording.quantity(flip.boundary(), unit);
        return "with " + title + " " + (flip.inclusive() ? "at " + limit + " or " + side.strip() : side + limit) + now;
    }

    private static boolean isNumber(String fact, Knowledge knowledge) {
        if (fact.equals(FactAddress.LESION_LIST)) {
            return false;
        }
        return switch (knowledge.domainOf(fact)) {
            case Domain.Grid grid -> true;
            case Domain.Days days -> true;
            case Domain.Words words -> false;
            case Domain.Truth truth -> false;
        };
    }

    private static String unit(String fact, Knowledge knowledge) {
        String id = fact.startsWith("lesions.") ? fact.split("\\.", 3)[2] : FactAddress.original(fact);
        return knowledge
                .catalogue()
                .find(id)
                .or(() -> knowledge.catalogue().findLesionFact(id))
                .map(definition -> definition.unit())
                .orElse("");
    }
}
