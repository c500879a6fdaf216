package org.liverleaf.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.liverleaf.pathway.Assessment;

/** Whatever stands in a record comes out as text. */
final class HostileTextTest {

    private static final String SCRIPT = "<script>alert(1)<";

    @Test
    void givenHostileRecord_thenItIsTextOnThePage() {
        String json = """
                {"asOf": "2026-02-24", "facts": {"primarySite": "colorectal"},
                 "lesions": [{"id": "L\\"><u>", "segments": [2], "longestAxialMm": 14, "status": "viable"}],
                 "treatments": [{"line": 1, "agents": ["<i onload=alert(3)>", "<img src=x>"], "start": "2025-09-09", "end": "2025-12-09"}],
                 "labs": [{"code": "cea", "value": 3, "unit": "ug/L", "date": "2026-01-01"},
                          {"code": "cea", "value": 4, "unit": "ug/L", "date": "2026-02-01"}]}
                """;
        Assessment assessment = Samples.caseFile(SCRIPT + "\u0000.json", json);

        String html = new CasePage(Samples.knowledge()).of(assessment);

        Page page = Page.read(html);
        assertThat(html).doesNotContain("<script", "<img", "<i ", "<u>");
        assertThat(page.all("h1").getFirst().getTextContent()).contains("alert(1)");
        assertThat(page.byId("history").getTextContent()).contains("<i onload=alert(3)>, <img src=x>");
    }

    @Property(tries = 300)
    void anyTextIsWellFormedAndUnchangedButForWhatXmlForbids(@ForAll String text) {
        Html html = Html.newPage();
        html.open("p", "title", text).text(text).close();

        Page page = Page.read(html.page());

        String shown = page.all("p").getFirst().getTextContent();
        assertThat(shown.replace("\r", "\n"))
                .isEqualTo(allowed(text).replace("\r\n", "\n").replace("\r", "\n"));
    }

    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder();
        text.codePoints()
                .map(c -> (c >= 0x20 && c < 0xD800)
                                || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF)
                                || c == 9
                                || c == 10
                                || c == 13
                        ? c
                        : 0xFFFD)
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    @Test
    void styleSheetThatNeedsEscapingIsRefused() {
        assertThatThrownBy(() -> Html.newPage().style("</style>")).hasMessageContaining("style sheet");
    }

    @Test
    void pageWithAnOpenElementIsRefused() {
        assertThatThrownBy(() -> Html.newPage().open("p").page()).hasMessageContaining("still open: [p]");
    }
}
