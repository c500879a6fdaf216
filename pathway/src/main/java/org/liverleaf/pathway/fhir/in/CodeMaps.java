package org.liverleaf.pathway.fhir.in;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.liverleaf.pathway.catalogue.CatalogueException;
import org.liverleaf.pathway.catalogue.CsvTable;
import org.liverleaf.pathway.catalogue.DrugCatalogue;
import org.liverleaf.pathway.catalogue.LabCatalogue;
import org.liverleaf.pathway.catalogue.QuestionnaireCatalogue;
import org.liverleaf.pathway.record.Payload.Study;
import org.liverleaf.pathway.record.Payload.TreatmentCourse;
import org.liverleaf.pathway.record.Statement;

/**
 * What the codes of other systems mean here: the small maps of {@code knowledge/vocabularies/}, which a site may extend.
 * Immutable.
 */
public final class CodeMaps {

    static final String LOINC = "http://loinc.org";
    static final String SNOMED = "http://snomed.info/sct";
    static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    static final String ATC = "http://www.whocc.no/atc";
    static final String OUR_SYSTEMS = "https://liverleaf.org/fhir/CodeSystem/";

    private final LabCatalogue labs;
    private final DrugCatalogue drugs;
    private final Map<String, Diagnosis> snomedDiagnoses = new HashMap<>();
    private final Map<String, Diagnosis> metastasisSites = new HashMap<>();
    private final Map<String, Diagnosis> icdDiagnoses = new HashMap<>();
    private final Map<String, Operation> operations = new HashMap<>();
    private final Map<String, Set<Study>> studies = new HashMap<>();
    private final Map<String, Stated> findings = new HashMap<>();
    private final Map<String, Gene> genes = new HashMap<>();
    private final Map<String, Set<String>> panels = new HashMap<>();
    private final OperationWords operationWords;
    private final QuestionnaireCatalogue questionnaires;
    private final Map<String, String> medicines = new HashMap<>();

    private CodeMaps(
            LabCatalogue labs,
            DrugCatalogue drugs,
            OperationWords operationWords,
            QuestionnaireCatalogue questionnaires) {
        this.labs = labs;
        this.drugs = drugs;
        this.operationWords = operationWords;
        this.questionnaires = questionnaires;
    }

    /**
     * A fact with its value.
     *
     * @param fact id of the fact
     * @param statement what is said
     */
    record Stated(String fact, Statement statement) {

        /** Reads {@code fact=value}, several values parted by {@code |}. */
        static Stated parse(String text) {
            int equals = text.indexOf('=');
            return of(text.substring(0, equals), text.substring(equals + 1));
        }

        static Stated of(String fact, String value) {
            return value.indexOf('|') < 0
                    ? new Stated(fact, new Statement.Word(value))
                    : new Stated(fact, new Statement.OneOf(List.of(value.split("\\|", -1))));
        }
    }

    /**
     * What a diagnosis means.
     *
     * @param kind its kind
     * @param stated the facts that it states
     */
    record Diagnosis(Kind kind, List<Stated> stated) {

        enum Kind {
            PRIMARY,
            LIVER_METASTASIS,
            FACT
        }

        /** Whether it leaves nothing open: lung cancer by ICD-10 may be small-cell or not. */
        boolean isDecided() {
            return stated.stream().noneMatch(each -> each.statement() instanceof Statement.OneOf);
        }
    }

    /**
     * What a procedure means.
     *
     * @param kind kind of treatment
     * @param name what to call it
     */
    record Operation(TreatmentCourse.Kind kind, String name) {}

    /**
     * What a variant of a gene means.
     *
     * @param name its symbol
     * @param found stated by a present variant; empty if nothing
     * @param absent stated by an absent variant; empty if nothing
     * @param changes stated by a named change of the amino acid
     * @param panel what it takes to call several genes free of variants together
     */
    record Gene(String name, String found, String absent, Map<String, String> changes, Panel panel) {}

    /**
     * What must have been read of a gene before it counts as free of variants in a panel of genes.
     *
     * @param stated what is stated once all genes of the panel are free of variants; empty if the gene is in no panel
     * @param exons numbers of the exons that must have been read
     * @param codons codons that a region must name if it names any
     */
    record Panel(String stated, Set<Integer> exons, Set<Integer> codons) {}

