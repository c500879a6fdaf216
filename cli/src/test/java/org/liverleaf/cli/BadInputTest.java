package org.liverleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bad content at the command line: the right exit status, one line a problem with file and place, nothing on standard
 * output, no half-written file, no stack trace.
 */
final class BadInputTest {

    private static final int LONGEST_LINE = 500;

    @TempDir
    private Path folder = Path.of("");

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static byte[] bytes(String text) {
        return json(text).getBytes(StandardCharsets.UTF_8);
    }

    private static String caseFile(String rest) {
        return "{'asOf': '2026-03-01', " + rest + "}";
    }

    private static String bundle(String... resources) {
        return "{'resourceType': 'Bundle', 'type': 'collection', 'entry': ["
                + String.join(
                        ",",
                        Stream.of(resources)
                                .map(each -> "{'resource': " + each + "}")
                                .toList()) + "]}";
    }

    private static final String PATIENT = "{'resourceType': 'Patient', 'id': 'p'}";

    private static String bilirubin(String date, String value, String unit) {
        return "{'resourceType': 'Observation', 'id': 'b" + value.hashCode() + "', 'status': 'final',"
                + " 'subject': {'reference': 'Patient/p'}, 'effectiveDateTime': '" + date + "',"
                + " 'code': {'coding': [{'system': 'http://loinc.org', 'code': '1975-2'}]},"
                + " 'valueQuantity': {'value': " + value + ", 'code': '" + unit + "'}}";
    }

    private static void assertOneClearLineEach(CommandRun run, Path file) {
        assertThat(run.problems()).isNotEmpty().allSatisfy(line -> {
            assertThat(line).startsWith(file.toString());
            assertThat(line.length()).isLessThan(LONGEST_LINE + file.toString().length());
            assertThat(line).doesNotContain("Exception", "\tat ", "org.liverleaf", "com.fasterxml", "java.lang");
        });
    }

