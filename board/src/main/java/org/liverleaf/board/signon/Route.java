package org.liverleaf.board.signon;

import java.util.List;
import org.springframework.http.HttpMethod;

/**
 * One line of the table of who may go where. What is not in the table is denied.
 *
 * @param method HTTP method
 * @param path pattern of the path
 * @param needs what one must be allowed to do
 */
public record Route(HttpMethod method, String path, Permission needs) {

    /** The whole table. */
    public static final List<Route> ALL = List.of(
            get("/", Permission.SIGNED_ON),
            get("/password", Permission.SIGNED_ON),
            post("/password", Permission.SIGNED_ON),
            get("/cases", Permission.READ_CASES),
            get("/cases/new", Permission.CHANGE_CASES),
            post("/cases", Permission.CHANGE_CASES),
            post("/cases/search", Permission.READ_CASES),
            get("/cases/{id}", Permission.READ_CASES),
            post("/cases/{id}/documents", Permission.CHANGE_CASES),
            get("/cases/{id}/documents/{number}", Permission.READ_CASES),
            get("/cases/{id}/why", Permission.READ_CASES),
            get("/cases/{id}/what-if", Permission.READ_CASES),
            post("/cases/{id}/what-if", Permission.READ_CASES),
            post("/cases/{id}/scenarios", Permission.KEEP_SCENARIOS),
            post("/cases/{id}/scenarios/{scenario}", Permission.KEEP_SCENARIOS),
            get("/cases/{id}/questions", Permission.CHANGE_CASES),
            post("/cases/{id}/questions", Permission.CHANGE_CASES),
            get("/cases/{id}/assessment.json", Permission.READ_CASES),
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
            get("/decisions/{id}/letters/{to}/edit", Permission.EDIT_LETTERS),
            post("/decisions/{id}/letters/{to}", Permission.EDIT_LETTERS),
            post("/decisions/{id}/letters/{to}/signature", Permission.SIGN_DECISIONS),
            get("/follow-up", Permission.READ_CASES),
            get("/knowledge", Permission.READ_KNOWLEDGE),
            get("/knowledge/{table}", Permission.READ_KNOWLEDGE),
            get("/accounts", Permission.ADMINISTER),
            post("/accounts", Permission.ADMINISTER),
            post("/accounts/{name}/roles", Permission.ADMINISTER),
            get("/audit", Permission.ADMINISTER));

    /** What anybody may fetch: the way in, its looks, and whether the application runs. */
    public static final List<String> OPEN = List.of("/sign-on", "/style/{name}", "/script/{name}", "/health");

    private static Route get(String path, Permission needs) {
        return new Route(HttpMethod.GET, path, needs);
    }

    private static Route post(String path, Permission needs) {
        return new Route(HttpMethod.POST, path, needs);
    }
}
