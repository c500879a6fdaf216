package org.liverleaf.survival.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liverleaf.survival.table.PatientTable.Outcome;

/**
 * Reads columns of a CSV table with a row of headers, in UTF-8, parted by commas, semicolons or tabs. Only the columns that are
 * asked for are kept, so that millions of rows fit. Refused are: missing headers, rows of another length, more than 50,000,000
 * rows, cells of more than 100,000 characters.
 */
public final class TableReader {

    /** So many different words are kept of a column, unless it names patients. */
    public static final int MOST_WORDS = 1_000;

    private static final int MOST_ROWS = 50_000_000;
    private static final int LONGEST_LINE = 1 << 16;
    private static final int LONGEST_CELL = 100_000;
    private static final int MOST_PROBLEMS = 20;

    private final Set<String> wanted;
    private final Set<String> names;

    /**
     * A reader of some columns.
     *
     * @param wanted headers to read
     * @param names those of {@code wanted} whose words may be as many as there are rows, such as ids
     */
    public TableReader(Set<String> wanted, Set<String> names) {
        this.wanted = Set.copyOf(wanted);
        this.names = Set.copyOf(names);
    }

    /** Reads a table; the stream is left open. */
    public Outcome read(InputStream stream) {
        try {
            BufferedReader text = new BufferedReader(
                    new InputStreamReader(
                            stream,
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
                    LONGEST_LINE);
            CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .maxBufferSize(LONGEST_CELL * 10)
                    .ofCsvRecord(text);
            return rows(reader.iterator());
        } catch (CsvParseException broken) {
            return refused(
                    "the file is no table that can be read, expected cells parted by commas, semicolons or tabs; is a"
                            + " quotation mark left open?");
        } catch (UncheckedIOException | IOException unreadable) {
            return refused("the file is no text in UTF-8, expected a table saved as CSV in UTF-8");
        }
    }

    private static Outcome refused(String problem) {
        return new Outcome.Refused(List.of(problem));
    }

    /** What stands most often in the first line; a mark of the byte order is passed over. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_LINE);
        int first = text.read();
        if (first == '\uFEFF') {
            text.mark(LONGEST_LINE);
        }
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0, c = first; i < LONGEST_LINE - 2 && c >= 0 && (quoted || c != '\n'); i++, c = text.read()) {
            quoted ^= c == '"';
            int kind = quoted ? -1 : ",;\t".indexOf(c);
            if (kind >= 0) {
                counts[kind]++;
            }
        }
        text.reset();
        return counts[2] > counts[0] && counts[2] > counts[1] ? '\t' : counts[1] > counts[0] ? ';' : ',';
    }

    private Outcome rows(CloseableIterator<CsvRecord> lines) {
        if (!lines.hasNext()) {
            return refused("the file is empty, expected a row of headers and one row a patient");
        }
        List<String> headers =
                lines.next().getFields().stream().map(String::strip).toList();
        List<String> problems = new ArrayList<>();
        for (String name : wanted.stream().sorted().toList()) {
            long found = headers.stream().filter(name::equals).count();
            if (found == 0) {
                problems.add("line 1: found no column '" + name + "', expected it among "
                        + String.join(
                                ", ",
                                headers.stream()
                                        .limit(20)
                                        .map(TableReader::shown)
                                        .toList()));
            } else if (found > 1) {
                problems.add("line 1: found " + found + " columns '" + name + "', expected one");
            }
        }
        return problems.isEmpty() ? rows(lines, headers) : new Outcome.Refused(problems);
    }

    private Outcome rows(CloseableIterator<CsvRecord> lines, List<String> headers) {
        Map<String, Column> columns = new LinkedHashMap<>();
        int[] places = new int[wanted.size()];
        Column[] kept = new Column[places.length];
        int next = 0;
        for (String name : wanted) {
            Column column = new Column(name, names.contains(name) ? MOST_ROWS : MOST_WORDS);
            columns.put(name, column);
            places[next] = headers.indexOf(name);
            kept[next++] = column;
        }
        List<String> problems = new ArrayList<>();
        int[] lineOf = new int[64];
        int rows = 0;
        while (lines.hasNext() && problems.size() < MOST_PROBLEMS) {
            CsvRecord line = lines.next();
            if (line.getFieldCount() == 1 && line.getField(0).isBlank()) {
                continue;
            }
            if (line.getFieldCount() != headers.size()) {
                problems.add("line " + line.getStartingLineNumber() + ": found " + line.getFieldCount()
                        + " cells, expected " + headers.size() + " as in the headers");
                continue;
            }
            if (rows == MOST_ROWS) {
                return refused("found more than " + MOST_ROWS + " rows, expected at most as many");
            }
            for (int i = 0; i < kept.length; i++) {
                kept[i].add(line.getField(places[i]).strip());
            }
            lineOf = rows == lineOf.length ? Arrays.copyOf(lineOf, 2 * rows) : lineOf;
            lineOf[rows++] = (int) line.getStartingLineNumber();
        }
        if (problems.isEmpty() && rows == 0) {
            problems.add("found no row below the headers, expected one row a patient");
        }
        return problems.isEmpty()
                ? new Outcome.Read(new PatientTable(columns, Arrays.copyOf(lineOf, rows)))
                : new Outcome.Refused(problems);
    }

    /** A word from a file as it may stand in a message: short and on one line. */
    public static String shown(String word) {
        String line = word.replaceAll("\\p{Cntrl}", " ");
        return "'" + (line.length() > 40 ? line.substring(0, 40) + "..." : line) + "'";
    }
}
