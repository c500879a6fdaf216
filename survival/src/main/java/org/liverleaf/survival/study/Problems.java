package org.liverleaf.survival.study;

import java.util.ArrayList;
import java.util.List;
import org.liverleaf.survival.table.TableReader;

/** Problems of a table, one line each; of very many the first. */
final class Problems {

    private static final int MOST = 20;

    private final List<String> lines = new ArrayList<>();
    private int more;

    void add(String line) {
        if (lines.size() < MOST) {
            lines.add(line);
        } else {
            more++;
        }
    }

    void cell(int line, String column, String found, String expected) {
        add("line " + line + ", column '" + column + "': found " + found + ", expected " + expected);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        if (more > 0) {
            all.add("and " + more + " more problems of this kind");
        }
        return all;
    }

    static String shown(String word) {
        return TableReader.shown(word);
    }
}
