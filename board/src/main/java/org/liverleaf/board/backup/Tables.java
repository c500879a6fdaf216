package org.liverleaf.board.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of a board as the database itself tells of them, so that a new table is never left out of a backup. */
final class Tables {

    private static final String COLUMNS = "select c.relname, a.attname, a.attidentity <> '' from pg_class c"
            + " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
            + " and a.attgenerated = '' where c.relkind in ('r', 'p') and not c.relispartition"
            + " and c.relnamespace = current_schema()::regnamespace and c.relname <> 'flyway_schema_history'"
            + " order by c.relname, a.attnum";
    private static final String REFERENCES = "select a.relname, b.relname from pg_constraint k"
            + " join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid"
            + " where k.contype = 'f' and a.oid <> b.oid and a.relnamespace = current_schema()::regnamespace";

    private Tables() {}

    /**
     * A table.
     *
     * @param name its name
     * @param columns names of its columns, in order
     * @param identities those of them that the database numbers
     */
    record Table(String name, List<String> columns, List<String> identities) {

        Table {
            columns = List.copyOf(columns);
            identities = List.copyOf(identities);
        }

        /** Name and columns for a COPY. */
        String copyTarget() {
            return quoted(name) + " ("
                    + String.join(", ", columns.stream().map(Tables::quoted).toList()) + ")";
        }
    }

    /** Every table, each after those that it refers to. */
    static List<Table> of(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        Map<String, List<String>> identities = new TreeMap<>();
        Map<String, Set<String>> needs = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(COLUMNS)) {
                while (rows.next()) {
                    String table = rows.getString(1);
                    columns.computeIfAbsent(table, key -> new ArrayList<>()).add(rows.getString(2));
                    List<String> numbered = identities.computeIfAbsent(table, key -> new ArrayList<>());
                    if (rows.getBoolean(3)) {
                        numbered.add(rows.getString(2));
                    }
                }
            }
            try (ResultSet rows = statement.executeQuery(REFERENCES)) {
                while (rows.next()) {
                    needs.computeIfAbsent(rows.getString(1), key -> new TreeSet<>())
                            .add(rows.getString(2));
                }
            }
        }
        return inOrder(columns.keySet(), needs).stream()
                .map(name -> new Table(
                        name, columns.getOrDefault(name, List.of()), identities.getOrDefault(name, List.of())))
                .toList();
    }

    /** Each name after those that it needs. */
    static List<String> inOrder(Set<String> names, Map<String, Set<String>> needs) {
        List<String> ordered = new ArrayList<>();
        Set<String> left = new TreeSet<>(names);
        Set<String> placed = new HashSet<>();
        while (!left.isEmpty()) {
            List<String> next = left.stream()
                    .filter(name -> placed.containsAll(needs.getOrDefault(name, Set.of())))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("these tables refer to each other in a circle: " + left);
            }
            ordered.addAll(next);
            placed.addAll(next);
            next.forEach(left::remove);
        }
        return ordered;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
