package org.liverleaf.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms and inside them, and the shape of what stands in them. */
final class ArchitectureTest {

    private static final String OURS = "org.liverleaf";

    /** So many classes at least were looked at: no rule passes on nothing. Raise it as the project grows. */
    private static final int FEWEST_CLASSES = 900;

    private static final int LONGEST_FILE = 400;

    /** With head and closing brace. */
    private static final int LONGEST_METHOD = 50;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(OURS);

    /** What each package of {@code decision} may read, from the left to the right. */
    private static final Map<String, Set<String>> DECISION = Map.of(
            "value", Set.of(),
            "table", Set.of("value"),
            "dmn", Set.of("value", "table"),
            "model", Set.of("value", "table"),
            "compile", Set.of("value", "table", "model"),
            "diagram", Set.of("value", "table", "model", "compile"),
            "reason", Set.of("value", "table", "model", "compile", "diagram"),
            "check", Set.of("value", "table", "model", "compile", "diagram", "reason"));

    /**
     * The stages of {@code pathway} in order, each may read all before it: what is shared first, then the record and its
     * readers, then record, case, work-up, staging, options, outlook and plan, at the end the writers.
     */
    private static final List<String> STAGES = List.of(
            "unit",
            "score",
            "response",
            "record",
            "catalogue",
            "knowledge",
            "cases",
            "casefile",
            "csv",
            "fhir.in",
            "situation",
            "workup",
            "staging",
            "options",
            "outlook",
            "plan",
            "wellbeing",
            "answers",
            "trials",
            "",
            "change",
            "interview",
            "letters",
            "fhir.out",
            "json");

    /** The packages of {@code imaging}, each may read all before it. */
    private static final List<String> IMAGING = List.of(
            "volume",
            "nifti",
            "component",
            "distance",
            "shape",
            "anatomy",
            "lesion",
            "course",
            "ablation",
            "planning",
            "dose",
            "json",
            "phantom",
            "picture");

    /** Readers of records know nothing of what is made of a record, and no stage knows who read it. */
    private static final Map<String, Set<String>> NOT_EVEN = Map.ofEntries(
            Map.entry("record", Set.of("unit", "score", "response")),
            Map.entry("catalogue", Set.of("unit", "score", "response")),
            Map.entry("cases", Set.of("score")),
            Map.entry("csv", Set.of("score", "response", "knowledge", "cases")),
            Map.entry("fhir.in", Set.of("score", "response", "knowledge", "cases", "casefile", "csv")),
            Map.entry("casefile", Set.of("score", "response", "knowledge")),
            Map.entry("situation", Set.of("casefile", "fhir.in")),
            Map.entry("workup", Set.of("casefile", "fhir.in")),
            Map.entry("staging", Set.of("casefile", "fhir.in", "workup", "situation")),
            Map.entry("options", Set.of("casefile", "fhir.in", "workup", "situation", "staging")),
            Map.entry("plan", Set.of("casefile", "fhir.in", "outlook")),
            Map.entry("wellbeing", Set.of("casefile", "fhir.in", "staging", "options", "outlook", "plan")),
            Map.entry("answers", Set.of("casefile", "fhir.in", "staging", "options")),
            Map.entry("letters", Set.of("casefile", "fhir.in", "score", "response", "trials", "change", "interview")));

    private static DescribedPredicate<JavaClass> within(String... packages) {
        return resideInAnyPackage(
                Stream.of(packages).map(name -> OURS + "." + name + "..").toArray(String[]::new));
    }

