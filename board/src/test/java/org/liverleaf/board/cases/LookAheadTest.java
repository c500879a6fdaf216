package org.liverleaf.board.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.liverleaf.board.RunningBoard;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.board.store.DocumentKind;
import org.liverleaf.board.store.GlanceStore;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pathway.Pathway;

/** What stands in lists outlives the board, and is worked out anew. */
class LookAheadTest {

    private static final String CASE =
            "{\"asOf\": \"2026-03-01\", \"facts\": {\"primarySite\": \"colorectal\", \"lesionCount\": 1}}";

    private final CaseStore cases = RunningBoard.part(CaseStore.class);
    private final GlanceStore glances = RunningBoard.part(GlanceStore.class);
    private final CaseDesk desk = RunningBoard.part(CaseDesk.class);

    /** A desk as it is when a board has just started. */
    private CaseDesk fresh() {
        return new CaseDesk(cases, desk.knowledge(), Pathway.of(desk.knowledge()), Clock.systemUTC());
    }

    private StoredCase opened(String name) {
        DocumentBytes document = new DocumentBytes(CASE.getBytes(StandardCharsets.UTF_8));
        UUID id = cases.open(name, DocumentKind.CASE_FILE, "case.json", document, "test");
        return cases.find(id).orElseThrow();
    }

    private static GlanceStore.Key key(StoredCase stored) {
        return new GlanceStore.Key(stored.id(), stored.documents());
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        Instant latest = Instant.now().plusSeconds(60);
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(latest);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Test
    void whatWasWorkedOutIsKeptWhole() throws InterruptedException {
        StoredCase stored = opened("Kept glance");
        await(() -> glances.all(desk.madeBy()).containsKey(key(stored)));
        assertThat(GlanceJson.read(glances.all(desk.madeBy()).get(key(stored)))).isEqualTo(desk.glance(stored));
        assertThat(glances.all("another version")).isEmpty();
    }

    @Test
    void whatWasKeptByOtherCodeIsShownOnlyUntilItIsWorkedOutAnew() throws InterruptedException {
        StoredCase stored = opened("Wrong glance");
        await(() -> glances.all(desk.madeBy()).containsKey(key(stored)));
        CaseGlance right = desk.glance(stored);
        CaseGlance wrong = new CaseGlance(
                "other", "Aim: other", List.of("a"), List.of("b"), LocalDate.MAX, "", LocalDate.of(2020, 1, 2));
        assertThat(GlanceJson.read(GlanceJson.write(wrong))).isEqualTo(wrong);
        glances.keep(key(stored), desk.madeBy(), GlanceJson.write(wrong));
        StoredCase broken = opened("Broken glance");
        await(() -> glances.all(desk.madeBy()).containsKey(key(broken)));
        glances.keep(key(broken), desk.madeBy(), "{");
        CaseDesk started = fresh();
        started.recall(key(stored), wrong);
        assertThat(started.glance(stored)).isEqualTo(wrong);
        LookAhead ahead = new LookAhead(started, cases, glances);
        ahead.begin();
        try {
            await(() -> started.glance(stored).equals(right));
            await(() ->
                    GlanceJson.read(glances.all(desk.madeBy()).get(key(stored))).equals(right));
            await(() -> !glances.all(desk.madeBy()).get(key(broken)).equals("{"));
            assertThat(GlanceJson.read(glances.all(desk.madeBy()).get(key(broken))))
                    .isEqualTo(desk.glance(broken));
        } finally {
            ahead.destroy();
        }
    }
}
