package org.liverleaf.pathway.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.catalogue.QuestionnaireCatalogue;
import org.liverleaf.pathway.knowledge.KnowledgeException;
import org.liverleaf.pathway.knowledge.ShippedKnowledge;

/** The words of questionnaires, ours and those of a site. */
class FormTextsTest {

    private static final QuestionnaireCatalogue INSTRUMENTS = RecordReaders.questionnaires(ShippedKnowledge.get());

    private static FormTexts read(String yaml) {
        return FormTexts.read(
                "site.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), INSTRUMENTS);
    }

    @Test
    void whatIsShippedIsFreeToShipAndHasEveryItemThatASumNeeds() {
        FormTexts shipped =
                FormTexts.read(FormTexts.PATH, ShippedKnowledge.get().files().open(FormTexts.PATH), INSTRUMENTS);
        assertThat(shipped.all()).extracting(FormTexts.Form::id).containsExactly("esas", "phq-9", "gad-7");
        for (String summed : new String[] {"phq-9", "gad-7"}) {
            FormTexts.Form form = shipped.find(summed).orElseThrow();
            INSTRUMENTS.find(summed).orElseThrow().items().stream()
                    .filter(item -> !item.name().equals("sum"))
                    .forEach(item -> assertThat(form.items())
                            .anySatisfy(shown -> assertThat(shown.id()).isEqualTo(item.name())));
            assertThat(form.items().getFirst().answers()).hasSize(4);
        }
        assertThat(shipped.find("esas").orElseThrow().items()).hasSize(9).allSatisfy(item -> {
            assertThat(item.answers()).hasSize(11);
            assertThat(item.low()).isNotEmpty();
        });
    }

    @Test
    void aSiteAddsWhatItHoldsALicenceFor() {
        FormTexts site = read("""
                forms:
                - {id: distress-thermometer, title: Distress, lead: L, rights: R, items: [{id: distress, text: T, low: No, high: Extreme}]}
                """);
        assertThat(site.find("distress-thermometer")
                        .orElseThrow()
                        .items()
                        .getFirst()
                        .answers())
                .hasSize(11);
        assertThat(site.with(site).all()).hasSize(1);
    }

    @Test
    void whatDoesNotFitItsInstrumentIsRefusedInOneLine() {
        String form = "forms:\n- {id: %s, title: T, lead: L, rights: R, items: [%s]}\n";
        assertThatThrownBy(() -> read(form.formatted("phq-8", "{id: q1, text: T}")))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("site.yaml: forms phq-8: is no instrument");
        assertThatThrownBy(() -> read(form.formatted("phq-9", "{id: q77, text: T}")))
                .hasMessageContaining("is no item of phq-9");
        assertThatThrownBy(() -> read(form.formatted("phq-9", "{id: q1, text: T, answers: [{value: 4, text: A}]}")))
                .hasMessageContaining("outside of 0 to 3");
        assertThatThrownBy(() -> read(form.formatted("phq-9", ""))).hasMessageContaining("expected items");
    }
}
