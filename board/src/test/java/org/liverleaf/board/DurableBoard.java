package org.liverleaf.board;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.KnowledgeArchive;
import org.liverleaf.board.store.AccountStore;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DatabaseAddress;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.board.store.DocumentKind;
import org.liverleaf.board.store.EmbeddedDatabase;
import org.liverleaf.board.store.MeetingStore;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.KnowledgeFiles;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** A board without its pages over an embedded database, with the stores and transactions that it runs with. */
public final class DurableBoard implements AutoCloseable {

    /** Later than everything in the samples. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

    private static final int CONNECTIONS = 8;
    private static final int LONGEST_WAIT_MS = 1_000;

    private final EmbeddedDatabase database;
    private final HikariDataSource pool;
    private final AnnotationConfigApplicationContext parts;

    @EnableTransactionManagement
    static final class Transactions {
        @Bean
        DataSourceTransactionManager transactionManager(javax.sql.DataSource source) {
            return new DataSourceTransactionManager(source);
        }
    }

    /** Holds the shipped knowledge once for all tests. */
    private static final class Shipped {
        static final Knowledge KNOWLEDGE = read(Path.of("..", "knowledge"));

        private static Knowledge read(Path folder) {
            Map<String, byte[]> files = new TreeMap<>();
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    String name = folder.relativize(path).toString();
                    if (!name.endsWith(".md") && !name.startsWith(".") && !name.contains("/.")) {
                        files.put(name, Files.readAllBytes(path));
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return Knowledge.read(new KnowledgeFiles(files));
        }
    }

    private DurableBoard(EmbeddedDatabase database) {
        this.database = database;
        DatabaseAddress address = database.address();
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        HikariConfig config = new HikariConfig();
        config.setDataSource(address.source());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(LONGEST_WAIT_MS);
        this.pool = new HikariDataSource(config);
        this.parts =
                BoardParts.over(pool, knowledge(), CLOCK, Transactions.class, AccountStore.class, MeetingStore.class);
    }

    /** Starts on a folder. */
    public static DurableBoard start(Path folder) {
        EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        try {
            return new DurableBoard(database);
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /** The shipped knowledge. */
    public static Knowledge knowledge() {
        return Shipped.KNOWLEDGE;
    }

    /** A part of it. */
    public <T> T part(Class<T> type) {
        return parts.getBean(type);
    }

    /** The database below. */
    public EmbeddedDatabase database() {
        return database;
    }

    /** Opens a case with a sample bundle. */
    public UUID open(String sample) {
        return part(CaseStore.class).open(sample, DocumentKind.FHIR_BUNDLE, "bundle.json", bundle(sample), "ada");
    }

    /** The bundle of a sample. */
    public static DocumentBytes bundle(String sample) {
        return read(Path.of("..", "samples", sample, "bundle.json"));
    }

    /** A case file of the samples. */
    public static DocumentBytes caseFile(String name) {
        return read(Path.of("..", "samples", "case-files", name));
    }

    private static DocumentBytes read(Path file) {
        try {
            return new DocumentBytes(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Signs a decision on each case, all in one meeting; their ids. */
    public List<UUID> decide(List<UUID> cases) {
        part(AccountStore.class).add("ada", "Ada", "no hash", Set.of("chair"), "ada");
        part(KnowledgeArchive.class).keep(knowledge());
        UUID meeting = part(MeetingStore.class).plan(LocalDate.of(2026, 6, 4), "Liver board", "ada");
        return cases.stream().map(id -> decide(meeting, id)).toList();
    }

    private UUID decide(UUID meeting, UUID caseId) {
        part(MeetingStore.class).list(meeting, caseId, "", "ada");
        CaseDesk desk = part(CaseDesk.class);
        AssessedCase assessed = desk.find(caseId).orElseThrow();
        return part(DecisionStore.class)
                .sign(
                        meeting,
                        caseId,
                        Optional.empty(),
                        "{\"reasons\": \"as proposed\"}",
                        desk.basis(assessed),
                        part(AccountStore.class).find("ada").orElseThrow())
                .orElseThrow();
    }

    @Override
    public void close() {
        parts.close();
        pool.close();
        database.close();
    }
}
