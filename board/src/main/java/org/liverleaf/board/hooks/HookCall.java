package org.liverleaf.board.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call of a hook.
 *
 * @param instance the caller's id of this call
 * @param patient id of the patient in the calling system
 * @param prefetch what was sent along, if anything
 */
record HookCall(UUID instance, String patient, @Nullable JsonNode prefetch) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    /** What a body says, or what is wrong with it. */
    sealed interface Read {

        /** A call that can be answered. */
        record Good(HookCall call) implements Read {}

        /** A call that cannot; a line for each problem. */
        record Bad(List<String> problems) implements Read {}
    }

    static Read read(JsonNode body, String hook) {
        List<String> problems = new ArrayList<>();
        if (!body.path("hook").asText().equals(hook)) {
            problems.add("hook: expected '" + hook + "'");
        }
        UUID instance = null;
        try {
            instance = UUID.fromString(body.path("hookInstance").asText());
        } catch (IllegalArgumentException none) {
            problems.add("hookInstance: expected a UUID");
        }
        String patient = body.path("context").path("patientId").asText();
        if (!ID.matcher(patient).matches()) {
            problems.add("context.patientId: expected the id of a FHIR Patient");
        }
        JsonNode prefetch = body.get("prefetch");
        if (prefetch != null && !prefetch.isNull() && !prefetch.isObject()) {
            problems.add("prefetch: expected an object");
        }
        return instance == null || !problems.isEmpty()
                ? new Read.Bad(problems)
                : new Read.Good(new HookCall(instance, patient, prefetch));
    }
}
