package org.liverleaf.board.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked at what and changed what. Each line holds the hash of the line before it, so that no line can be changed or
 * left out unnoticed. Details name things of ours (a document's number and hash, an option), never what a record says.
 */
@Repository
public class AuditTrail {

    private static final String FIRST = "0".repeat(64);
    /** Any number; writers of the trail wait for each other under it. */
    private static final long LOCK = 7_104_512L;

    private static final int IDS_IN_A_LINE = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A line of the trail.
     *
     * @param id its number, from 1 without gaps
     * @param at when
     * @param account whose doing
     * @param action what was done
     * @param caseId the case, as text; empty if it concerns none
     * @param detail which thing
     * @param previousHash hash of the line before
     * @param hash hash of this line
     */
    public record Line(
            long id,
            Instant at,
            String account,
            String action,
            String caseId,
            String detail,
            String previousHash,
            String hash) {}

    /**
     * What a line is to tell.
     *
     * @param account whose doing
     * @param action what was done
     * @param caseId the case, if it concerns one
     * @param detail which thing
     */
    public record Entry(String account, String action, Optional<UUID> caseId, String detail) {}

    /** Adds a line. In a transaction it stands and falls with what it tells of. */
    @Transactional
    public void add(String account, String action, Optional<UUID> caseId, String detail) {
        addAll(List.of(new Entry(account, action, caseId, detail)));
    }

    /** Adds several lines at once: writers wait for each other once instead of for every line. */
    @Transactional
    public void addAll(List<Entry> entries) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> 0)
                .single();
        Optional<Line> last = jdbc.sql("select * from audit order by id desc limit 1")
                .query(AuditTrail::line)
                .optional();
        long id = last.map(Line::id).orElse(0L);
        String previous = last.map(Line::hash).orElse(FIRST);
        for (Entry entry : entries) {
            id++;
            previous = insert(id, entry, previous);
        }
    }

    private String insert(long id, Entry entry, String previous) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String caseText = entry.caseId().map(UUID::toString).orElse("");
        String hash = hash(id, at, entry.account(), entry.action(), caseText, entry.detail(), previous);
        jdbc.sql("insert into audit values (:id, :at, :account, :action, :case, :detail, :previous, :hash)")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("account", entry.account())
                .param("action", entry.action())
                .param("case", entry.caseId().orElse(null))
                .param("detail", entry.detail())
                .param("previous", previous)
                .param("hash", hash)
                .update();
        return hash;
    }

    /**
     * Which lines are wanted; what is empty narrows nothing.
     *
     * @param account whose doing
     * @param action what was done
     * @param caseId the case that a line concerns, or that a list showed
     * @param from from when on
     * @param to until before when
     */
    public record Filter(
            String account, String action, Optional<UUID> caseId, Optional<Instant> from, Optional<Instant> to) {

        /** Every line. */
        public static final Filter ALL = new Filter("", "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Writes down a look at a list with the ids of the cases that it showed: one line, or a line for every two hundred cases,
     * so that no line is too long to be read and a long list costs few of them.
     */
    @Transactional
    public void addList(String account, String action, String what, Collection<UUID> cases) {
        List<String> ids = cases.stream().distinct().map(UUID::toString).toList();
        List<Entry> entries = new ArrayList<>();
        for (int from = 0; from == 0 || from < ids.size(); from += IDS_IN_A_LINE) {
            List<String> part = ids.subList(from, Math.min(ids.size(), from + IDS_IN_A_LINE));
            entries.add(new Entry(
                    account, action, Optional.empty(), part.isEmpty() ? what : what + ": " + String.join(" ", part)));
        }
        addAll(entries);
    }

    /** Lines before one that a filter lets through, the newest first. */
    @Transactional(readOnly = true)
    public List<Line> before(long id, int most, Filter filter) {
        return jdbc.sql("select * from audit where id < :id and (:account = '' or account = :account)"
                        + " and (:action = '' or action = :action)"
                        + " and (:case = '' or case_id::text = :case or position(:case in detail) > 0)"
                        + " and (:from::timestamptz is null or at >= :from::timestamptz)"
                        + " and (:to::timestamptz is null or at < :to::timestamptz)"
                        + " order by id desc limit :most")
                .param("id", id)
                .param("account", filter.account())
                .param("action", filter.action())
                .param("case", filter.caseId().map(UUID::toString).orElse(""))
                .param("from", filter.from().map(Instant::toString).orElse(null))
                .param("to", filter.to().map(Instant::toString).orElse(null))
                .param("most", most)
                .query(AuditTrail::line)
                .list();
    }

    /** Every action that was ever written down, by name. */
    @Transactional(readOnly = true)
    public List<String> actions() {
        return jdbc.sql("select distinct action from audit order by action")
                .query(String.class)
                .list();
    }

    /** The newest lines first. */
    @Transactional(readOnly = true)
    public List<Line> newest(int most) {
        return before(Long.MAX_VALUE, most, Filter.ALL);
    }

    /** One line of text for every place at which the chain does not hold; empty if it holds. */
    @Transactional(readOnly = true)
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        String[] previous = {FIRST};
        long[] expected = {1};
        jdbc.sql("select * from audit order by id").query(AuditTrail::line).stream()
                .forEach(line -> {
                    if (line.id() != expected[0]) {
                        faults.add("audit line " + expected[0] + ": is not there, line " + line.id() + " comes next");
                    }
                    if (!line.previousHash().equals(previous[0])) {
                        faults.add("audit line " + line.id() + ": does not follow the line before it");
                    }
                    String found = hash(
                            line.id(),
                            line.at(),
                            line.account(),
                            line.action(),
                            line.caseId(),
                            line.detail(),
                            line.previousHash());
                    if (!line.hash().equals(found)) {
                        faults.add("audit line " + line.id() + ": was changed after it was written");
                    }
                    previous[0] = line.hash();
                    expected[0] = line.id() + 1;
                });
        return faults;
    }

    private static String hash(
            long id, Instant at, String account, String action, String caseId, String detail, String previous) {
        String text =
                String.join("\u001f", Long.toString(id), at.toString(), account, action, caseId, detail, previous);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static Line line(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        String caseId = row.getString("case_id");
        return new Line(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("account"),
                row.getString("action"),
                caseId == null ? "" : caseId,
                row.getString("detail"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
