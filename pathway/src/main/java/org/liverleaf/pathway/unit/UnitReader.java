package org.liverleaf.pathway.unit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads UCUM codes: atoms with prefix and exponent, joined by {@code .} and {@code /} from left to right, powers
 * {@code 10*n}, annotations in braces. Arbitrary units ({@code [iU]}) and enzyme units ({@code U}) stay different kinds.
 */
final class UnitReader {

    private static final int LONGEST = 60;
    private static final int REMEMBERED = 500;
    private static final Pattern TERM = Pattern.compile("([^0-9^*+-]+|10[*^])([+-]?[0-9]{1,2})?");
    private static final Map<String, Optional<UcumUnit>> KNOWN = new ConcurrentHashMap<>();

    private static final Map<String, BigDecimal> PREFIXES = Map.ofEntries(
            Map.entry("T", new BigDecimal("1e12")),
            Map.entry("G", new BigDecimal("1e9")),
            Map.entry("M", new BigDecimal("1e6")),
            Map.entry("k", new BigDecimal("1e3")),
            Map.entry("d", new BigDecimal("1e-1")),
            Map.entry("c", new BigDecimal("1e-2")),
            Map.entry("m", new BigDecimal("1e-3")),
            Map.entry("u", new BigDecimal("1e-6")),
            Map.entry("n", new BigDecimal("1e-9")),
            Map.entry("p", new BigDecimal("1e-12")),
            Map.entry("f", new BigDecimal("1e-15")));

    private static final String SMALL = "kdcmunpf";
    private static final String LARGE = "TGMkmun";

    private static final Map<String, Atom> ATOMS = Map.ofEntries(
            Map.entry("m", new Atom("1", "1", "m", SMALL)),
            Map.entry("g", new Atom("1", "1", "g", SMALL)),
            Map.entry("mol", new Atom("1", "1", "mol", SMALL)),
            Map.entry("eq", new Atom("1", "1", "eq", SMALL)),
            Map.entry("L", new Atom("1e-3", "1", "m3", SMALL)),
            Map.entry("l", new Atom("1e-3", "1", "m3", SMALL)),
            Map.entry("s", new Atom("1", "1", "s", "m")),
            Map.entry("min", new Atom("60", "1", "s", "")),
            Map.entry("h", new Atom("3600", "1", "s", "")),
            Map.entry("d", new Atom("86400", "1", "s", "")),
            Map.entry("wk", new Atom("604800", "1", "s", "")),
            Map.entry("mo", new Atom("2629800", "1", "s", "")),
            Map.entry("a", new Atom("31557600", "1", "s", "")),
            Map.entry("U", new Atom("1e-6", "60", "mol.s-1", "km")),
            Map.entry("kat", new Atom("1", "1", "mol.s-1", SMALL)),
            Map.entry("[iU]", new Atom("1", "1", "iU", "km")),
            Map.entry("IU", new Atom("1", "1", "iU", "km")),
            Map.entry("%", new Atom("1e-2", "1", "", "")),
            Map.entry("[lb_av]", new Atom("453.59237", "1", "g", "")),
            Map.entry("[in_i]", new Atom("0.0254", "1", "m", "")),
            Map.entry("[ft_i]", new Atom("0.3048", "1", "m", "")),
            Map.entry("Gy", new Atom("1", "1", "Gy", "cm")),
            Map.entry("Bq", new Atom("1", "1", "Bq", LARGE)),
            Map.entry("Ci", new Atom("3.7e10", "1", "Bq", "mu")),
            Map.entry("Pa", new Atom("1", "1", "Pa", "kM")),
            Map.entry("m[Hg]", new Atom("133322", "1", "Pa", "mc")),
            Map.entry("[hnsf'U]", new Atom("1", "1", "HU", "")),
            Map.entry("Cel", new Atom("1", "1", "Cel", "")),
            Map.entry("[degF]", new Atom("1", "1", "degF", "")));

    private UnitReader() {}

    static Optional<UcumUnit> find(String code) {
        Optional<UcumUnit> known = KNOWN.get(code);
        if (known != null) {
            return known;
        }
        Optional<UcumUnit> read = code.length() > LONGEST ? Optional.empty() : read(code);
        if (KNOWN.size() < REMEMBERED) {
            KNOWN.put(code, read);
        }
        return read;
    }