    /** Opens the tables by their file names; each stream is read to its end and left open. */
    public static CodeMaps read(LabCatalogue labs, DrugCatalogue drugs, Function<String, InputStream> tables) {
        CodeMaps maps = new CodeMaps(
                labs,
                drugs,
                OperationWords.read(rows("operation-words.csv", tables)),
                QuestionnaireCatalogue.read(
                        tables.apply("questionnaires.csv"), tables.apply("questionnaire-items.csv")));
        rows("conditions.csv", tables).forEach(maps::addDiagnosis);
        rows("medicines.csv", tables)
                .forEach(row -> row.texts("names").forEach(name -> maps.medicines.put(name, row.text("medicine"))));
        for (CsvTable.Row row : rows("procedures.csv", tables)) {
            TreatmentCourse.Kind kind = TreatmentCourse.Kind.find(row.text("kind"))
                    .orElseThrow(() -> new CatalogueException(row.place() + ": there is no such kind of treatment"));
            maps.operations.put(
                    system(row.text("system")) + '|' + row.text("code"), new Operation(kind, row.text("name")));
        }
        for (CsvTable.Row row : rows("imaging.csv", tables)) {
            Study study = Study.find(row.text("study"))
                    .orElseThrow(() -> new CatalogueException(row.place() + ": there is no such study"));
            maps.studies
                    .computeIfAbsent(row.text("modality") + '|' + row.text("site"), key -> EnumSet.noneOf(Study.class))
                    .add(study);
        }
        for (CsvTable.Row row : rows("findings.csv", tables)) {
            for (String answer : row.texts("answer")) {
                maps.findings.put(row.text("loinc") + '|' + answer, Stated.of(row.text("fact"), row.text("value")));
            }
        }
        for (CsvTable.Row row : rows("genes.csv", tables)) {
            Map<String, String> changes = new HashMap<>();
            for (String change : row.texts("change")) {
                int arrow = change.indexOf('>');
                changes.put(change.substring(0, arrow), change.substring(arrow + 1));
            }
            Panel panel = new Panel(row.text("panel"), numbers(row, "exons"), numbers(row, "codons"));
            Gene gene = new Gene(row.text("gene"), row.text("found"), row.text("absent"), changes, panel);
            maps.genes.put(row.text("hgnc"), gene);
            maps.genes.put(gene.name(), gene);
            if (!panel.stated().isEmpty()) {
                maps.panels
                        .computeIfAbsent(panel.stated(), stated -> new TreeSet<>())
                        .add(gene.name());
            }
        }
        return maps;
    }

    private static Set<Integer> numbers(CsvTable.Row row, String column) {
        Set<Integer> numbers = new TreeSet<>();
        for (String text : row.texts(column)) {
            try {
                numbers.add(Integer.valueOf(text));
            } catch (NumberFormatException notANumber) {
                throw new CatalogueException(row.place() + ": expected whole numbers under '" + column + "'");
            }
        }
        return numbers;
    }

    /** The symbols of the genes of a panel, by what the panel states. */
    Set<String> genesOfPanel(String stated) {
        return panels.getOrDefault(stated, Set.of());
    }

    private static List<CsvTable.Row> rows(String name, Function<String, InputStream> tables) {
        return CsvTable.read(name, tables.apply(name)).rows();
    }

    /** A metastasis whose code does not say where stands with its body site. */
    private static final String SECONDARY = "128462008";

    private static String system(String name) {
        return switch (name) {
            case "snomed" -> SNOMED;
            case "cpt" -> "http://www.ama-assn.org/go/cpt";
            default -> name;
        };
    }

    private void addDiagnosis(CsvTable.Row row) {
        Diagnosis.Kind kind =
                Diagnosis.Kind.valueOf(row.text("meaning").replace('-', '_').toUpperCase(Locale.ROOT));
        List<Stated> stated = new ArrayList<>();
        for (String part :
                row.text("value").isEmpty() ? new String[0] : row.text("value").split(";", -1)) {
            stated.add(part.indexOf('=') < 0 ? Stated.of("primarySite", part) : Stated.parse(part));
        }
        Map<String, Diagnosis> diagnoses = switch (row.text("system")) {
            case "icd10" -> icdDiagnoses;
            case "snomed" -> snomedDiagnoses;
            case "snomed-site" -> metastasisSites;
            default -> throw new CatalogueException(row.place() + ": system must be icd10, snomed or snomed-site");
        };
        diagnoses.put(row.text("code"), new Diagnosis(kind, List.copyOf(stated)));
    }