    static Stream<Arguments> refused() {
        byte[] bom = bytes("\uFEFF\uFEFF" + caseFile("'facts': {}"));
        return Stream.of(
                Arguments.of("empty file", new byte[0]),
                Arguments.of("blanks only", bytes("  \n\n ")),
                Arguments.of("truncated case file", bytes("{'asOf': '2026-03-01', 'facts': {'ecog': 1")),
                Arguments.of("truncated bundle", bytes(bundle(PATIENT).substring(0, 70))),
                Arguments.of("an array", bytes("[1, 2]")),
                Arguments.of("a number", bytes("42")),
                Arguments.of("deeply nested case file", bytes(caseFile("'facts': " + "[".repeat(100_000)))),
                Arguments.of(
                        "deeply nested bundle",
                        bytes("{'resourceType': 'Bundle', 'entry': " + "[{'a':".repeat(100_000))),
                Arguments.of("two patients", bytes(bundle(PATIENT, "{'resourceType': 'Patient', 'id': 'q'}"))),
                Arguments.of("a resource that is of no patient", bytes("{'resourceType': 'StructureDefinition'}")),
                Arguments.of("a type that is none", bytes("{'resourceType': 17}")),
                Arguments.of(
                        "one lesion twice",
                        bytes(caseFile("'lesions': [{'id': 'L1', 'segments': [6]}, {'id': 'L1', 'segments': [7]}]"))),
                Arguments.of("not UTF-8", new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}),
                Arguments.of("two byte order marks", bom),
                Arguments.of("NaN", bytes(caseFile("'facts': {'bilirubinUmolL': NaN}"))),
                Arguments.of("infinity", bytes(caseFile("'facts': {'bilirubinUmolL': -Infinity}"))),
                Arguments.of("unknown key", bytes(caseFile("'fcats': {}"))),
                Arguments.of("unknown fact", bytes(caseFile("'facts': {'mood': 'good'}"))),
                Arguments.of("value outside its set", bytes(caseFile("'facts': {'ras': 'perhaps'}"))),
                Arguments.of("negative value", bytes(caseFile("'facts': {'bilirubinUmolL': -4}"))),
                Arguments.of("absurd value", bytes(caseFile("'facts': {'heightCm': 1.76}"))),
                Arguments.of("a number for a word", bytes(caseFile("'facts': {'ras': 3}"))),
                Arguments.of("a date that is none", bytes("{'asOf': '2026-02-30', 'facts': {}}")),
                Arguments.of(
                        "range upside down", bytes(caseFile("'facts': {'bilirubinUmolL': {'low': 9, 'high': 2}}"))),
                Arguments.of("same key twice", bytes(caseFile("'facts': {'ecog': 0, 'ecog': 3}"))),
                Arguments.of("huge string", bytes(caseFile("'facts': {'ras': '" + "x".repeat(2_000_000) + "'}"))),
                Arguments.of("huge number", bytes(caseFile("'facts': {'bilirubinUmolL': " + "9".repeat(5_000) + "}"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void givenContentThatIsNoRecord_whenAssessed_thenRefusedInOneLineEach(String name, byte[] content)
            throws IOException {
        Path file = Files.write(folder.resolve("record.json"), content);
        Path out = folder.resolve("out.json");
        CommandRun run = CommandRun.liverleaf("assess", file.toString(), "--format", "json", "-o", out.toString());
        assertThat(run.status()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertOneClearLineEach(run, file);
        assertThat(filesIn(folder)).containsExactly(file);
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        }
    }

    static Stream<Arguments> setAside() {
        return Stream.of(
                Arguments.of("unknown unit", bundle(PATIENT, bilirubin("2026-02-01", "20", "furlong"))),
                Arguments.of("future date", bundle(PATIENT, bilirubin("2199-02-01", "20", "umol/L"))),
                Arguments.of("negative value", bundle(PATIENT, bilirubin("2026-02-01", "-20", "umol/L"))),
                Arguments.of("absurd value", bundle(PATIENT, bilirubin("2026-02-01", "2e9", "umol/L"))),
                Arguments.of("a date that is none", bundle(PATIENT, bilirubin("2026-02-30", "20", "umol/L"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("setAside")
    void givenAnEntryThatCannotBeUsed_whenAssessed_thenSetAsideAndStrictRefuses(String name, String content)
            throws IOException {
        Path file = Files.write(folder.resolve("record.json"), bytes(content));
        CommandRun run = CommandRun.liverleaf("assess", file.toString(), "--format", "json");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"set-aside\"");
        assertOneClearLineEach(run, file);
        assertThat(CommandRun.liverleaf("assess", file.toString(), "--strict").status())
                .isEqualTo(1);
    }

    @Test
    void givenContradictoryObservationsOfOneDay_whenAssessed_thenBothCountAndItIsNoted() throws IOException {
        Path file = Files.write(
                folder.resolve("record.json"),
                bytes(bundle(
                        PATIENT,
                        bilirubin("2026-02-01", "20", "umol/L"),
                        bilirubin("2026-02-01", "90", "umol/L"),
                        bilirubin("2026-02-01", "20", "umol/L"))));
        CommandRun run = CommandRun.liverleaf("assess", file.toString(), "--format", "json");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\"noted\"", "20 and 90");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void givenOneByteOrderMark_whenAssessed_thenItIsReadOver() throws IOException {
        Path file = Files.write(folder.resolve("record.json"), bytes("\uFEFF" + caseFile("'facts': {'ecog': 1}")));
        CommandRun run = CommandRun.liverleaf("assess", file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void givenDataOfThePatientInABrokenFile_whenRefused_thenNotRepeated() throws IOException {
        Path file = Files.write(
                folder.resolve("record.json"),
                bytes(
                        bundle(
                                "{'resourceType': 'Patient', 'id': 'p', 'name': [{'family': 'Secretname'}], 'birthDate': '1961-04-0")));
        CommandRun run = CommandRun.liverleaf("assess", file.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).doesNotContain("Secretname", "1961");
    }

    @Test
    void givenAFolderWithOneBrokenRecord_whenAssessed_thenTheOthersAreWrittenAndStatusIsOne() throws IOException {
        Files.write(folder.resolve("a.json"), bytes(caseFile("'facts': {'primarySite': 'colorectal'}")));
        Path broken = Files.write(folder.resolve("b.json"), bytes("{'asOf': "));
        Files.write(folder.resolve("c.json"), bytes(caseFile("'facts': {'primarySite': 'breast'}")));
        CommandRun run = CommandRun.liverleaf("assess", folder.toString(), "--format", "json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().lines()).hasSize(2);
        assertOneClearLineEach(run, broken);
    }

    @Test
    void givenNoFile_whenAssessed_thenStatusTwo() {
        CommandRun run =
                CommandRun.liverleaf("assess", folder.resolve("none.json").toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.problems()).hasSize(1);
    }

    @Test
    void givenAnOutputThatCannotBeWritten_whenAssessed_thenStatusTwoAndOneLine() throws IOException {
        Path file = Files.write(folder.resolve("record.json"), bytes(caseFile("'facts': {}")));
        Path nowhere = folder.resolve("no-such-folder").resolve("out.json");
        CommandRun run = CommandRun.liverleaf("assess", file.toString(), "-o", nowhere.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.problems()).singleElement().asString().startsWith(nowhere.toString());
        assertThat(run.out()).isEmpty();
    }

    /** 200 MB in a heap of 256 MB: the bundle is read as it comes. */
    @Test
    void givenABundleOf200Megabytes_whenAssessed_thenReadInBoundedMemory() throws IOException, InterruptedException {
        Path file = folder.resolve("large.json");
        byte[] observation = bytes("{'resource': "
                + bilirubin("2026-02-01", "20", "umol/L")
                        .replace("}}", "}, 'note': [{'text': '" + "n".repeat(3_000) + "'}]}")
                + "},\n");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes("{'resourceType': 'Bundle', 'type': 'collection', 'entry': ["));
            for (long written = 0; written < 200_000_000; written += observation.length) {
                out.write(observation);
            }
            out.write(bytes("{'resource': " + PATIENT + "}]}"));
        }
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.liverleaf.cli.Liverleaf",
                        "assess",
                        file.toString(),
                        "--format",
                        "json",
                        "-o",
                        folder.resolve("out.json").toString())
                .redirectError(errors.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(120, java.util.concurrent.TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("within two minutes").isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isIn(0, 1);
        assertThat(Files.readAllLines(errors))
                .allSatisfy(line -> assertThat(line).doesNotContain("OutOfMemory", "Exception"));
    }

    // --- broken knowledge ---

    private CommandRun checkWith(String name, UnaryEdit edit) throws IOException {
        Path knowledge = folder.resolve("knowledge");
        Path shipped = Path.of("..", "knowledge");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path from : files.filter(Files::isRegularFile).toList()) {
                Path to = knowledge.resolve(shipped.relativize(from).toString());
                Files.createDirectories(to.getParent());
                Files.copy(from, to);
            }
        }
        Path file = knowledge.resolve(name);
        String text = Files.readString(file);
        assertThat(edit.of(text)).as("the edit changes the file").isNotEqualTo(text);
        Files.writeString(file, edit.of(text));
        return CommandRun.liverleaf("knowledge", "check", "--knowledge", knowledge.toString());
    }

    private interface UnaryEdit {
        String of(String text);
    }

    private static final String DMN = "staging/remnant.dmn";

    static Stream<Arguments> brokenKnowledge() {
        return Stream.of(
                edit("broken XML", DMN, text -> text.substring(0, text.length() / 2)),
                edit("no reason", DMN, text -> text.replaceFirst("<description>[^<]*\\[[^<]*</description>", "")),
                edit(
                        "unknown fact",
                        DMN,
                        text -> text.replace("<text>parenchymaCholestasis</text>", "<text>moonPhase</text>")),
                edit(
                        "outside the profile",
                        DMN,
                        text -> text.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"RULE ORDER\"")),
                edit(
                        "a function in a cell",
                        DMN,
                        text -> text.replaceFirst("<text>true</text>", "<text>sum(1, 2) > 2</text>")),
                edit(
                        "external entity",
                        DMN,
                        text -> text.replaceFirst(
                                        "<definitions",
                                        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><definitions")
                                .replaceFirst("<description>", "<description>&x;")),
                edit(
                        "billion laughs",
                        DMN,
                        text -> text.replaceFirst(
                                        "<definitions",
                                        "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c"
                                                + " \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><definitions")
                                .replaceFirst("<description>", "<description>&c;")),
                edit("broken options", "options.yaml", text -> text.replaceFirst("role: treatment", "role: [")),
                edit(
                        "option without table",
                        "options.yaml",
                        text -> text.replaceFirst("table: resection", "table: nothing")),
                edit("broken facts", "facts.yaml", text -> text.replaceFirst("type: enumeration", "type: mood")));
    }

    private static Arguments edit(String name, String file, UnaryEdit edit) {
        return Arguments.of(name, file, edit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenKnowledge")
    void givenBrokenKnowledge_whenChecked_thenRefusedWithFileAndNoTrace(String name, String file, UnaryEdit edit)
            throws IOException {
        CommandRun run = checkWith(file, edit);
        assertThat(run.status()).as(run.out() + run.err()).isEqualTo(1);
        List<String> lines = Stream.concat(run.out().lines(), run.err().lines()).toList();
        assertThat(lines)
                .anyMatch(line -> line.contains(Path.of(file).getFileName().toString()));
        assertThat(lines)
                .allSatisfy(line -> assertThat(line).doesNotContain("Exception", "\tat ", "our own fault", "hahahaha"));
    }
}