    private static Optional<UcumUnit> read(String written) {
        String code = UnitSpelling.resolve(written);
        Optional<UcumUnit> asWritten = parse(code);
        return asWritten.isPresent() ? asWritten : parse(UnitSpelling.inUsualCase(code));
    }

    private static Optional<UcumUnit> parse(String code) {
        String bare = code.replaceAll("\\{[^{}]*}", "");
        if (bare.isEmpty()) {
            return Optional.of(UcumUnit.ONE);
        }
        BigDecimal numerator = BigDecimal.ONE;
        BigDecimal denominator = BigDecimal.ONE;
        Map<String, Integer> dimension = new TreeMap<>();
        boolean divides = false;
        int at = 0;
        while (at <= bare.length()) {
            int end = endOfTerm(bare, at);
            String term = bare.substring(at, end);
            boolean opens = at == 0 && end < bare.length() && bare.charAt(end) == '/';
            boolean emptyIsOne = opens || code.contains("{");
            if (!(term.isEmpty() && emptyIsOne) && !term.equals("1")) {
                Optional<Factor> factor = factor(term);
                if (factor.isEmpty()) {
                    return Optional.empty();
                }
                Factor found = factor.get();
                numerator = numerator.multiply(divides ? found.denominator : found.numerator);
                denominator = denominator.multiply(divides ? found.numerator : found.denominator);
                int sign = divides ? -1 : 1;
                found.dimension.forEach((base, power) -> dimension.merge(base, sign * power, Integer::sum));
            }
            divides = end < bare.length() && bare.charAt(end) == '/';
            at = end + 1;
        }
        return Optional.of(new UcumUnit(code, numerator, denominator, text(dimension)));
    }

    private static int endOfTerm(String code, int from) {
        int at = from;
        while (at < code.length() && code.charAt(at) != '/' && code.charAt(at) != '.') {
            at++;
        }
        return at;
    }

    private static Optional<Factor> factor(String term) {
        Matcher matcher = TERM.matcher(term);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int power = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
        if (matcher.group(1).startsWith("10")) {
            return matcher.group(2) == null
                    ? Optional.empty()
                    : Optional.of(new Factor(BigDecimal.ONE.scaleByPowerOfTen(power), BigDecimal.ONE, Map.of()));
        }
        return atom(matcher.group(1)).map(factor -> factor.toThe(power));
    }

    private static Optional<Factor> atom(String name) {
        Atom whole = ATOMS.get(name);
        if (whole != null) {
            return Optional.of(whole.factor());
        }
        if (name.length() < 2) {
            return Optional.empty();
        }
        Atom rest = ATOMS.get(name.substring(1));
        String prefix = name.substring(0, 1);
        BigDecimal scale = PREFIXES.get(prefix);
        if (rest == null || scale == null || !rest.prefixes.contains(prefix)) {
            return Optional.empty();
        }
        Factor factor = rest.factor();
        return Optional.of(new Factor(factor.numerator.multiply(scale), factor.denominator, factor.dimension));
    }

    private static String text(Map<String, Integer> dimension) {
        StringBuilder text = new StringBuilder();
        dimension.forEach((base, power) -> {
            if (power != 0) {
                text.append(text.isEmpty() ? "" : ".").append(base).append(power);
            }
        });
        return text.toString();
    }

    private record Factor(BigDecimal numerator, BigDecimal denominator, Map<String, Integer> dimension) {

        Factor toThe(int power) {
            BigDecimal top = power < 0 ? denominator : numerator;
            BigDecimal bottom = power < 0 ? numerator : denominator;
            Map<String, Integer> raised = new TreeMap<>();
            dimension.forEach((base, exponent) -> raised.put(base, exponent * power));
            return new Factor(top.pow(Math.abs(power)), bottom.pow(Math.abs(power)), raised);
        }
    }

    /** @param prefixes the prefixes that make sense with this atom, so that {@code Mg} is no megagram by mistake */
    private record Atom(String numerator, String denominator, String dimension, String prefixes) {

        Factor factor() {
            Map<String, Integer> powers = new TreeMap<>();
            for (String part : dimension.split("\\.", -1)) {
                Matcher matcher = TERM.matcher(part);
                if (matcher.matches()) {
                    powers.put(matcher.group(1), matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2)));
                }
            }
            return new Factor(new BigDecimal(numerator), new BigDecimal(denominator), powers);
        }
    }
}
