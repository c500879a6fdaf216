package org.liverleaf.pathway.score;

/** Sentences that stand beside several scores. */
final class Notes {

    /** For every score that was made in cirrhosis or primary liver cancer. */
    static final String NOT_VALIDATED =
            "Made in cirrhosis or primary liver cancer, not validated here: in liver metastases bile duct obstruction, peritoneal"
                    + " ascites, low albumin from inflammation and anticoagulants distort it.";

    /** For every score of risk after resection. */
    static final String MODEST =
            "Describes historical resected cohorts, not this patient; discrimination is modest. Never deny surgery for a score"
                    + " alone.";

    private Notes() {}
}
