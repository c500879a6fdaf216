package org.liverleaf.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.store.AccountStore;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.StoredCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Files of many patients: shown first, then kept as a whole or not at all. */
final class ImportTest {

    private static final String PASSWORD = "walnut river candle";
    private static final String BILIRUBIN = "{\"resourceType\": \"Observation\", \"id\": \"%s\","
            + " \"status\": \"final\", \"subject\": {\"reference\": \"Patient/%s\"}, \"effectiveDateTime\": \"2026-02-20\","
            + " \"code\": {\"coding\": [{\"system\": \"http://loinc.org\", \"code\": \"14631-6\"}]},"
            + " \"valueQuantity\": {\"value\": %d, \"code\": \"umol/L\", \"system\": \"http://unitsofmeasure.org\"}}";

    private final Board board = TestBoard.running();
    private final CaseStore cases = board.part(CaseStore.class);

    private Visitor coordinator(String name) {
        AccountStore accounts = board.part(AccountStore.class);
        PasswordEncoder encoder = board.part(PasswordEncoder.class);
        if (accounts.find(name).isEmpty()) {
            accounts.add(name, name, encoder.encode("x"), Set.of("coordinator"), "test");
            accounts.changePassword(name, encoder.encode(PASSWORD));
        }
        Visitor visitor = new Visitor(board.address());
        visitor.signOn(name, PASSWORD);
        return visitor;
    }

