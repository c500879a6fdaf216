package org.liverleaf.pathway.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads tables parted by commas, semicolons or tabs, in UTF-8, UTF-16 or the western code page of older spreadsheets. Refused
 * are: more than 2,000 rows, more than 200 columns, a cell of more than 2,000 characters, rows of unequal length, two columns
 * of one name, no rows at all.
 */
public final class SheetReader {

    /** Most rows below the headers. */
    public static final int MOST_ROWS = 2_000;

    /** Most columns. */
    public static final int MOST_COLUMNS = 200;

    /** Longest cell, in characters. */
    public static final int LONGEST_CELL = 2_000;

    private static final Map<Character, String> SEPARATORS = new LinkedHashMap<>();

    static {
        SEPARATORS.put(';', "semicolon");
        SEPARATORS.put('\t', "tab");
        SEPARATORS.put(',', "comma");
    }

    private SheetReader() {}

    /** What came of a file. */
    public sealed interface Outcome {

        /**
         * A table.
         *
         * @param sheet the table
         */
        record Read(Sheet sheet) implements Outcome {}

        /**
         * No table that can be used.
         *
         * @param reason one line: the place, what was found and what was expected
         */
        record Refused(String reason) implements Outcome {}
    }

    private record Text(String text, String encoding) {}

    /**
     * Reads a table.
     *
     * @param bytes the content of the file; what calls this bounds its size
     */
    public static Outcome read(byte[] bytes) {
        Text text = text(bytes);
        if (text.text().isBlank()) {
            return new Outcome.Refused("the file is empty, expected a row of headers and one row a patient");
        }
        if (text.text().indexOf('\0') >= 0) {
            return new Outcome.Refused("the file is no text, expected a table saved as CSV");
        }
        char separator = separator(text.text());
        Sheet.Form form = new Sheet.Form(SEPARATORS.getOrDefault(separator, ""), text.encoding());
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(MOST_COLUMNS * LONGEST_CELL)
                .ofCsvRecord(text.text())) {
            return sheet(reader.iterator(), form);
        } catch (CsvParseException broken) {
            return new Outcome.Refused("the file is no table that can be read, expected cells parted by commas,"
                    + " semicolons or tabs; is a quotation mark left open?");
        } catch (IOException impossible) {
            throw new IllegalStateException("a text in memory can be read", impossible);
        }
    }

    private static Outcome sheet(CloseableIterator<CsvRecord> lines, Sheet.Form form) {
        List<String> headers = lines.hasNext()
                ? lines.next().getFields().stream().map(String::strip).toList()
                : List.of();
        String fault = faultOfHeaders(headers);
        List<Sheet.Row> rows = new ArrayList<>();
        while (fault.isEmpty() && lines.hasNext()) {
            CsvRecord line = lines.next();
            List<String> cells =
                    line.getFields().stream().map(SheetReader::plain).toList();
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            String place = "line " + line.getStartingLineNumber() + ": ";
            if (rows.size() == MOST_ROWS) {
                fault = place + "more than " + MOST_ROWS + " rows, expected at most as many; part the file";
            } else if (cells.size() != headers.size()) {
                fault = place + "found " + cells.size() + " cells, expected " + headers.size() + " as in the headers";
            } else if (cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
                fault = place + "a cell has more than " + LONGEST_CELL + " characters";
            }
            rows.add(new Sheet.Row(line.getStartingLineNumber(), cells));
        }
        if (fault.isEmpty() && rows.isEmpty()) {
            fault = "there is no row below the headers, expected one row a patient";
        }
        return fault.isEmpty() ? new Outcome.Read(new Sheet(headers, rows, form)) : new Outcome.Refused(fault);
    }

    private static String faultOfHeaders(List<String> headers) {
        if (headers.size() > MOST_COLUMNS) {
            return "line 1: found " + headers.size() + " columns, expected at most " + MOST_COLUMNS;
        }
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            if (header.isEmpty() || header.length() > LONGEST_CELL) {
                return "line 1: column " + (i + 1) + " has no name or one of more than " + LONGEST_CELL
                        + " characters, expected a header for every column";
            }
            if (headers.indexOf(header) < i) {
                return "line 1: two columns are called '" + header + "', expected each name once";
            }
        }
        return headers.size() < 2
                ? "line 1: found one column, expected several, parted by commas, semicolons or tabs"
                : "";
    }

    private static String plain(String cell) {
        return cell.replace('\u00a0', ' ').strip();
    }

    /** What stands most often in the first line, outside of quotation marks. */
    private static char separator(String text) {
        Map<Character, Integer> counts = new LinkedHashMap<>();
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char each = text.charAt(i);
            quoted ^= each == '"';
            if (!quoted && SEPARATORS.containsKey(each)) {
                counts.merge(each, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(',');
    }

    private static Text text(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe)) {
            return new Text(decode(bytes, 2, StandardCharsets.UTF_16LE), "UTF-16");
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return new Text(decode(bytes, 2, StandardCharsets.UTF_16BE), "UTF-16");
        }
        int start = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes, start, bytes.length - start);
            return new Text(StandardCharsets.UTF_8.newDecoder().decode(rest).toString(), "UTF-8");
        } catch (CharacterCodingException older) {
            return new Text(decode(bytes, 0, Charset.forName("windows-1252")), "Windows-1252");
        }
    }

    private static String decode(byte[] bytes, int start, Charset charset) {
        return new String(bytes, start, bytes.length - start, charset);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