    Optional<LabCatalogue.Lab> findLab(Concept code) {
        return code.findCode(LOINC).flatMap(labs::findByLoinc);
    }

    /**
     * By the first of its codes that is known and leaves nothing open, else by the first known; a metastasis without a
     * place by its body site.
     */
    Optional<Diagnosis> findDiagnosis(Concept code, List<Concept> sites) {
        if (code.findCode(SNOMED).filter(SECONDARY::equals).isPresent()) {
            return sites.stream()
                    .flatMap(site -> site.findCode(SNOMED).stream())
                    .flatMap(site -> Optional.ofNullable(metastasisSites.get(site)).stream())
                    .findFirst();
        }
        List<Diagnosis> known = code.codings().stream()
                .flatMap(coding -> diagnosisOf(coding).stream())
                .toList();
        return known.stream()
                .filter(Diagnosis::isDecided)
                .findFirst()
                .or(() -> known.stream().findFirst());
    }

    private Optional<Diagnosis> diagnosisOf(Coding coding) {
        return coding.system().equals(SNOMED)
                ? Optional.ofNullable(snomedDiagnoses.get(coding.code()))
                : coding.system().contains("icd-10") ? findIcd(coding.code()) : Optional.empty();
    }

    private Optional<Diagnosis> findIcd(String code) {
        for (int length = code.length(); length >= 3; length--) {
            Diagnosis found = icdDiagnoses.get(code.substring(0, length));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    Optional<Operation> findOperation(Concept code) {
        return code.codings().stream()
                .map(coding -> Optional.ofNullable(operations.get(coding.system() + '|' + coding.code())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The kind of an operation by its words and its body site. */
    Optional<TreatmentCourse.Kind> findKindByWords(Concept code, List<Concept> sites) {
        return operationWords.findKind(code, sites);
    }

    /** The studies that one visit to the scanner made: a CT of chest and abdomen is one of the chest and one of the liver. */
    Set<Study> studiesOf(String modality, List<Concept> sites) {
        Set<Study> found = EnumSet.noneOf(Study.class);
        for (Concept site : sites) {
            for (Coding coding : site.codings()) {
                found.addAll(studies.getOrDefault(modality + '|' + coding.code(), Set.of()));
            }
        }
        return found.isEmpty() ? studies.getOrDefault(modality + "|*", Set.of()) : found;
    }

    /** What an answer states to a question, by code or by its words. */
    Optional<Stated> findFinding(String loinc, Concept answer) {
        for (Coding coding : answer.codings()) {
            Stated stated = findings.get(loinc + '|' + coding.code());
            if (stated == null) {
                stated = findings.get(loinc + '|' + coding.display().toLowerCase(Locale.ROOT));
            }
            if (stated != null) {
                return Optional.of(stated);
            }
        }
        return Optional.ofNullable(findings.get(loinc + '|' + answer.text().toLowerCase(Locale.ROOT)));
    }

    Optional<Gene> findGene(Concept gene) {
        return gene.codings().stream()
                .flatMap(coding ->
                        Optional.ofNullable(genes.getOrDefault(coding.code(), genes.get(coding.display()))).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(genes.get(gene.text())));
    }

    /** The questionnaires that are read. */
    public QuestionnaireCatalogue questionnaires() {
        return questionnaires;
    }

    /** The value of {@code otherMedicines} for a medicine that matters to the liver, by a word of its name. */
    Optional<String> findMedicine(Concept medication) {
        List<String> words = new ArrayList<>(List.of(medication.text()));
        medication.codings().forEach(coding -> words.add(coding.display()));
        for (String text : words) {
            for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z-]+", 60)) {
                String medicine = medicines.get(word);
                if (medicine != null) {
                    return Optional.of(medicine);
                }
            }
        }
        return Optional.empty();
    }

    /** An anticancer drug, by RxNorm ingredient, ATC code or a word of its name. */
    Optional<DrugCatalogue.Drug> findDrug(Concept medication) {
        for (Coding coding : medication.codings()) {
            Optional<DrugCatalogue.Drug> found = switch (coding.system()) {
                case RXNORM -> drugs.findByRxNorm(coding.code());
                case ATC -> drugs.findByAtc(coding.code());
                default -> Optional.empty();
            };
            found = found.or(() -> drugs.findInText(coding.display()));
            if (found.isPresent()) {
                return found;
            }
        }
        return drugs.findInText(medication.text());
    }
}
