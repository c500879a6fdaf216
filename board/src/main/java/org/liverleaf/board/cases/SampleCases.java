package org.liverleaf.board.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.board.store.DocumentKind;
import org.liverleaf.board.store.MeetingStore;
import org.springframework.stereotype.Component;

/** Hands the sample cases to an empty board and puts the first of them on the list of a meeting. */
@Component
public final class SampleCases {

    private static final int CASES_OF_A_MEETING = 25;
    private static final String AUTHOR = "samples";
    private static final String BUNDLE = "bundle.json";

    private final CaseStore cases;
    private final MeetingStore meetings;
    private final CaseDesk desk;

    SampleCases(CaseStore cases, MeetingStore meetings, CaseDesk desk) {
        this.cases = cases;
        this.meetings = meetings;
        this.desk = desk;
    }

    /**
     * Hands the samples in, if there is no case yet.
     *
     * @param folder a folder of folders with a {@code bundle.json} each; empty for none
     */
    public void handIn(String folder) {
        if (folder.isEmpty() || cases.count() > 0) {
            return;
        }
        UUID meeting = meetings.plan(
                desk.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY)), "Liver board", AUTHOR);
        int listed = 0;
        for (Path sample : samples(Path.of(folder))) {
            UUID id = cases.open(name(sample), DocumentKind.FHIR_BUNDLE, BUNDLE, read(sample.resolve(BUNDLE)), AUTHOR);
            if (listed++ < CASES_OF_A_MEETING) {
                meetings.list(meeting, id, "", AUTHOR);
            }
        }
    }

    private static String name(Path sample) {
        return String.valueOf(sample.getFileName()).replace('-', ' ');
    }

    private static List<Path> samples(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve(BUNDLE)))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the folder of samples cannot be read: " + folder, unreadable);
        }
    }

    private static DocumentBytes read(Path bundle) {
        try {
            return new DocumentBytes(Files.readAllBytes(bundle));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a sample cannot be read: " + bundle, unreadable);
        }
    }
}
