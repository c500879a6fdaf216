package org.liverleaf.pathway.course;

/** Case files of invented patients, with single quotes for double ones, as of 2026-03-01. */
public final class Patients {

    private Patients() {}

    /** Facts of a fit, well-staged patient with colorectal liver metastases, open at both ends. */
    private static final String FIT = """
            'age': 61, 'sex': 'female', 'ecog': 0, 'patientGoal': 'longest-life', 'primarySite': 'colorectal',
            'primarySide': 'left', 'primaryStatus': 'resected', 'primaryNodePositive': true, 'histologyConfirmed': true,
            'imagingTypical': true, 'braf': 'wild-type', 'mismatchRepair': 'proficient', 'extrahepaticDisease': 'none',
            'parenchyma': ['normal'], 'ascites': 'none', 'encephalopathy': 'none', 'portalHypertension': false,
            'biliaryObstruction': false, 'gilbert': false, 'bilirubinUmolL': 9, 'albuminGL': 42, 'inr': 1.0,
            'platelets10e9L': 240, 'dpydActivityScore': 2, 'hepatitisB': 'negative', 'visceralCrisis': false,
            'vegfContraindication': false, 'immunotherapyContraindication': 'none'""";

    private static final String UNTREATED = "'treatments': []";

    /** No list of treatments: what is stated of them among the facts counts. */
    private static final String NOT_SAID = "'labs': []";

    private static String file(String facts, String rest) {
        return "{'asOf': '2026-03-01', 'facts': {" + FIT + ", " + facts + "}, " + rest + "}";
    }

    /** Two lesions in segments 6 and 7, removable in one operation, found ten months after the primary. */
    static String twoLesionsRight(String treatments) {
        return file("""
                'ras': 'wild-type', 'timing': 'early-metachronous', 'primaryDiagnosisDate': '2025-04-10',
                'primarySurgeryDate': '2025-05-02', 'liverMetastasisDate': '2026-02-10', 'ceaUgL': 12,
                'oneStageR0Possible': true, 'complexR0Possible': true, 'futureLiverRemnantPercent': 68,
                'liverInvolvementPercent': 2""", """
                'lesions': [{'id': 'L1', 'segments': [6], 'longestAxialMm': 24, 'status': 'viable'},
                            {'id': 'L2', 'segments': [7], 'longestAxialMm': 17, 'status': 'viable'}],
                'lesionsComplete': true, """ + treatments);
    }

    /** The same, untreated. */
    public static String twoLesionsRight() {
        return twoLesionsRight(UNTREATED);
    }

    /** Bilobar disease, remnant too small after chemotherapy. */
    public static String bilobarSmallRemnant() {
        return file("""
                'ras': 'mutant', 'timing': 'synchronous', 'oneStageR0Possible': false, 'complexR0Possible': true,
                'remnantClearable': true, 'futureLiverRemnantPercent': 22, 'lesionCount': 6, 'largestLesionMm': 44,
                'viableLesionCount': 6, 'bilobar': true, 'priorLines': 1, 'responseCategory': 'pr',
                'daysSinceCytotoxic': 47, 'daysSinceBevacizumab': 61, 'chemoRefractory': false""", NOT_SAID).replace("'parenchyma': ['normal']", "'parenchyma': ['chemotherapy']");
    }

    /** Removable in one operation, with a remnant that is stated as a range across the limit. */
    public static String borderlineRemnant() {
        return twoLesionsRight(NOT_SAID)
                .replace("'parenchyma': ['normal']", "'parenchyma': ['chemotherapy']")
                .replace("'futureLiverRemnantPercent': 68", "'futureLiverRemnantPercent': {'low': 27, 'high': 35}")
                .replace("'ecog': 0", "'ecog': 0, 'priorLines': 0");
    }

    /** Nine lesions, not removable now; a good response may open it; RAS mutant, right-sided. */
    public static String convertible() {
        return "{'asOf': '2026-03-01', 'facts': {"
                + FIT.replace("'primarySide': 'left'", "'primarySide': 'right'")
                + """
                , 'ras': 'mutant', 'krasG12c': false, 'timing': 'synchronous', 'oneStageR0Possible': false,
                'complexR0Possible': false, 'conversionProspect': true, 'permanentlyUnresectable': false, 'lesionCount': 9,
                'viableLesionCount': 9, 'largestLesionMm': 78, 'bilobar': true, 'ceaUgL': 420, 'liverInvolvementPercent': 24,
                'ugt1a1': 'normal', 'creatinineClearanceMlMin': 90}, 'treatments': []}""";
    }

    /** Drugs used up, performance status 3. */
    public static String bedbound() {
        return file("""
                'ras': 'mutant', 'krasG12c': false, 'oneStageR0Possible': false, 'complexR0Possible': false, 'conversionProspect': false,
                'lesionCount': 12, 'chemoRefractory': true, 'priorLines': 3, 'responseCategory': 'pd'""", NOT_SAID).replace("'ecog': 0", "'ecog': 3");
    }

    /** Drugs used up, fit, no route to removal. */
    public static String refractory() {
        return file("""
                'ras': 'mutant', 'krasG12c': false, 'oneStageR0Possible': false, 'complexR0Possible': false, 'conversionProspect': false,
                'lesionCount': 12, 'chemoRefractory': true, 'priorLines': 3, 'responseCategory': 'pd'""", NOT_SAID);
    }

    /** Three measurements of CEA, rising all the way, on stable imaging. */
    public static String risingCea(String more) {
        return file("""
                'ras': 'mutant', 'oneStageR0Possible': false, 'complexR0Possible': false, 'conversionProspect': false,
                'lesionCount': 12, 'priorLines': 1, 'responseCategory': 'sd', 'chemoRefractory': false,
                'daysSinceRegimenStart': 150, 'symptomsWorse': false, 'symptomsImproving': false""" + more, """
                'labs': [{'code': 'cea', 'value': 10, 'unit': 'ug/L', 'date': '2025-12-01'},
                         {'code': 'cea', 'value': 20, 'unit': 'ug/L', 'date': '2025-12-31'},
                         {'code': 'cea', 'value': 40, 'unit': 'ug/L', 'date': '2026-01-30'}]""");
    }
}
