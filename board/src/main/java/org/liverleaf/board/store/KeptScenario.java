package org.liverleaf.board.store;

import java.time.Instant;
import java.util.UUID;

/**
 * Facts changed on trial that somebody kept under a name.
 *
 * @param id stable id
 * @param naming its name, remark and whether it was put aside, as of now
 * @param namings how often it was named, so that nobody overwrites a name unseen
 * @param changes what is changed, as the form sends it
 * @param documents how many documents the case had when it was kept
 * @param result what came out then, as JSON
 * @param savedBy name for people
 * @param savedAt when
 */
public record KeptScenario(
        UUID id,
        ScenarioStore.Naming naming,
        int namings,
        String changes,
        int documents,
        String result,
        String savedBy,
        Instant savedAt) {}
