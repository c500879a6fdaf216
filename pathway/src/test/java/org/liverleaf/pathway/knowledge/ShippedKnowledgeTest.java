package org.liverleaf.pathway.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedKnowledgeTest {

    /** The ids that the command's contract fixes. */
    private static final List<String> OPTIONS = List.of(
            "resection",
            "two-stage-hepatectomy",
            "portal-vein-embolisation",
            "alpps",
            "ablation",
            "resection-with-ablation",
            "tace",
            "sirt",
            "systemic-therapy",
            "immunotherapy",
            "cdk46-inhibitor",
            "hepatic-arterial-infusion",
            "sbrt",
            "prrt",
            "histotripsy",
            "electrochemotherapy",
            "irreversible-electroporation",
            "percutaneous-hepatic-perfusion",
            "liver-transplant",
            "clinical-trial",
            "palliative-care",
            "best-supportive-care");

    @Test
    void nothingIsWrongWithTheKnowledge() {
        assertThat(KnowledgeCheck.of(ShippedKnowledge.get())).isEmpty();
    }

    @Test
    void everyOptionOfTheContractIsInTheLedgerAndArgued() {
        assertThat(ShippedKnowledge.get().options())
                .extracting(OptionText::id)
                .containsExactlyInAnyOrderElementsOf(OPTIONS);
        assertThat(ShippedKnowledge.get()
                        .reasoner(List.of())
                        .reason(org.liverleaf.decision.reason.Knowns.of(java.util.Map.of()))
                        .options())
                .containsKeys(OPTIONS.toArray(String[]::new));
    }
}
