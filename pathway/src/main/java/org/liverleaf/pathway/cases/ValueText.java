package org.liverleaf.pathway.cases;

import java.util.ArrayList;
import java.util.List;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;

/** Sets of values for people: {@code 27 to 35}, {@code wild-type or mutant}. */
final class ValueText {

    private ValueText() {}

    static String of(Domain domain, ValueSet values) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < values.ranges(); i++) {
            int first = values.rangeFirst(i);
            int last = values.rangeLast(i);
            if (isScale(domain) && last > first) {
                parts.add(domain.text(first) + " to " + domain.text(last));
            } else {
                for (int index = first; index <= last; index++) {
                    parts.add(domain.text(index));
                }
            }
        }
        return String.join(" or ", parts);
    }

    private static boolean isScale(Domain domain) {
        return switch (domain) {
            case Domain.Grid grid -> grid.points() > 0;
            case Domain.Days days -> days.size() > 0;
            case Domain.Words words -> false;
            case Domain.Truth truth -> false;
        };
    }
}
