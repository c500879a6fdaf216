package org.liverleaf.pathway;

import java.time.LocalDate;
import org.liverleaf.pathway.casefile.CaseFileReader;
import org.liverleaf.pathway.cases.CaseAssembler;
import org.liverleaf.pathway.cases.SubstanceUnits;
import org.liverleaf.pathway.cases.Valuation;
import org.liverleaf.pathway.catalogue.DrugCatalogue;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.catalogue.LabCatalogue;
import org.liverleaf.pathway.catalogue.QuestionnaireCatalogue;
import org.liverleaf.pathway.csv.HeaderReading;
import org.liverleaf.pathway.fhir.in.CodeMaps;
import org.liverleaf.pathway.fhir.in.FhirReader;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.KnowledgeFiles;
import org.liverleaf.pathway.knowledge.LoneTable;

/**
 * The left edge of the pathway: readers of records, with the vocabularies of one knowledge.
 *
 * @param caseFiles reads case files
 * @param fhir reads FHIR R4 bundles and NDJSON
 */
public record RecordReaders(CaseFileReader caseFiles, FhirReader fhir) {

    private static final String VOCABULARIES = "vocabularies/";

    /**
     * The readers.
     *
     * @param notAfter entries with a later date are set aside as mistakes
     */
    public static RecordReaders of(Knowledge knowledge, LocalDate notAfter) {
        KnowledgeFiles files = knowledge.files();
        LabCatalogue labs = LabCatalogue.read(files.open(VOCABULARIES + "loinc-labs.csv"));
        DrugCatalogue drugs = DrugCatalogue.read(files.open(VOCABULARIES + "drugs.csv"));
        CodeMaps codes = CodeMaps.read(labs, drugs, name -> files.open(VOCABULARIES + name));
        return new RecordReaders(
                new CaseFileReader(knowledge.catalogue(), valuation(), labs, codes.questionnaires()),
                new FhirReader(knowledge.catalogue(), codes, notAfter));
    }

    /** What proposes the meaning of the columns of a table. */
    public static HeaderReading headers(Knowledge knowledge) {
        LabCatalogue labs = LabCatalogue.read(knowledge.files().open(VOCABULARIES + "loinc-labs.csv"));
        return new HeaderReading(knowledge.catalogue(), labs);
    }

    /** The questionnaires that are read. */
    public static QuestionnaireCatalogue questionnaires(Knowledge knowledge) {
        KnowledgeFiles files = knowledge.files();
        return QuestionnaireCatalogue.read(
                files.open(VOCABULARIES + "questionnaires.csv"), files.open(VOCABULARIES + "questionnaire-items.csv"));
    }

    /** What makes cases of records. */
    public static CaseAssembler assembler(Knowledge knowledge) {
        FactCatalogue facts = knowledge.catalogue();
        DrugCatalogue drugs = DrugCatalogue.read(knowledge.files().open(VOCABULARIES + "drugs.csv"));
        return LoneTable.find(knowledge, "responseCriterion")
                .map(criterion -> new CaseAssembler(facts, valuation(), drugs, criterion))
                .orElseGet(() -> new CaseAssembler(facts, valuation(), drugs));
    }

    static Valuation valuation() {
        return new Valuation(new SubstanceUnits());
    }
}
