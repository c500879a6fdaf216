package org.liverleaf.pathway.plan;

import java.time.LocalDate;
import java.util.List;
import org.liverleaf.pathway.workup.UsedFact;

/**
 * One step of a plan.
 *
 * @param id stable name
 * @param text what to do
 * @param means by which option, test or talk
 * @param notBefore days before which it must not begin; the latest of them binds
 * @param because why, and the facts that it rests on
 * @param conditions what has to be there first
 * @param evidence evidence keys
 */
public record Step(
        String id,
        String text,
        Means means,
        List<NotBefore> notBefore,
        Because because,
        List<String> conditions,
        List<String> evidence) {

    /** Copies the lists. */
    public Step {
        notBefore = List.copyOf(notBefore);
        conditions = List.copyOf(conditions);
        evidence = List.copyOf(evidence);
    }

    /** What a step uses. */
    public sealed interface Means {

        /** An option of the ledger, with the regimens that are open for it. */
        record Treatment(String optionId, List<String> regimens) implements Means {

            /** Copies the list. */
            public Treatment {
                regimens = List.copyOf(regimens);
            }
        }

        /** A test or a study that yields facts. */
        record Test(List<String> facts) implements Means {

            /** Copies the list. */
            public Test {
                facts = List.copyOf(facts);
            }
        }

        /** A decision of the board or a talk with the patient. */
        record Review() implements Means {}
    }

    /**
     * A day before which a step must not begin.
     *
     * @param date the first day on which it may
     * @param why the interval that binds
     * @param evidence evidence keys
     */
    public record NotBefore(LocalDate date, String why, List<String> evidence) {

        /** Copies the list. */
        public NotBefore {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Why a step stands in the plan.
     *
     * @param reasons sentences
     * @param facts what they rest on
     */
    public record Because(List<String> reasons, List<UsedFact> facts) {

        /** Copies the lists. */
        public Because {
            reasons = List.copyOf(reasons);
            facts = List.copyOf(facts);
        }
    }
}
