package org.liverleaf.pathway.wellbeing;

import org.liverleaf.pathway.knowledge.KnowledgeFiles;

/**
 * What the knowledge folder says on well-being.
 *
 * @param scales instruments, scales and what their levels ask for
 * @param ladders steps against symptoms
 * @param treatment medicines and questions to treatment
 */
public record WellbeingTexts(ScaleTexts scales, LadderTexts ladders, TreatmentTexts treatment) {

    /** Reads the files of the knowledge folder. */
    public static WellbeingTexts read(KnowledgeFiles files) {
        return new WellbeingTexts(
                ScaleTexts.read(files.open(ScaleTexts.PATH)),
                LadderTexts.read(files.open(LadderTexts.PATH)),
                TreatmentTexts.read(files.open(TreatmentTexts.PATH)));
    }
}
