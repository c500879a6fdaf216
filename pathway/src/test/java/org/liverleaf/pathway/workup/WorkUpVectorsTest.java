package org.liverleaf.pathway.workup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.catalogue.CsvTable;
import org.liverleaf.pathway.course.Course;

/** Every red flag, signal, study, rule of biopsy, question to pathology and cell of the marker matrix, one row each. */
class WorkUpVectorsTest {

    private static final Set<String> LISTS = Set.of("symptoms", "liverStains", "parenchyma", "priorDrugClasses");

    static Stream<CsvTable.Row> rows() {
        return Shipped.vectors("work-up.csv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void workUpOfWorkedCase(CsvTable.Row row) {
        WorkUp workUp = Course.ofFile("{'asOf': '2026-03-01', 'facts': {" + facts(row.text("facts")) + "}, 'labs': ["
                        + labs(row.text("labs")) + "]}")
                .workUp();
        List<String> found = found(row.text("aspect"), workUp);
        String place = row.text("row") + " " + row.text("facts") + ": " + row.text("source");
        for (String expected : row.texts("expected")) {
            if (expected.startsWith("!")) {
                assertThat(found).as(place).doesNotContain(expected.substring(1));
            } else {
                assertThat(found).as(place).contains(expected);
            }
        }
    }

    private static String facts(String text) {
        List<String> facts = new ArrayList<>();
        for (String each : text.split(";")) {
            String[] parts = each.split("=", 2);
            facts.add("'" + parts[0] + "': " + value(parts[0], parts[1]));
        }
        return String.join(", ", facts);
    }

    private static String value(String fact, String value) {
        if (LISTS.contains(fact)) {
            return Stream.of(value.split("\\+"))
                    .map(each -> "'" + each + "'")
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        boolean plain = value.equals("true") || value.equals("false") || value.matches("[0-9.]+");
        return plain ? value : "'" + value + "'";
    }

    private static String labs(String text) {
        return text.isEmpty()
                ? ""
                : Stream.of(text.split(";"))
                        .map(each -> each.split(" "))
                        .map(lab -> "{'code': '" + lab[0] + "', 'value': " + lab[1] + ", 'unit': '" + lab[2]
                                + "', 'date': '" + lab[3] + "'}")
                        .collect(Collectors.joining(", "));
    }

    private static List<String> found(String aspect, WorkUp workUp) {
        String[] words = aspect.split(" ");
        Tissue tissue = workUp.tissue();
        return switch (words[0]) {
            case "alert" -> alerts(workUp, Alert.Standing.HOLDS);
            case "not-ruled-out" -> alerts(workUp, Alert.Standing.NOT_RULED_OUT);
            case "signal" -> workUp.signals().stream().map(Alert::id).toList();
            case "study" ->
                workUp.studies().stream()
                        .filter(StudyAdvice::certain)
                        .map(StudyAdvice::id)
                        .toList();
            case "images" -> certainly(workUp.images().confidence());
            case "shortfall" -> ids(workUp.images().shortfalls());
            case "biopsy" -> certainly(tissue.biopsy());
            case "bleeding" -> certainly(tissue.bleeding());
            case "precaution" -> ids(tissue.precautions());
            case "nature" -> certainly(tissue.origin().nature());
            case "reason" -> ids(tissue.origin().reasons());
            case "consequence" -> ids(tissue.origin().consequences());
            case "in-question" -> List.of(String.valueOf(tissue.origin().inQuestion()));
            case "metastatic" -> question(tissue.questions().get(0));
            case "origin" -> question(tissue.questions().get(1));
            case "biomarkers" -> question(tissue.questions().get(2));
            case "missing" ->
                workUp.dataSet().stream()
                        .filter(DataItem::isOwed)
                        .map(DataItem::id)
                        .toList();
            case "direction" -> trend(workUp, words[1]).reading().directions();
            case "advice" ->
                trend(workUp, words[1]).advice().stream()
                        .map(MarkerTrend.Advice::id)
                        .toList();
            case "confounder" ->
                trend(workUp, words[1]).reading().confounders().stream()
                        .map(MarkerTrend.Advice::id)
                        .toList();
            default -> throw new IllegalArgumentException("no aspect " + aspect);
        };
    }

    private static List<String> alerts(WorkUp workUp, Alert.Standing standing) {
        return workUp.alerts().stream()
                .filter(alert -> alert.standing() == standing)
                .map(Alert::id)
                .toList();
    }

    private static List<String> ids(List<Remark> remarks) {
        return remarks.stream().map(Remark::id).toList();
    }

    /** Only a certain answer counts; otherwise all of them, marked. */
    private static List<String> certainly(Judgement judgement) {
        return judgement.isCertain()
                ? judgement.answers()
                : judgement.answers().stream().map(answer -> answer + "?").toList();
    }

    private static List<String> question(PathologyQuestion question) {
        List<String> found = new ArrayList<>(question.missing());
        found.add(question.answered() ? "answered" : "open");
        question.because().forEach(reason -> found.add(reason.id()));
        return found;
    }

    private static MarkerTrend trend(WorkUp workUp, String fact) {
        return workUp.trends().stream()
                .filter(each -> each.fact().equals(fact))
                .findFirst()
                .orElseThrow();
    }
}
