package org.liverleaf.board.store;

import java.time.Instant;
import java.util.UUID;

/**
 * Facts changed on trial that somebody kept under a name.
 *
 * @param id stable id
 * @param name its name now
 * @param remark in their own words; may be empty
 * @param retired whether it was put aside
 * @param changes what is changed, as the form sends it
 * @param documents how many documents the case had when it was kept
 * @param result what came out then, as JSON
 * @param savedBy name for people
 * @param savedAt when
 * @param namings how often it was named, so that nobody overwrites a name unseen
 */
public record KeptScenario(
        UUID id,
        String name,
        String remark,
        boolean retired,
        String changes,
        int documents,
        String result,
        String savedBy,
        Instant savedAt,
        int namings) {}
