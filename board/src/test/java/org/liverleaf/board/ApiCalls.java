package org.liverleaf.board;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** Calls of the interface for programs; every answer is held against the description. */
final class ApiCalls {

    private final OpenApi openApi;

    ApiCalls(OpenApi openApi) {
        this.openApi = openApi;
    }

    /** @param ifMatch what was seen; empty for nothing */
    HttpResponse<String> post(Program program, String template, String path, String body, String ifMatch) {
        return post(program, template, path, body, ifMatch, "application/json");
    }

    HttpResponse<String> post(Program program, String template, String path, String body, String ifMatch, String type) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", type));
        if (!ifMatch.isEmpty()) {
            headers.put("If-Match", ifMatch);
        }
        HttpResponse<String> answer = program.send("POST", path, body, headers);
        openApi.check("POST", template, answer);
        return answer;
    }

    HttpResponse<String> get(Program program, String template, String path) {
        HttpResponse<String> answer = program.get(path);
        openApi.check("GET", template, answer);
        return answer;
    }

    static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }
}
