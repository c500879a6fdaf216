package org.liverleaf.board.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Named what-if scenarios. One that is retired stays; so do the names that it had. */
@Repository
public class ScenarioStore {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ScenarioStore(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A name with a remark.
     *
     * @param name its name
     * @param remark may be empty
     * @param retired whether the scenario is put aside
     */
    public record Naming(String name, String remark, boolean retired) {}

    /**
     * Keeps a scenario.
     *
     * @param documents how many documents the case has
     * @param result what comes out now, as JSON
     */
    @Transactional
    public UUID keep(
            UUID caseId, Naming naming, String changes, int documents, String knowledge, String result, Account by) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into scenario (id, case_id, changes, document_count, knowledge_hash, result, saved_by, saved_at)"
                                + " values (:id, :case, :changes, :documents, :knowledge, :result, :by, :at)")
                .param("id", id)
                .param("case", caseId)
                .param("changes", changes)
                .param("documents", documents)
                .param("knowledge", knowledge)
                .param("result", result)
                .param("by", by.id())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        insert(id, 1, naming, by.name());
        audit.add(by.name(), "scenario-kept", Optional.of(caseId), id.toString());
        return id;
    }

    private void insert(UUID id, int number, Naming naming, String by) {
        jdbc.sql("insert into scenario_name (scenario_id, number, name, remark, retired, author, given_at)"
                        + " values (:id, :number, :name, :remark, :retired, :by, :at)")
                .param("id", id)
                .param("number", number)
                .param("name", naming.name())
                .param("remark", naming.remark())
                .param("retired", naming.retired())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Gives a scenario another name, retires it or takes it back.
     *
     * @param seen how often it was named as far as the author knew
     * @return false if somebody else has named it since, and nothing was done
     */
    @Transactional
    public boolean name(UUID caseId, UUID id, int seen, Naming naming, Account by) {
        jdbc.sql("select id from scenario where id = :id for update")
                .param("id", id)
                .query((row, n) -> 0)
                .single();
        int now = jdbc.sql("select max(number) from scenario_name where scenario_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
        if (now != seen) {
            return false;
        }
        insert(id, now + 1, naming, by.name());
        audit.add(
                by.name(),
                naming.retired() ? "scenario-retired" : "scenario-named",
                Optional.of(caseId),
                id.toString());
        return true;
    }

    /** The scenarios of a case, the newest first. */
    @Transactional(readOnly = true)
    public List<KeptScenario> ofCase(UUID caseId) {
        return jdbc.sql("select s.*, a.display_name, n.name, n.remark, n.retired, n.number from scenario s"
                        + " join account a on a.id = s.saved_by join lateral (select * from scenario_name m"
                        + " where m.scenario_id = s.id order by m.number desc limit 1) n on true"
                        + " where s.case_id = :case order by s.saved_at desc, s.id")
                .param("case", caseId)
                .query(ScenarioStore::scenario)
                .list();
    }

    private static KeptScenario scenario(ResultSet row, int number) throws SQLException {
        return new KeptScenario(
                row.getObject("id", UUID.class),
                new Naming(row.getString("name"), row.getString("remark"), row.getBoolean("retired")),
                row.getInt("number"),
                row.getString("changes"),
                row.getInt("document_count"),
                row.getString("result"),
                row.getString("display_name"),
                row.getTimestamp("saved_at").toInstant());
    }
}
