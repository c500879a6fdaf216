package org.liverleaf.board.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What users of other systems did with our cards. Only ever grows. */
@Repository
public class FeedbackStore {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    FeedbackStore(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A kept feedback.
     *
     * @param client the system that sent it
     * @param feedback what it says
     */
    public record Kept(String client, CardFeedback feedback) {}

    /** Keeps all or, if one cannot be kept, none. */
    @Transactional
    public void add(String client, List<CardFeedback> all) {
        for (CardFeedback each : all) {
            jdbc.sql(
                            "insert into card_feedback (client, card, outcome, reason_system, reason_code, remark, happened_at,"
                                    + " recorded_at) values (:client, :card, :outcome, :system, :code, :remark, :happened, :now)")
                    .param("client", client)
                    .param("card", each.card())
                    .param("outcome", each.outcome())
                    .param("system", each.reasonSystem())
                    .param("code", each.reasonCode())
                    .param("remark", each.remark())
                    .param("happened", Timestamp.from(each.happenedAt()))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
        audit.add(client, "card-feedback", Optional.empty(), all.size() + " cards");
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Kept> newest(int most) {
        return newest(0, most);
    }

    /** How much there is. */
    @Transactional(readOnly = true)
    public int count() {
        return jdbc.sql("select count(*) from card_feedback")
                .query(Integer.class)
                .single();
    }

    /** A part of it, the newest first. */
    @Transactional(readOnly = true)
    public List<Kept> newest(int offset, int most) {
        return jdbc.sql("select * from card_feedback order by id desc offset :offset limit :most")
                .param("offset", offset)
                .param("most", most)
                .query((row, n) -> new Kept(
                        row.getString("client"),
                        new CardFeedback(
                                row.getObject("card", java.util.UUID.class),
                                row.getString("outcome"),
                                row.getString("reason_system"),
                                row.getString("reason_code"),
                                row.getString("remark"),
                                row.getTimestamp("happened_at").toInstant())))
                .list();
    }
}
