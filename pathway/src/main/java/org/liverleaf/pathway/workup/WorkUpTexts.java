package org.liverleaf.pathway.workup;

import java.io.InputStream;
import java.util.function.Function;

/**
 * The texts of the work-up.
 *
 * @param alerts what each alert means
 * @param signals what each signal means
 * @param obtain how to get each fact
 * @param studies names of studies
 * @param answers names of the answers of the other tables
 * @param origin when 'primary or secondary?' is asked, and what follows
 * @param markers which courses are shown, and how they are read
 * @param dataSet the minimum data set
 */
public record WorkUpTexts(
        AlertTexts alerts,
        AlertTexts signals,
        ObtainTexts obtain,
        StudyTexts studies,
        AnswerTitles answers,
        OriginTexts origin,
        MarkerTexts markers,
        DataSetTexts dataSet) {

    /** Opens the files of {@code knowledge/workup} by their paths in the knowledge folder. */
    public static WorkUpTexts read(Function<String, InputStream> open) {
        return new WorkUpTexts(
                AlertTexts.read(AlertTexts.PATH, open.apply(AlertTexts.PATH)),
                AlertTexts.read(AlertTexts.SIGNALS, open.apply(AlertTexts.SIGNALS)),
                ObtainTexts.read(open.apply(ObtainTexts.PATH)),
                StudyTexts.read(open.apply(StudyTexts.PATH)),
                AnswerTitles.read(open.apply(AnswerTitles.PATH)),
                OriginTexts.read(open.apply(OriginTexts.PATH)),
                MarkerTexts.read(open.apply(MarkerTexts.PATH)),
                DataSetTexts.read(open.apply(DataSetTexts.PATH)));
    }
}
