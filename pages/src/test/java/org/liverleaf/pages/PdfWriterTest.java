package org.liverleaf.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.letters.BoardDecision;
import org.liverleaf.pathway.letters.FollowUp;
import org.liverleaf.pathway.letters.Letter;
import org.liverleaf.pathway.letters.LetterWriter;
import org.liverleaf.pathway.letters.Recipient;
import org.liverleaf.pathway.options.LedgerOption;

/** PDFs of letters, read again by PDFBox. */
final class PdfWriterTest {

    private static final String SAMPLE = "A01-two-lesions-right-liver";

    private static Stream<String> samples() {
        return Samples.names().stream();
    }

    private static BoardDecision decision(List<String> options) {
        return new BoardDecision(
                LocalDate.of(2026, 3, 5),
                List.of("Dr Amsel, liver surgery"),
                options,
                "Both lesions lie in the right liver and can be removed together with a large remnant.",
                List.of(),
                List.of(),
                new FollowUp(LocalDate.of(2026, 4, 20), "Visit and blood test", "Nurse Fern, 0100 555 020"),
                "Dr Amsel");
    }

    private static byte[] pdf(String sample, List<String> options, Recipient to) {
        Assessment assessment = Samples.assessment(sample);
        Letter letter = new LetterWriter(Samples.knowledge()).write(assessment, decision(options), to);
        return new PdfWriter().of(new LetterPage(Samples.knowledge()).of(letter, assessment.meta()));
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @EnumSource(Recipient.class)
    void pdfIsTaggedTitledAndHoldsTheDecision(Recipient to) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(SAMPLE, List.of("resection"), to))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(document.getDocumentInformation().getTitle()).contains("A01 two lesions right liver");
            assertThat(new String(
                            document.getDocumentCatalog().getMetadata().toByteArray(),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid:part");
            assertThat(tags(document)).contains("H1", "H2", "P", "L", "LI");
            if (to == Recipient.BOARD) {
                assertThat(tags(document)).contains("Table", "TR", "TH", "TD");
            }
            assertThat(text(document))
                    .contains(to == Recipient.PATIENT ? "Surgery of the liver." : "Liver resection")
                    .contains("20 April 2026", "Nurse Fern");
        }
    }

    private static Set<String> tags(PDDocument document) {
        Set<String> tags = new TreeSet<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);
        return tags;
    }

    private static void collect(PDStructureNode node, Set<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }

    @Test
    void everyFontIsInTheFile() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(SAMPLE, List.of("resection"), Recipient.BOARD))) {
            List<String> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName());
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(name -> name.contains("LiberationSans"));
        }
    }

    @Test
    void samePageGivesTheSameBytesAndAnotherPageOthers() {
        byte[] first = pdf(SAMPLE, List.of("resection"), Recipient.REFERRER);
        assertThat(pdf(SAMPLE, List.of("resection"), Recipient.REFERRER)).isEqualTo(first);
        assertThat(pdf(SAMPLE, List.of("ablation"), Recipient.REFERRER)).isNotEqualTo(first);
    }

    /** What the fonts cannot show becomes a sign of its own; nothing breaks, and the rest is there. */
    @Test
    void anyTextCanBeWritten() throws IOException {
        String hostile =
                "start \u0007 <b> ]]> \uD800 \uD83C\uDF3F \u05D0\u0627\u4E2D \u202E " + "x".repeat(3000) + " Žďár end";
        BoardDecision decision = new BoardDecision(
                LocalDate.of(2026, 3, 5),
                List.of(hostile),
                List.of(),
                hostile,
                List.of(),
                List.of(),
                FollowUp.NONE,
                hostile);
        Assessment assessment = Samples.assessment(SAMPLE);
        Letter letter = new LetterWriter(Samples.knowledge()).write(assessment, decision, Recipient.BOARD);
        byte[] pdf = new PdfWriter().of(new LetterPage(Samples.knowledge()).of(letter, assessment.meta()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document)).contains("start", "<b> ]]>", "Žďár end", "Missing facts");
        }
    }

    /** A doctor reads one page. */
    @ParameterizedTest
    @MethodSource("samples")
    void letterToTheReferringDoctorHasOnePage(String sample) throws IOException {
        List<String> indicated = Samples.assessment(sample).ledger().options().stream()
                .filter(option -> option.result().label() == Verdict.INDICATED)
                .map(LedgerOption::id)
                .toList();
        Assessment assessment = Samples.assessment(sample);
        Letter proposal = new LetterWriter(Samples.knowledge()).writeProposal(assessment, Recipient.REFERRER);
        String page = new LetterPage(Samples.knowledge()).of(proposal, assessment.meta());
        for (byte[] pdf : List.of(pdf(sample, indicated, Recipient.REFERRER), new PdfWriter().of(page))) {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
            }
        }
    }

    @Test
    void entitiesAreRefusedAndNothingIsLoadedFromOutside(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOPSECRET");
        String entity = "<!DOCTYPE html [<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">]><html lang=\"en\"/>";
        assertThatThrownBy(() -> new PdfWriter().of(entity)).isInstanceOf(IllegalArgumentException.class);
        String page = """
                <!DOCTYPE html>
                <html lang="en" xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title><meta name="description" content="t"/>
                <link rel="stylesheet" href="%1$s"/><style>@import url("%1$s"); body { font-family: "Liberation Sans" }</style>
                </head><body><h1>Before</h1><img src="%1$s" alt="picture"/><object data="%1$s" type="text/plain"/><p>After</p></body></html>
                """.formatted(secret.toUri());
        try (PDDocument document = Loader.loadPDF(new PdfWriter().of(page))) {
            assertThat(text(document)).contains("Before", "After").doesNotContain("TOPSECRET");
        }
    }
}
