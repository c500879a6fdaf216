package org.liverleaf.board;

import java.time.Clock;
import javax.sql.DataSource;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.KnowledgeArchive;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.LetterStore;
import org.liverleaf.board.store.Seals;
import org.liverleaf.pathway.Pathway;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of a board that work without a web server, for commands that look into its database. */
final class BoardParts {

    private BoardParts() {}

    /**
     * The parts over a database.
     *
     * @param more further parts
     */
    static AnnotationConfigApplicationContext over(
            DataSource source, Knowledge knowledge, Clock clock, Class<?>... more) {
        AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();
        parts.registerBean(DataSource.class, () -> source);
        parts.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        parts.registerBean(Knowledge.class, () -> knowledge);
        parts.registerBean(Pathway.class, () -> Pathway.of(knowledge));
        parts.registerBean(Clock.class, () -> clock);
        parts.register(
                AuditTrail.class,
                Seals.class,
                CaseStore.class,
                DecisionStore.class,
                LetterStore.class,
                KnowledgeArchive.class,
                CaseDesk.class);
        if (more.length > 0) {
            parts.register(more);
        }
        parts.refresh();
        return parts;
    }
}
