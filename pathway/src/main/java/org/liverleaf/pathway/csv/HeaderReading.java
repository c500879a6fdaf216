package org.liverleaf.pathway.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.catalogue.LabCatalogue;

/**
 * Proposes what columns mean by their headers: ids and titles of facts, names and LOINC codes of laboratory tests, a unit in
 * brackets behind them. What it does not know it leaves unread; nothing is taken for something else by likeness.
 */
public final class HeaderReading {

    private static final Set<String> PATIENT = Set.of(
            "patient",
            "patientid",
            "patientnumber",
            "id",
            "pid",
            "mrn",
            "pseudonym",
            "case",
            "caseid",
            "subject",
            "subjectid");
    private static final Set<String> DAY = Set.of("day", "date", "asof", "visitdate", "dayofcase", "dateofvisit");
    private static final Set<String> BIRTH = Set.of("birthdate", "dateofbirth", "dob", "birthday", "birth");
    private static final Pattern WITH_UNIT = Pattern.compile("(.+?)\\s*[(\\[]([^()\\[\\]]+)[)\\]]\\s*");
    private static final Pattern OF_ANOTHER = Pattern.compile(
            "(?:(?<before>date|day|unit)[ _]?(?:of)?[ _])?(?<fact>.+?)(?:[ _](?<after>date|day|unit))?",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, String> known = new HashMap<>();
    private final LabCatalogue labs;

    /** With the facts and the names of laboratory tests. */
    public HeaderReading(FactCatalogue facts, LabCatalogue labs) {
        this.labs = labs;
        for (StatedFacts.Stated fact : StatedFacts.all(facts)) {
            known.putIfAbsent(plain(fact.id()), fact.id());
        }
        for (StatedFacts.Stated fact : StatedFacts.all(facts)) {
            known.putIfAbsent(plain(fact.title()), fact.id());
        }
    }

    /** A proposal for each header; no fact is proposed twice. */
    public List<ColumnUse> propose(List<String> headers) {
        List<ColumnUse> uses = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String header : headers) {
            ColumnUse use = propose(header);
            boolean isFree = use instanceof ColumnUse.Unused || taken.add(use.text());
            uses.add(isFree ? use : new ColumnUse.Unused());
        }
        return uses;
    }

    private ColumnUse propose(String header) {
        String plain = plain(header);
        if (PATIENT.contains(plain)) {
            return new ColumnUse.PatientId();
        }
        if (DAY.contains(plain)) {
            return new ColumnUse.RowDay();
        }
        if (BIRTH.contains(plain)) {
            return new ColumnUse.BirthDay();
        }
        Matcher unit = WITH_UNIT.matcher(header);
        Optional<ColumnUse> whole = unit.matches()
                ? findFact(unit.group(1))
                        .map(fact -> new ColumnUse.OfFact(fact, unit.group(2).strip()))
                : Optional.empty();
        whole = whole.or(() -> findFact(header).map(fact -> new ColumnUse.OfFact(fact, "")));
        return whole.or(() -> findOfAnother(header)).orElseGet(ColumnUse.Unused::new);
    }

    private Optional<ColumnUse> findOfAnother(String header) {
        Matcher matcher = OF_ANOTHER.matcher(header.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String word = matcher.group("before") == null ? matcher.group("after") : matcher.group("before");
        if (word == null) {
            return Optional.empty();
        }
        return findFact(matcher.group("fact"))
                .map(fact -> word.equalsIgnoreCase("unit") ? new ColumnUse.UnitOf(fact) : new ColumnUse.DayOf(fact));
    }

    private Optional<String> findFact(String words) {
        String name = words.strip();
        return Optional.ofNullable(known.get(plain(name)))
                .or(() -> labs.findByName(name).map(LabCatalogue.Lab::fact))
                .or(() -> labs.findByLoinc(name).map(LabCatalogue.Lab::fact));
    }

    /** Letters and digits only, in lower case. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
