package org.liverleaf.board.signon;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/**
 * One line of the table of who may go where. What is not in the table is denied.
 *
 * @param method HTTP method
 * @param path pattern of the path
 * @param needs what one must be allowed to do
 */
public record Route(HttpMethod method, String path, Permission needs) {

    /** For people, in a browser. */
    private static final List<Route> PAGES = List.of(
            get("/", Permission.SIGNED_ON),
            get("/password", Permission.SIGNED_ON),
            post("/password", Permission.SIGNED_ON),
            get("/tokens", Permission.SIGNED_ON),
            post("/tokens", Permission.SIGNED_ON),
            post("/tokens/{id}/revocation", Permission.SIGNED_ON),
            get("/card-feedback", Permission.READ_FEEDBACK),
            get("/cases", Permission.READ_CASES),
            get("/cases/new", Permission.CHANGE_CASES),
            post("/cases", Permission.CHANGE_CASES),
            post("/cases/search", Permission.READ_CASES),
            get("/cases/{id}", Permission.READ_CASES),
            post("/cases/{id}/documents", Permission.CHANGE_CASES),
            get("/cases/{id}/documents/{number}", Permission.READ_CASES),
            get("/cases/{id}/why", Permission.READ_CASES),
            get("/cases/{id}/why/{table}", Permission.READ_CASES),
            get("/cases/{id}/sources", Permission.READ_CASES),
            get("/cases/{id}/options/{option}", Permission.READ_CASES),
            get("/cases/{id}/what-if", Permission.READ_CASES),
            post("/cases/{id}/what-if", Permission.READ_CASES),
            post("/cases/{id}/scenarios", Permission.KEEP_SCENARIOS),
            post("/cases/{id}/scenarios/{scenario}", Permission.KEEP_SCENARIOS),
            get("/cases/{id}/questions", Permission.CHANGE_CASES),
            post("/cases/{id}/questions", Permission.CHANGE_CASES),
            get("/cases/{id}/assessment.json", Permission.READ_CASES),
            get("/cases/{id}/corrections", Permission.CHANGE_CASES),
            post("/cases/{id}/corrections", Permission.CHANGE_CASES),
            get("/cases/{id}/questionnaires", Permission.ASK_PATIENTS),
            post("/cases/{id}/questionnaires", Permission.ASK_PATIENTS),
            post("/cases/{id}/questionnaires/{link}/withdrawal", Permission.ASK_PATIENTS),
            get("/imports", Permission.CHANGE_CASES),
            post("/imports", Permission.CHANGE_CASES),
            get("/imports/{id}", Permission.CHANGE_CASES),
            post("/imports/{id}", Permission.CHANGE_CASES),
            post("/imports/{id}/discard", Permission.CHANGE_CASES),
            get("/meetings", Permission.READ_CASES),
            post("/meetings", Permission.PLAN_MEETINGS),
            get("/meetings/{id}", Permission.READ_CASES),
            post("/meetings/{id}/cases", Permission.PLAN_MEETINGS),
            get("/meetings/{id}/cases/{caseId}", Permission.READ_CASES),
            post("/meetings/{id}/cases/{caseId}/opinion", Permission.GIVE_OPINION),
            post("/meetings/{id}/cases/{caseId}/decision", Permission.SIGN_DECISIONS),
            post("/meetings/{id}/cases/{caseId}/draft", Permission.SIGN_DECISIONS),
            get("/meetings/{id}/cases/{caseId}/letters/{to}", Permission.EDIT_LETTERS),
            get("/meetings/{id}/cases/{caseId}/letters/{to}/pdf", Permission.EDIT_LETTERS),
            get("/meetings/{id}/cases/{caseId}/letters/{to}/edit", Permission.EDIT_LETTERS),
            post("/meetings/{id}/cases/{caseId}/letters/{to}", Permission.EDIT_LETTERS),
            post("/decisions/{id}/outcome", Permission.FOLLOW_UP),
            get("/decisions/{id}/letters/{to}", Permission.READ_CASES),
            get("/decisions/{id}/letters/{to}/pdf", Permission.READ_CASES),
            get("/pull", Permission.CHANGE_CASES),
            post("/pull", Permission.CHANGE_CASES),
            post("/pull/{id}", Permission.CHANGE_CASES),
            get("/fhir/metadata", Permission.SIGNED_ON),
            get("/fhir/Composition/{id}/$document", Permission.READ_CASES),
            get("/fhir/{type}/{id}", Permission.READ_CASES),
            get("/fhir/{type}", Permission.READ_CASES),
            get("/decisions/{id}/letters/{to}/edit", Permission.EDIT_LETTERS),
            post("/decisions/{id}/letters/{to}", Permission.EDIT_LETTERS),
            post("/decisions/{id}/letters/{to}/signature", Permission.SIGN_DECISIONS),
            get("/follow-up", Permission.READ_CASES),
            get("/knowledge", Permission.READ_KNOWLEDGE),
            get("/knowledge/{table}", Permission.READ_KNOWLEDGE),
            get("/knowledge/{hash}/tables/{table}", Permission.READ_KNOWLEDGE),
            get("/accounts", Permission.ADMINISTER),
            post("/accounts", Permission.ADMINISTER),
            post("/accounts/{name}/roles", Permission.ADMINISTER),
            get("/audit", Permission.ADMINISTER),
            get("/audit/csv", Permission.ADMINISTER));

