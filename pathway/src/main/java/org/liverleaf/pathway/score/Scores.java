package org.liverleaf.pathway.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The catalogue of scores. */
public final class Scores {

    private static final SequencedMap<String, Score> BY_ID = catalogue();

    private Scores() {}

    /** All scores, grouped by theme. */
    public static List<Score> all() {
        return List.copyOf(BY_ID.values());
    }

    /** The score of an id. */
    public static Optional<Score> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    private static SequencedMap<String, Score> catalogue() {
        List<Score> scores = new ArrayList<>();
        scores.addAll(LiverVolumes.scores());
        scores.addAll(ChildPugh.scores());
        scores.addAll(AlbiFamily.scores());
        scores.addAll(MeldFamily.scores());
        scores.addAll(FibrosisScores.scores());
        scores.addAll(BloodRatios.scores());
        scores.add(Fong.score());
        scores.add(Nordlinger.score());
        scores.add(TumourBurden.score());
        scores.add(Game.score());
        scores.add(ModifiedCrs.score());
        scores.add(Oslo.score());
        scores.add(Leeds.score());
        scores.add(new DoublingTime());
        scores.addAll(LiverFailure.scores());
        scores.add(LungShunt.score());
        scores.addAll(YttriumActivity.scores());
        scores.add(YttriumPartition.score());
        scores.addAll(QualityOfLife.scores());
        scores.add(Esas.score());
        scores.add(Cachexia.score());
        SequencedMap<String, Score> byId = new LinkedHashMap<>();
        for (Score score : scores) {
            if (byId.put(score.id(), score) != null) {
                throw new IllegalStateException("two scores are called " + score.id());
            }
        }
        return Collections.unmodifiableSequencedMap(byId);
    }
}
