package org.liverleaf.pathway.score;

/**
 * Inputs that several scores share, with the bounds of the facts in {@code facts.yaml} (a test compares them). Where a
 * formula has no value at 0 the score starts at the next step of the fact instead.
 */
final class CommonInputs {

    private CommonInputs() {}

    static ScoreInput age() {
        return ScoreInput.number("age", "age in completed years", Measure.of("a", "0", "120"));
    }

    static ScoreInput sex() {
        return ScoreInput.word("sex", "sex parameter for clinical use", "female", "male");
    }

    static ScoreInput height() {
        return ScoreInput.quantity("height", "body height", Measure.of("cm", "50", "250"));
    }

    static ScoreInput weight() {
        return ScoreInput.quantity("weight", "body weight", Measure.of("kg", "20", "300"));
    }

    /** Bilirubin; {@code unit} is that of the formula. */
    static ScoreInput bilirubin(String unit) {
        return ScoreInput.quantity(
                "bilirubin",
                "total bilirubin in serum",
                Measure.of("umol/L", "0", "1000").of("bilirubin").readIn(unit));
    }

    static ScoreInput bilirubinLimit() {
        return ScoreInput.quantity(
                "bilirubin-upper-limit",
                "upper limit of the reporting laboratory",
                Measure.of("umol/L", "5", "60").of("bilirubin"));
    }

    static ScoreInput albumin(String unit) {
        return ScoreInput.quantity(
                "albumin",
                "albumin in serum",
                Measure.of("g/L", "5", "70").of("albumin").readIn(unit));
    }

    static ScoreInput inr() {
        return ScoreInput.number("inr", "international normalised ratio", Measure.of("{INR}", "0.5", "20"));
    }

    static ScoreInput creatinine(String unit) {
        return ScoreInput.quantity(
                "creatinine",
                "creatinine in serum",
                Measure.of("umol/L", "0", "3000").of("creatinine").readIn(unit));
    }

    static ScoreInput sodium() {
        return ScoreInput.quantity(
                "sodium", "sodium in serum", Measure.of("mmol/L", "90", "200").of("sodium"));
    }

    /** Platelets, above 0. */
    static ScoreInput platelets() {
        return ScoreInput.quantity("platelets", "platelet count", Measure.of("10*9/L", "1", "3000"));
    }

    static ScoreInput enzyme(String name, String meaning) {
        return ScoreInput.quantity(name, meaning, Measure.of("U/L", "0", "20000"));
    }

    static ScoreInput enzymeLimit(String name, String low, String high) {
        return ScoreInput.quantity(name, "upper limit of the reporting laboratory", Measure.of("U/L", low, high));
    }

    static ScoreInput ascites() {
        return ScoreInput.word("ascites", "amount of ascites", "none", "mild", "moderate-or-severe");
    }

    static ScoreInput encephalopathy() {
        return ScoreInput.word("encephalopathy", "West Haven grade", "none", "grade-1-2", "grade-3-4");
    }

    static ScoreInput lesions() {
        return ScoreInput.count("lesions", "number of viable liver metastases", Measure.of("{count}", "0", "60"));
    }

    static ScoreInput largest(String unit) {
        return ScoreInput.quantity(
                "largest",
                "longest diameter of the largest lesion",
                Measure.of("mm", "0", "300").readIn(unit));
    }

    static ScoreInput cea() {
        return ScoreInput.quantity("cea", "carcinoembryonic antigen", Measure.of("ug/L", "0", "200000"));
    }

    static ScoreInput nodePositive() {
        return ScoreInput.truth("node-positive", "regional nodes of the primary held tumour");
    }

    static ScoreInput diseaseFreeMonths() {
        return ScoreInput.number(
                "disease-free-months",
                "calendar months from primary to liver metastasis",
                Measure.of("mo", "0", "600"));
    }

    static ScoreInput days() {
        return ScoreInput.number("days", "days between the two", Measure.of("d", "1", "3650"));
    }

    static ScoreInput volume(String name, String meaning) {
        return ScoreInput.quantity(name, meaning, Measure.of("mL", "0", "10000"));
    }

    static ScoreInput lungShunt() {
        return ScoreInput.number(
                "lung-shunt",
                "share of activity that reaches the lungs",
                Measure.of("%", "0", "100").readIn("1"));
    }
}