    /** For programs that show a token. */
    private static final List<Route> API = List.of(
            get("/api/v1/me", Permission.SIGNED_ON),
            get("/api/v1/cases", Permission.READ_CASES),
            post("/api/v1/cases", Permission.CHANGE_CASES),
            post("/api/v1/cases/search", Permission.READ_CASES),
            get("/api/v1/cases/{id}", Permission.READ_CASES),
            post("/api/v1/cases/{id}/documents", Permission.CHANGE_CASES),
            get("/api/v1/cases/{id}/documents/{number}", Permission.READ_CASES),
            get("/api/v1/cases/{id}/assessment", Permission.READ_CASES),
            get("/api/v1/cases/{id}/why", Permission.READ_CASES),
            post("/api/v1/cases/{id}/what-if", Permission.READ_CASES),
            get("/api/v1/cases/{id}/question", Permission.CHANGE_CASES),
            post("/api/v1/cases/{id}/answers", Permission.CHANGE_CASES),
            get("/api/v1/cases/{id}/scenarios", Permission.READ_CASES),
            post("/api/v1/cases/{id}/scenarios", Permission.KEEP_SCENARIOS),
            get("/api/v1/cases/{id}/scenarios/{scenario}", Permission.READ_CASES),
            post("/api/v1/cases/{id}/scenarios/{scenario}", Permission.KEEP_SCENARIOS),
            get("/api/v1/cases/{id}/comparison", Permission.READ_CASES),
            get("/api/v1/cases/{id}/changes", Permission.READ_CASES),
            get("/api/v1/cases/{id}/entries", Permission.CHANGE_CASES),
            post("/api/v1/cases/{id}/corrections", Permission.CHANGE_CASES),
            get("/api/v1/cases/{id}/questionnaires", Permission.ASK_PATIENTS),
            post("/api/v1/cases/{id}/questionnaires", Permission.ASK_PATIENTS),
            post("/api/v1/cases/{id}/questionnaires/{link}/withdrawal", Permission.ASK_PATIENTS),
            post("/api/v1/imports", Permission.CHANGE_CASES),
            get("/api/v1/imports/{id}", Permission.CHANGE_CASES),
            post("/api/v1/imports/{id}/preview", Permission.CHANGE_CASES),
            post("/api/v1/imports/{id}/confirmation", Permission.CHANGE_CASES),
            post("/api/v1/imports/{id}/discard", Permission.CHANGE_CASES),
            get("/api/v1/pulls", Permission.CHANGE_CASES),
            post("/api/v1/pulls", Permission.CHANGE_CASES),
            post("/api/v1/pulls/{id}", Permission.CHANGE_CASES),
            get("/api/v1/meetings", Permission.READ_CASES),
            post("/api/v1/meetings", Permission.PLAN_MEETINGS),
            get("/api/v1/meetings/{id}", Permission.READ_CASES),
            post("/api/v1/meetings/{id}/cases", Permission.PLAN_MEETINGS),
            get("/api/v1/meetings/{id}/cases/{caseId}", Permission.READ_CASES),
            post("/api/v1/meetings/{id}/cases/{caseId}/opinion", Permission.GIVE_OPINION),
            post("/api/v1/meetings/{id}/cases/{caseId}/decision", Permission.SIGN_DECISIONS),
            get("/api/v1/meetings/{id}/cases/{caseId}/draft", Permission.SIGN_DECISIONS),
            post("/api/v1/meetings/{id}/cases/{caseId}/draft", Permission.SIGN_DECISIONS),
            get("/api/v1/meetings/{id}/cases/{caseId}/letters/{to}", Permission.EDIT_LETTERS),
            get("/api/v1/meetings/{id}/cases/{caseId}/letters/{to}/versions", Permission.EDIT_LETTERS),
            get("/api/v1/meetings/{id}/cases/{caseId}/letters/{to}/versions/{number}", Permission.EDIT_LETTERS),
            get("/api/v1/meetings/{id}/cases/{caseId}/letters/{to}/paragraphs", Permission.EDIT_LETTERS),
            post("/api/v1/meetings/{id}/cases/{caseId}/letters/{to}/paragraphs", Permission.EDIT_LETTERS),
            get("/api/v1/decisions/{id}", Permission.READ_CASES),
            post("/api/v1/decisions/{id}/outcome", Permission.FOLLOW_UP),
            get("/api/v1/decisions/{id}/letters/{to}", Permission.READ_CASES),
            get("/api/v1/decisions/{id}/letters/{to}/versions", Permission.READ_CASES),
            get("/api/v1/decisions/{id}/letters/{to}/versions/{number}", Permission.READ_CASES),
            get("/api/v1/decisions/{id}/letters/{to}/paragraphs", Permission.EDIT_LETTERS),
            post("/api/v1/decisions/{id}/letters/{to}/paragraphs", Permission.EDIT_LETTERS),
            post("/api/v1/decisions/{id}/letters/{to}/signature", Permission.SIGN_DECISIONS),
            get("/api/v1/follow-up", Permission.READ_CASES),
            get("/api/v1/knowledge", Permission.READ_KNOWLEDGE),
            get("/api/v1/knowledge/tables/{table}", Permission.READ_KNOWLEDGE),
            get("/api/v1/knowledge/sources", Permission.READ_KNOWLEDGE),
            get("/api/v1/accounts", Permission.ADMINISTER),
            post("/api/v1/accounts", Permission.ADMINISTER),
            post("/api/v1/accounts/{name}/roles", Permission.ADMINISTER),
            get("/api/v1/audit", Permission.ADMINISTER),
            get("/api/v1/card-feedback", Permission.READ_FEEDBACK));

