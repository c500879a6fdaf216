package org.liverleaf.pathway.wellbeing;

import java.io.InputStream;
import java.util.function.Function;

/**
 * What the knowledge folder says on well-being.
 *
 * @param scales instruments, scales and what their levels ask for
 * @param ladders steps against symptoms
 * @param treatment medicines and questions to treatment
 */
public record WellbeingTexts(ScaleTexts scales, LadderTexts ladders, TreatmentTexts treatment) {

    /** Opens the files by their place in the knowledge folder. */
    public static WellbeingTexts read(Function<String, InputStream> files) {
        return new WellbeingTexts(
                ScaleTexts.read(files.apply(ScaleTexts.PATH)),
                LadderTexts.read(files.apply(LadderTexts.PATH)),
                TreatmentTexts.read(files.apply(TreatmentTexts.PATH)));
    }
}
