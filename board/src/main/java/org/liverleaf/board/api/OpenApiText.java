package org.liverleaf.board.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liverleaf.board.signon.Permission;
import org.liverleaf.board.signon.Route;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the interface says of all operations: who may, and how refusals look. */
@Configuration(proxyBeanMethods = false)
final class OpenApiText {

    private static final String PROBLEM = "Problem";
    private static final String TOKEN = "token";

    @Bean
    OpenApiCustomizer complete() {
        return OpenApiText::complete;
    }

    private static void complete(OpenAPI api) {
        api.setInfo(new Info()
                .title("Liverleaf board")
                .version("1")
                .description(
                        "What the pages of the board do, for programs. Each request carries a bearer token, which its"
                                + " owner makes under 'Your tokens for programs'. No address holds a name. Writing that depends on"
                                + " what was seen asks for If-Match with the ETag that reading gave.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        // Where the board answers is the site's matter; the document is the same everywhere.
        api.setServers(List.of(new Server().url("/")));
        Components components = Optional.ofNullable(api.getComponents()).orElseGet(Components::new);
        components.addSecuritySchemes(
                TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        components.addSchemas(PROBLEM, problem());
        api.setComponents(components);
        api.setSecurity(List.of(new SecurityRequirement().addList(TOKEN)));
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static Schema<?> problem() {
        Schema<?> schema = type("object");
        schema.setDescription("Problem details of RFC 9457, with a line for each problem.");
        schema.addProperty("type", type("string"));
        schema.addProperty("title", type("string"));
        schema.addProperty("status", type("integer"));
        schema.addProperty("detail", type("string"));
        Schema<?> problems = type("array");
        problems.setItems(type("string"));
        schema.addProperty("problems", problems);
        schema.setRequired(List.of("type", "title", "status", "detail", "problems"));
        return schema;
    }

    private static Schema<?> type(String name) {
        Schema<?> schema = new Schema<>();
        schema.setTypes(java.util.Set.of(name));
        return schema;
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        Permission needs = Route.ALL.stream()
                .filter(route ->
                        route.path().equals(path) && route.method().name().equals(method.name()))
                .map(Route::needs)
                .findFirst()
                .orElseThrow();
        operation.addExtension("x-permission", needs.name());
        boolean reads = Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .anyMatch(parameter -> !parameter.getIn().equals("header"));
        boolean guarded = Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .map(Parameter::getName)
                .anyMatch("If-Match"::equals);
        refusals(path, operation, reads || operation.getRequestBody() != null, guarded)
                .forEach((status, text) -> operation.getResponses().addApiResponse(status, refusal(text)));
        boolean tagged = Optional.ofNullable(operation.getSummary()).orElse("").contains("ETag") || guarded;
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2") && tagged) {
                response.addHeaderObject("ETag", new Header().schema(type("string")));
            }
        });
    }

    private static Map<String, String> refusals(String path, Operation operation, boolean reads, boolean guarded) {
        Map<String, String> refusals = new LinkedHashMap<>();
        if (reads) {
            refusals.put("400", "The request cannot be read");
            refusals.put("422", "The request can be read, but not carried out; nothing was changed");
        }
        refusals.put("401", "No valid token");
        refusals.put("403", "The roles of the token do not allow this");
        if (path.contains("{")) {
            refusals.put("404", "Not there");
        }
        if (guarded) {
            refusals.put("412", "Somebody has changed it since");
            refusals.put("428", "If-Match is missing");
        }
        if (operation.getRequestBody() != null) {
            refusals.put("413", "The body is longer than 26 MB");
        }
        refusals.put("429", "Too many wrong tokens came from this address");
        return refusals;
    }

    private static ApiResponse refusal(String text) {
        Schema<?> reference = new Schema<>();
        reference.set$ref("#/components/schemas/" + PROBLEM);
        return new ApiResponse()
                .description(text)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(reference)));
    }
}