    private static String under(String room, JavaClass theClass) {
        String prefix = OURS + "." + room;
        String name = theClass.getPackageName();
        if (name.equals(prefix)) {
            return "";
        }
        String rest = name.substring(prefix.length() + 1);
        // FHIR comes in at the left edge and goes out at the right one: two stages.
        int dot = rest.startsWith("fhir.") ? -1 : rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static List<JavaClass> of(String room) {
        return CLASSES.stream()
                .filter(resideInAPackage(OURS + "." + room + ".."))
                .toList();
    }

    @Test
    void enoughClassesWereLookedAt() {
        System.out.println("ArchitectureTest: " + CLASSES.size() + " classes");
        assertThat(CLASSES.size()).isGreaterThanOrEqualTo(FEWEST_CLASSES);
        assertThat(of("decision")).hasSizeGreaterThanOrEqualTo(100);
        assertThat(of("pathway")).hasSizeGreaterThanOrEqualTo(250);
        assertThat(of("imaging")).hasSizeGreaterThanOrEqualTo(40);
        assertThat(of("cli")).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void decisionKnowsNothingOfUsButItself() {
        noClasses()
                .that(within("decision"))
                .should()
                .dependOnClassesThat(resideInAPackage(OURS + "..").and(DescribedPredicate.not(within("decision"))))
                .check(CLASSES);
    }

    @Test
    void imagingKnowsNothingOfUsButItself() {
        noClasses()
                .that(within("imaging"))
                .should()
                .dependOnClassesThat(resideInAPackage(OURS + "..").and(DescribedPredicate.not(within("imaging"))))
                .check(CLASSES);
    }

    @Test
    void insideImagingArrowsPointFromVoxelsToPictures() {
        Map<String, Set<String>> wrong = new TreeMap<>();
        for (JavaClass reader : of("imaging")) {
            String from = under("imaging", reader);
            assertThat(IMAGING).as("the packages that this test knows").contains(from);
            for (var dependency : reader.getDirectDependenciesFromSelf()) {
                JavaClass read = dependency.getTargetClass().getBaseComponentType();
                if (within("imaging").test(read) && IMAGING.indexOf(under("imaging", read)) > IMAGING.indexOf(from)) {
                    wrong.computeIfAbsent(from + " reads " + under("imaging", read), any -> new TreeSet<>())
                            .add(reader.getSimpleName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void survivalKnowsNothingOfUsButItself() {
        assertThat(of("survival")).hasSizeGreaterThanOrEqualTo(60);
        noClasses()
                .that(within("survival"))
                .should()
                .dependOnClassesThat(resideInAPackage(OURS + "..").and(DescribedPredicate.not(within("survival"))))
                .check(CLASSES);
        slices().matching(OURS + ".survival.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void pathwayKnowsOfUsOnlyDecision() {
        noClasses()
                .that(within("pathway"))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(OURS + "..").and(DescribedPredicate.not(within("decision", "pathway"))))
                .check(CLASSES);
    }

    @Test
    void nobodyKnowsTheCommandLine() {
        noClasses()
                .that(DescribedPredicate.not(within("cli")))
                .should()
                .dependOnClassesThat(within("cli"))
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineKnowsTheBoard() {
        noClasses()
                .that(DescribedPredicate.not(within("cli", "board")))
                .should()
                .dependOnClassesThat(within("board"))
                .check(CLASSES);
    }

    /** Pages hold texts and flags; what is stored knows no web; nobody knows the controllers. */
    @Test
    void insideTheBoardArrowsPointFromTheStoreToTheWeb() {
        noClasses()
                .that(within("board.page"))
                .should()
                .dependOnClassesThat(resideInAPackage(OURS + "..").and(DescribedPredicate.not(within("board.page"))))
                .check(CLASSES);
        noClasses()
                .that(within("board.store"))
                .should()
                .dependOnClassesThat(
                        within("board.cases", "board.signon", "board.web", "board.page", "pathway", "pages"))
                .check(CLASSES);
        noClasses()
                .that(within("board.cases", "board.signon"))
                .should()
                .dependOnClassesThat(within("board.web", "board.page"))
                .check(CLASSES);
    }

    @Test
    void insideDecisionArrowsPointFromValuesToReasoning() {
        Map<String, Set<String>> wrong = new TreeMap<>();
        for (JavaClass reader : of("decision")) {
            String from = under("decision", reader);
            assertThat(DECISION).as("the packages that this test knows").containsKey(from);
            for (var dependency : reader.getDirectDependenciesFromSelf()) {
                JavaClass read = dependency.getTargetClass().getBaseComponentType();
                if (within("decision").test(read)) {
                    String to = under("decision", read);
                    if (!to.equals(from) && !DECISION.get(from).contains(to)) {
                        wrong.computeIfAbsent(from + " reads " + to, any -> new TreeSet<>())
                                .add(reader.getSimpleName());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void stagesOfThePathwayReadOnlyEarlierStages() {
        Map<String, Set<String>> wrong = new TreeMap<>();
        for (JavaClass reader : of("pathway")) {
            String from = under("pathway", reader);
            assertThat(STAGES).as("the stages that this test knows").contains(from);
            for (var dependency : reader.getDirectDependenciesFromSelf()) {
                JavaClass read = dependency.getTargetClass().getBaseComponentType();
                if (!within("pathway").test(read)) {
                    continue;
                }
                String to = under("pathway", read);
                boolean isEarlier = STAGES.indexOf(to) <= STAGES.indexOf(from);
                if (!isEarlier || NOT_EVEN.getOrDefault(from, Set.of()).contains(to)) {
                    wrong.computeIfAbsent(from + " reads " + to, any -> new TreeSet<>())
                            .add(reader.getSimpleName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(OURS + ".(decision.*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching(OURS + ".pathway.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching(OURS + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void eachForeignWorldHasItsPlace() {
        noClasses()
                .that(DescribedPredicate.not(within("cli")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..")
                .check(CLASSES);
        noClasses()
                .that(DescribedPredicate.not(within("decision.dmn")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.xml..", "org.xml..", "org.w3c..")
                .check(CLASSES);
        noClasses()
                .that(DescribedPredicate.not(within("pages", "board")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("gg.jte..")
                .check(CLASSES);
        noClasses()
                .that(DescribedPredicate.not(within("board")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                .check(CLASSES);
        noClasses()
                .that(describe(
                        "are not what makes PDFs", each -> !each.getSimpleName().equals("PdfWriter")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..")
                .check(CLASSES);
        noClasses()
                .that(within("decision"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..")
                .check(CLASSES);
    }

    /** Names of FHIR's own, such as resource types, are spelled nowhere else; so are the readers of them. */
    @Test
    void fhirIsReadInOnePlace() {
        noClasses()
                .that(within("pathway"))
                .and(DescribedPredicate.not(within("pathway.fhir")))
                .and(describe(
                        "are not the doors of the pathway",
                        each -> !under("pathway", each).isEmpty()))
                .should()
                .dependOnClassesThat(within("pathway.fhir"))
                .check(CLASSES);
        List<Path> spelled = sources("pathway", "decision")
                .filter(file -> !file.toString().contains("/fhir/"))
                .filter(file -> text(file).contains("\"resourceType\""))
                .toList();
        assertThat(spelled).isEmpty();
    }

    @Test
    void noClockNoFilesNoStreamsNoEnvironmentOutsideCommandLineAndBoard() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass theClass : CLASSES) {
            if (within("cli", "board").test(theClass)) {
                continue;
            }
            for (JavaAccess<?> access : theClass.getAccessesFromSelf()) {
                String owner = access.getTargetOwner().getFullName();
                String name = access.getTarget().getName();
                if (isClock(owner, name) || isWorld(owner, name)) {
                    wrong.add(access.getDescription());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isClock(String owner, String name) {
        return name.equals("now") && owner.startsWith("java.time.")
                || owner.equals("java.time.Clock")
                || owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime").contains(name)
                || owner.equals("java.util.Date") && name.equals("<init>")
                || owner.equals("java.util.Random")
                || owner.equals("java.util.concurrent.ThreadLocalRandom")
                || owner.equals("java.lang.Math") && name.equals("random")
                || owner.equals("java.util.UUID") && name.equals("randomUUID");
    }

    private static boolean isWorld(String owner, String name) {
        return owner.equals("java.nio.file.Files")
                || owner.equals("java.nio.file.Path") && name.equals("of")
                || owner.equals("java.nio.file.Paths")
                || owner.startsWith("java.io.File")
                || owner.equals("java.io.RandomAccessFile")
                || owner.startsWith("java.net.") && !owner.startsWith("java.net.URI")
                || owner.equals("java.lang.ProcessBuilder")
                || owner.equals("java.lang.System")
                        && Set.of("out", "err", "in", "getenv", "getProperty", "exit", "setOut", "setErr", "setIn")
                                .contains(name);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> bare = new TreeSet<>();
        CLASSES.getPackage(OURS).traversePackageTree(each -> !each.getClasses().isEmpty(), (JavaPackage each) -> {
            // Templates become classes of their own, which nobody writes.
            boolean isWritten = !each.getName().equals(OURS + ".board.generated");
            if (isWritten && !each.isAnnotatedWith(NullMarked.class)) {
                bare.add(each.getName());
            }
        });
        assertThat(bare).isEmpty();
    }

    @Test
    void noRecordHoldsAnArray() {
        fields().that(describe(
                        "are components of records",
                        (JavaField field) -> field.getOwner().isRecord()
                                && !field.getModifiers().contains(JavaModifier.STATIC)))
                .should()
                .haveRawType(describe("no array", type -> !type.isArray()))
                .check(CLASSES);
    }

    @Test
    void recordsHaveAtMostEightComponents() {
        List<String> wide = CLASSES.stream()
                .filter(JavaClass::isRecord)
                .filter(each -> each.getFields().stream()
                                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                                .count()
                        > 8)
                .map(JavaClass::getName)
                .sorted()
                .toList();
        assertThat(wide).isEmpty();
    }

    @Test
    void noClassIsNamedForWhatItIsNot() {
        Pattern empty =
                Pattern.compile(".*(Impl|Manager|Helper|Util|Utils|Handler|Processor|Service|Dto|Info|Data|Base)");
        List<String> named = CLASSES.stream()
                .filter(each -> !each.isAnonymousClass())
                .filter(each -> empty.matcher(each.getSimpleName()).matches())
                .map(JavaClass::getName)
                .toList();
        assertThat(named).isEmpty();
    }

    @Test
    void topLevelClassesAreFinalOrSealedOrOpenForAReason() {
        List<String> open = CLASSES.stream()
                .filter(each -> !each.isInterface() && !each.isAnonymousClass() && !each.isEnum())
                .filter(each -> !each.getModifiers().contains(JavaModifier.FINAL)
                        && !each.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(each -> !each.getSimpleName().equals("package-info"))
                .filter(each -> each.getSubclasses().isEmpty())
                .filter(each -> !within("board.generated").test(each))
                // Spring wraps these in a transaction by a subclass of its own.
                .filter(each -> !each.isAnnotatedWith("org.springframework.stereotype.Repository"))
                .map(JavaClass::getName)
                .sorted()
                .toList();
        assertThat(open).isEmpty();
    }

    @Test
    void filesStayShort() {
        List<Path> files = sources("decision", "imaging", "survival", "pathway", "pages", "board", "cli")
                .sorted(Comparator.comparingLong(ArchitectureTest::lines).reversed())
                .toList();
        System.out.println("ArchitectureTest: the ten largest files");
        files.stream().limit(10).forEach(file -> System.out.printf("  %4d %s%n", lines(file), file));
        assertThat(files.stream().filter(file -> lines(file) > LONGEST_FILE).toList())
                .isEmpty();
    }

    /** Formatted code: a method starts four blanks (eight in a nested type) deep and ends with a brace as deep. */
    @Test
    void methodsStayShort() {
        Pattern head =
                Pattern.compile("^(    |        )(?!return |if |for |while |switch |try |synchronized |[a-z ]*record )"
                        + "[A-Za-z@<][^=;]*\\([^=;]*\\) (throws [A-Za-z., ]+ )?\\{$");
        List<String> tooLong = new ArrayList<>();
        sources("decision", "imaging", "survival", "pathway", "pages", "board", "cli")
                .forEach(file -> {
                    List<String> lines = text(file).lines().toList();
                    for (int i = 0; i < lines.size(); i++) {
                        Matcher matcher = head.matcher(lines.get(i));
                        if (matcher.matches()) {
                            String end = matcher.group(1) + "}";
                            int last = i;
                            while (last < lines.size() - 1 && !lines.get(last).equals(end)) {
                                last++;
                            }
                            if (last - i + 1 > LONGEST_METHOD) {
                                tooLong.add(file + ":" + (i + 1) + " " + (last - i + 1) + " lines");
                            }
                        }
                    }
                });
        assertThat(tooLong).isEmpty();
    }

    private static Stream<Path> sources(String... rooms) {
        return Stream.of(rooms).flatMap(room -> {
            Path folder = Path.of("..", room, "src", "main", "java");
            if (!Files.isDirectory(folder)) {
                return Stream.of();
            }
            try (Stream<Path> found = Files.walk(folder)) {
                return found.filter(file -> file.toString().endsWith(".java")).toList().stream();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long lines(Path file) {
        return text(file).lines().count();
    }
}