    private static String upload(Visitor visitor, String name, String content) {
        HttpResponse<String> answer = visitor.upload("/imports", Map.of(), name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String place = answer.headers().firstValue("Location").orElse("");
        return place.substring(place.indexOf("/imports/"));
    }

    private static String value(String page, String name) {
        return page.replaceAll("(?s).*name=\"" + name + "\"[^>]*?value=\"([^\"]*)\".*", "$1");
    }

    private static HttpResponse<String> confirm(Visitor visitor, String place, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(more);
        fields.putIfAbsent("fingerprint", value(visitor.get(place).body(), "fingerprint"));
        fields.put("act", "hand-in");
        return visitor.post(place, fields);
    }

    private StoredCase named(String name) {
        return cases.search(name, 5).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String bilirubin(StoredCase stored) {
        return board.part(CaseDesk.class)
                .find(stored.id())
                .orElseThrow()
                .assessment()
                .theCase()
                .fact("bilirubinUmolL")
                .value();
    }

    @Test
    void resourcesALineBecomeOneCaseAPatient() {
        Visitor visitor = coordinator("importer");
        String lines = String.join(
                "\n",
                "{\"resourceType\": \"Patient\", \"id\": \"nd1\", \"birthDate\": \"1960-05-17\"}",
                BILIRUBIN.formatted("a", "nd2", 12),
                "{\"resourceType\": \"Patient\", \"id\": \"nd2\"}",
                BILIRUBIN.formatted("b", "nd1", 11),
                "{\"resourceType\": \"Bundle\", \"entry\": [{\"resource\": " + BILIRUBIN.formatted("c", "nd3", 13)
                        + "}]}");
        int before = cases.count();
        String place = upload(visitor, "ward.ndjson", lines);
        String page = visitor.get(place).body();
        assertThat(page).contains("3 new cases.").contains("nd1", "nd2", "nd3");
        assertThat(cases.count()).isEqualTo(before);
        assertThat(confirm(visitor, place, Map.of("prefix", "Ward")).statusCode())
                .isEqualTo(302);
        assertThat(cases.count()).isEqualTo(before + 3);
        assertThat(bilirubin(named("Ward nd1"))).isEqualTo("11");
        assertThat(bilirubin(named("Ward nd3"))).isEqualTo("13");
        assertThat(visitor.get(place).statusCode()).as("the file is gone").isEqualTo(404);

        String later = upload(visitor, "later.ndjson", lines + "\n" + BILIRUBIN.formatted("d", "nd1", 99));
        String again = visitor.get(later).body();
        assertThat(again).contains("0 new cases, 1 case with a further document, 2 cases have it already.");
        confirm(visitor, later, Map.of());
        assertThat(named("Ward nd1").documents()).isEqualTo(2);
        assertThat(named("Ward nd2").documents()).isEqualTo(1);
    }

    @Test
    void aLineThatCannotBeReadIsNamedAndNothingIsKeptUntilItIsLeftOut() {
        Visitor visitor = coordinator("importer");
        String place = upload(
                visitor,
                "broken.ndjson",
                BILIRUBIN.formatted("a", "br1", 12) + "\n{\"resourceType\": \"Bundle\", \"entry\": [\n"
                        + BILIRUBIN.formatted("b", "br2", 12) + "\n" + "[".repeat(500) + "\n");
        int before = cases.count();
        String page = visitor.get(place).body();
        assertThat(page)
                .contains("2 new cases.")
                .contains("broken.ndjson:2: ends in the middle of the document")
                .contains("broken.ndjson:4: expected a FHIR Bundle or resource");
        HttpResponse<String> refused = confirm(visitor, place, Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Nothing was kept");
        assertThat(cases.count()).isEqualTo(before);
        assertThat(confirm(visitor, place, Map.of("leaveOut", "yes")).statusCode())
                .isEqualTo(302);
        assertThat(cases.count()).isEqualTo(before + 2);
    }

    @Test
    void whoConfirmsWhatHasChangedSinceIsShownItAgainAndNothingIsKept() {
        Visitor visitor = coordinator("importer");
        String first = upload(visitor, "one.ndjson", BILIRUBIN.formatted("a", "race1", 12));
        String second = upload(
                visitor,
                "two.ndjson",
                BILIRUBIN.formatted("b", "race1", 13) + "\n" + BILIRUBIN.formatted("c", "race2", 14));
        String seen = value(visitor.get(second).body(), "fingerprint");
        confirm(visitor, first, Map.of());
        int before = cases.count();
        HttpResponse<String> late = confirm(visitor, second, Map.of("fingerprint", seen));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("has changed since it was shown").contains("1 case with a further document");
        assertThat(cases.count()).isEqualTo(before);
    }

    @Test
    void aTableIsReadAsItsCoordinatorMapsIt() {
        Visitor visitor = coordinator("importer");
        String table = "Patient;Primary site;Bilirubin (mg/dL);Metastases;ECOG\n"
                + "csv1;colorectal;0,8;2;1\ncsv2;breast;1,2;many;0\n";
        String place = upload(visitor, "clinic.csv", table);
        String page = visitor.get(place).body();
        assertThat(page)
                .contains("2 rows, parted by semicolon, UTF-8")
                .contains("0.8 mg/dL")
                .contains("value=\"bilirubinUmolL\"")
                .contains("2 new cases.");
        Map<String, String> mapping = new LinkedHashMap<>();
        mapping.put("decimal", "comma");
        mapping.put("day", "2026-03-01");
        String fields = "use=patient&use=primarySite&use=bilirubinUmolL&use=lesionCount&use=ecog"
                + "&unit=&unit=&unit=mg/dL&unit=&unit=";
        HttpResponse<String> mapped = visitor.postRaw(place, mapping, fields);
        assertThat(mapped.body()).contains("row 3, column Metastases: found 'many', expected a number");
        mapping.put("fingerprint", value(mapped.body(), "fingerprint"));
        mapping.put("act", "hand-in");
        assertThat(visitor.postRaw(place, mapping, fields).statusCode()).isEqualTo(422);
        mapping.put("leaveOut", "yes");
        assertThat(visitor.postRaw(place, mapping, fields).statusCode()).isEqualTo(302);
        assertThat(bilirubin(named("csv1"))).isEqualTo("13.7");
        assertThat(visitor.get("/cases/" + named("csv1").id() + "/sources").body())
                .contains("clinic.csv row 2 column Bilirubin");
        assertThat(board.part(CaseDesk.class)
                        .find(named("csv2").id())
                        .orElseThrow()
                        .assessment()
                        .theCase()
                        .fact("lesionCount")
                        .readings())
                .isEmpty();
    }

    @Test
    void aColumnThatIsNoFactAndATableWithoutPatientsCannotBeHandedIn() {
        Visitor visitor = coordinator("importer");
        String place = upload(visitor, "who.csv", "name,ecog\na,1\n");
        assertThat(visitor.get(place).body())
                .contains("No column says who the patient is")
                .doesNotContain("hand-in");
        HttpResponse<String> wrong = visitor.postRaw(place, Map.of(), "use=patient&use=shoeSize&unit=&unit=");
        assertThat(wrong.body())
                .contains("is no fact, expected one of the list")
                .doesNotContain("value=\"hand-in\"");
    }

    @Test
    void whatIsNoTableIsRefusedInOneLine() {
        Visitor visitor = coordinator("importer");
        for (Map.Entry<String, String> bad : Map.of(
                        "",
                        "the file is empty",
                        "a,b\n" + "1,2\n".repeat(2_001),
                        "more than 2000 rows",
                        "a" + ",b".repeat(300) + "\n1\n",
                        "expected at most 200",
                        "a,b\n\"1,2\n",
                        "bad.csv")
                .entrySet()) {
            HttpResponse<String> answer = visitor.upload("/imports", Map.of(), "bad.csv", bad.getKey());
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Nothing was kept").contains(bad.getValue());
        }
    }

    @Test
    void aFileBelongsToWhoUploadedItAndDoesNotStay() throws IOException {
        Visitor visitor = coordinator("importer");
        String bundle = Files.readString(TestBoard.SAMPLES.resolve("A02-bilobar-small-remnant/bundle.json"))
                .replace("\n", " ");
        String place = upload(visitor, "mine.ndjson", bundle);
        assertThat(coordinator("other-importer").get(place).statusCode()).isEqualTo(404);
        JdbcClient jdbc = board.part(JdbcClient.class);
        for (int i = 0; i < 4; i++) {
            upload(visitor, "n" + i + ".ndjson", BILIRUBIN.formatted("a", "many" + i, 12));
        }
        assertThat(jdbc.sql("select count(*) from staged_file where account = 'importer'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(visitor.get(place).statusCode()).isEqualTo(404);
        jdbc.sql("update staged_file set staged_at = staged_at - interval '2 hours'")
                .update();
        String last = upload(visitor, "last.ndjson", BILIRUBIN.formatted("a", "last", 12));
        assertThat(jdbc.sql("select count(*) from staged_file")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        visitor.post(last + "/discard", Map.of());
        assertThat(List.of(visitor.get(last).statusCode())).containsExactly(404);
    }
}