    /** For systems that ask for cards (CDS Hooks) and sign what they send. */
    private static final List<Route> CARDS = List.of(
            post("/cds-services/{service}", Permission.ASK_FOR_CARDS),
            post("/cds-services/{service}/feedback", Permission.ASK_FOR_CARDS));

    /** The whole table. */
    public static final List<Route> ALL =
            Stream.of(PAGES, API, CARDS).flatMap(List::stream).toList();

    /** What anybody may fetch: the way in, its looks, whether the application runs, and what programs can ask of it. */
    public static final List<String> OPEN = List.of(
            "/sign-on",
            "/sign-off/onward",
            "/no-role",
            "/style/{name}",
            "/script/{name}",
            "/health",
            "/api/v1/openapi.json",
            "/api/v1/openapi.json.yaml",
            "/cds-services");

    /** Whether it is for programs, which come without a session. */
    public boolean isForPrograms() {
        return path.startsWith("/api/") || path.startsWith("/fhir") || path.startsWith("/cds-services");
    }

    /** What whoever holds the secret of a one-time link may do; the secret in the path is looked at there. */
    public static final List<Route> BY_SECRET =
            List.of(get("/q/{secret}", Permission.HOLD_SECRET), post("/q/{secret}", Permission.HOLD_SECRET));

    private static Route get(String path, Permission needs) {
        return new Route(HttpMethod.GET, path, needs);
    }

    private static Route post(String path, Permission needs) {
        return new Route(HttpMethod.POST, path, needs);
    }
}
