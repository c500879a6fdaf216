package org.liverleaf.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the chart of courses shows, as a table: a row for each day, a column for each course. */
final class CourseTable {

    private final List<CourseStrip> strips;

    CourseTable(List<CourseStrip> strips) {
        this.strips = List.copyOf(strips);
    }

    /** One day; partial dates come with the first day that they may mean. */
    private record Day(LocalDate day, String text) implements Comparable<Day> {
        @Override
        public int compareTo(Day other) {
            int order = day.compareTo(other.day);
            return order == 0 ? text.compareTo(other.text) : order;
        }
    }

    void write(Html html) {
        html.open("details", "class", "chart-data").element("summary", "All values as a table");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Values by date");
        html.open("table").element("caption", "Values by date", "class", "hidden");
        html.open("thead").open("tr");
        html.element("th", "Date", "scope", "col");
        for (CourseStrip strip : strips) {
            html.element(
                    "th", strip.unit().isEmpty() ? strip.title() : strip.title() + ", " + strip.unit(), "scope", "col");
        }
        html.close().close().open("tbody");
        days().forEach((day, values) -> row(html, day, values));
        html.close().close().close().close();
    }

    private void row(Html html, Day day, Map<String, List<CourseStrip.Value>> values) {
        html.open("tr").element("th", day.text(), "scope", "row");
        for (CourseStrip strip : strips) {
            List<CourseStrip.Value> cell = Objects.requireNonNullElse(values.get(strip.id()), List.of());
            String text =
                    String.join(", ", cell.stream().map(CourseStrip.Value::text).toList());
            if (cell.isEmpty()) {
                html.element("td", "");
            } else {
                html.element("td", text, "title", cell.getFirst().source());
            }
        }
        html.close();
    }

    private Map<Day, Map<String, List<CourseStrip.Value>>> days() {
        Map<Day, Map<String, List<CourseStrip.Value>>> days = new TreeMap<>();
        for (CourseStrip strip : strips) {
            for (CourseStrip.Value value : strip.values()) {
                days.computeIfAbsent(new Day(value.day(), value.date()), day -> new TreeMap<>())
                        .computeIfAbsent(strip.id(), id -> new ArrayList<>())
                        .add(value);
            }
        }
        return days;
    }
}
