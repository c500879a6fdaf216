package org.liverleaf.pathway.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.liverleaf.pathway.record.Problem;

/** The problems of one case file, with their places; bounded, the rest counted. */
final class ProblemList {

    private static final int LARGEST = 100;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private boolean refused;
    private int more;

    ProblemList(String file) {
        this.file = file;
    }

    void refuse(String pointer, String text) {
        refused = true;
        add(Problem.Kind.REFUSED, pointer, text);
    }

    void setAside(String pointer, String text) {
        add(Problem.Kind.SET_ASIDE, pointer, text);
    }

    private void add(Problem.Kind kind, String pointer, String text) {
        if (problems.size() < LARGEST) {
            problems.add(new Problem(kind, file + "#" + pointer, text));
        } else {
            more++;
        }
    }

    /** Refuses keys that nobody reads. */
    void checkKeys(String pointer, JsonNode object, Set<String> keys) {
        object.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                refuse(
                        pointer + "/" + key,
                        "is an unknown key, expected one of " + String.join(", ", new TreeSet<>(keys)));
            }
        });
    }

    boolean isRefused() {
        return refused;
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<Problem> all() {
        if (more == 0) {
            return List.copyOf(problems);
        }
        List<Problem> all = new ArrayList<>(problems);
        all.add(new Problem(
                refused ? Problem.Kind.REFUSED : Problem.Kind.SET_ASIDE, file, "and " + more + " problems more"));
        return all;
    }
}
