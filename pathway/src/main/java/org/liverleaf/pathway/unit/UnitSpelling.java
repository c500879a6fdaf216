package org.liverleaf.pathway.unit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Resolves the spellings of units found in hospitals into UCUM. */
final class UnitSpelling {

    /** Spellings that mean something else, or nothing, if read as UCUM. */
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("G/L", "10*9/L"),
            Map.entry("G/l", "10*9/L"),
            Map.entry("Gpt/L", "10*9/L"),
            Map.entry("Gpt/l", "10*9/L"),
            Map.entry("Tsd/uL", "10*3/uL"),
            Map.entry("Tsd./uL", "10*3/uL"),
            Map.entry("K/uL", "10*3/uL"),
            Map.entry("k/uL", "10*3/uL"),
            Map.entry("thou/uL", "10*3/uL"),
            Map.entry("cells/uL", "/uL"),
            Map.entry("IU/L", "U/L"),
            Map.entry("lb", "[lb_av]"),
            Map.entry("lbs", "[lb_av]"),
            Map.entry("in", "[in_i]"),
            Map.entry("inch", "[in_i]"),
            Map.entry("ft", "[ft_i]"),
            Map.entry("cc", "cm3"),
            Map.entry("ccm", "cm3"),
            Map.entry("sqm", "m2"),
            Map.entry("year", "a"),
            Map.entry("years", "a"),
            Map.entry("y", "a"),
            Map.entry("yr", "a"),
            Map.entry("month", "mo"),
            Map.entry("months", "mo"),
            Map.entry("week", "wk"),
            Map.entry("weeks", "wk"),
            Map.entry("day", "d"),
            Map.entry("days", "d"),
            Map.entry("hours", "h"),
            Map.entry("°C", "Cel"),
            Map.entry("°F", "[degF]"),
            Map.entry("INR", "1"),
            Map.entry("HU", "[hnsf'U]"),
            Map.entry("mmHg", "mm[Hg]"),
            Map.entry("mL/min/1.73m2", "mL/min"),
            Map.entry("mL/min/1.73 m2", "mL/min"),
            Map.entry("mL/min/1.73_m2", "mL/min"),
            Map.entry("ml/min/1.73m2", "mL/min"));

    /** Codes also found in other cases; looked up only where the code as written is no unit. */
    private static final Map<String, String> ANY_CASE = anyCase(
            "mg/dL", "g/dL", "ug/dL", "ng/dL", "mg/L", "ug/L", "ng/L", "ng/mL", "pg/mL", "ug/mL", "umol/L", "mmol/L",
            "nmol/L", "pmol/L", "U/L", "U/mL", "kU/L", "meq/L", "10*9/L", "10*3/uL", "/uL", "mm", "cm", "kg", "mL",
            "mL/min", "ukat/L", "%", "d", "wk", "mo", "a", "GBq", "MBq", "Gy");

    private UnitSpelling() {}

    /** The code with signs, superscripts and known spellings replaced; other codes come back as they are. */
    static String resolve(String written) {
        String code = written.strip();
        // Both letters mu look alike in print: the micro sign and the Greek letter.
        code = code.replace('\u00b5', 'u').replace('\u03bc', 'u');
        code = superscripts(code);
        code = code.replace("mcg", "ug")
                .replace("mEq", "meq")
                .replace("[IU]", "[iU]")
                .replace("[arb'U]", "U");
        if (startsWithPower(code)) {
            code = code.replaceFirst("^[x×]? ?10(?:\\^|\\*\\*|\\*|[eE]|exp)?(?=[0-9])", "10*");
        }
        return SPELLINGS.getOrDefault(code, code);
    }

    /** The code in its usual case, or the code itself. */
    static String inUsualCase(String code) {
        return ANY_CASE.getOrDefault(code.toLowerCase(Locale.ROOT), code);
    }

    private static boolean startsWithPower(String code) {
        return code.matches("^[x×]? ?10(?:\\^|\\*\\*|\\*|[eE]|exp)[0-9]+.*") || code.matches("^[x×] ?10[0-9].*");
    }

    private static String superscripts(String code) {
        String from = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        StringBuilder plain = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            char sign = code.charAt(i);
            int digit = from.indexOf(sign);
            if (digit < 0) {
                plain.append(sign == '⁻' ? '-' : sign);
            } else {
                boolean opensPowerOfTen = plain.toString().endsWith("10") && digit != 0;
                plain.append(opensPowerOfTen ? "*" : "").append(digit);
            }
        }
        return plain.toString();
    }

    private static Map<String, String> anyCase(String... codes) {
        Map<String, String> byLowerCase = new HashMap<>();
        for (String code : codes) {
            byLowerCase.put(code.toLowerCase(Locale.ROOT), code);
        }
        byLowerCase.put("iu/l", "U/L");
        return Map.copyOf(byLowerCase);
    }
}
