package org.liverleaf.pathway.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.record.PartialDate;

/**
 * Timing of the liver metastases and the intervals that hang on it, from dates that may be partial.
 *
 * <p>Synchronous is what was there when the primary presented (Siriwardena, Br J Surg 2023): seen not after the diagnosis
 * of the primary, or not after the first treatment of the primary, or, where no date of treatment is known, within 8 weeks
 * of the diagnosis (project rule). Early metachronous reaches to 12 calendar months after the diagnosis, that day included.
 * Every class is monotone in each date, so the classes that partial dates allow are those from the earliest to the latest
 * corner.
 */
final class TimingDerivation {

    static final String DEFINITION = "e-ahpba-2023";

    private static final int SYNCHRONOUS = 0;
    private static final int EARLY = 1;
    private static final int LATE = 2;
    private static final int WEEKS_OF_PRESENTATION = 8;

    private final FactSheet sheet;
    private final PartialDate treatment;
    private final PartialDate metastasis;
    private final PartialDate diagnosis;

    TimingDerivation(FactSheet sheet) {
        this.sheet = sheet;
        this.treatment = earlier(sheet.date("primaryTreatmentDate"), sheet.date("primarySurgeryDate"));
        this.metastasis = sheet.date("liverMetastasisDate");
        this.diagnosis = notAfter(sheet.date("primaryDiagnosisDate"), treatment);
    }

    private static PartialDate earlier(PartialDate a, PartialDate b) {
        if (a.isUnknown() || b.isUnknown()) {
            return a.isUnknown() ? b : a;
        }
        return new PartialDate(min(a.earliest(), b.earliest()), min(a.latest(), b.latest()));
    }

    /** A partial date of diagnosis ends at the treatment: nobody treats a cancer before it was found. */
    private static PartialDate notAfter(PartialDate diagnosis, PartialDate treatment) {
        boolean cuts = !treatment.isUnknown()
                && treatment.latest().isBefore(diagnosis.latest())
                && !treatment.latest().isBefore(diagnosis.earliest());
        return cuts ? new PartialDate(diagnosis.earliest(), treatment.latest()) : diagnosis;
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    List<Derivation> derive() {
        List<Derivation> derived = new ArrayList<>();
        String source = "the dates of primary and liver metastasis";
        if (!metastasis.isUnknown()) {
            int first = timing(metastasis.earliest(), diagnosis.latest(), treatment.latest());
            int last = timing(metastasis.latest(), diagnosis.earliest(), treatment.earliest());
            if (last - first < LATE) {
                derived.add(new Derivation("timing", Belief.oneOf(ValueSet.range(first, last)), metastasis, source));
            }
            if (last == SYNCHRONOUS || !diagnosis.isUnknown()) {
                BigDecimal low =
                        first == SYNCHRONOUS ? BigDecimal.ZERO : months(diagnosis.latest(), metastasis.earliest());
                BigDecimal high =
                        last == SYNCHRONOUS ? BigDecimal.ZERO : months(diagnosis.earliest(), metastasis.latest());
                derived.add(
                        new Derivation("diseaseFreeMonths", range("diseaseFreeMonths", low, high), metastasis, source));
            }
        }
        PartialDate surgery = sheet.date("primarySurgeryDate");
        if (!surgery.isUnknown()) {
            Belief since = range(
                    "monthsSincePrimaryResection",
                    months(surgery.latest(), sheet.asOf()),
                    months(surgery.earliest(), sheet.asOf()));
            derived.add(new Derivation(
                    "monthsSincePrimaryResection", since, PartialDate.of(sheet.asOf()), "the date of the operation"));
        }
        return derived;
    }

    private int timing(LocalDate seen, LocalDate diagnosed, LocalDate treated) {
        boolean atPresentation = treatment.isUnknown()
                ? !seen.isAfter(diagnosed.plusWeeks(WEEKS_OF_PRESENTATION))
                : !seen.isAfter(treated);
        if (!seen.isAfter(diagnosed) || atPresentation) {
            return SYNCHRONOUS;
        }
        return seen.isAfter(diagnosed.plusMonths(12)) ? LATE : EARLY;
    }

    /**
     * Calendar months with one decimal, rounded down, so that a day short of 12 months stays below 12; 0 if reversed.
     */
    static BigDecimal months(LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            return BigDecimal.ZERO;
        }
        long whole = ChronoUnit.MONTHS.between(from, to);
        LocalDate begun = from.plusMonths(whole);
        long days = ChronoUnit.DAYS.between(begun, to);
        long length = ChronoUnit.DAYS.between(begun, from.plusMonths(whole + 1));
        return BigDecimal.valueOf(whole)
                .add(BigDecimal.valueOf(days).divide(BigDecimal.valueOf(length), 1, RoundingMode.DOWN));
    }

    private Belief range(String fact, BigDecimal low, BigDecimal high) {
        Domain.Grid grid = (Domain.Grid) sheet.definition(fact).domain();
        return Belief.oneOf(ValueSet.range(grid.floor(low), grid.floor(high)));
    }

    TimingDetail detail() {
        List<BigDecimal> interval = new ArrayList<>();
        if (!metastasis.isUnknown() && !diagnosis.isUnknown()) {
            interval.add(months(diagnosis.latest(), metastasis.earliest()));
            BigDecimal high = months(diagnosis.earliest(), metastasis.latest());
            if (high.compareTo(interval.getFirst()) != 0) {
                interval.add(high);
            }
        }
        return new TimingDetail(DEFINITION, interval, egoslim());
    }

    /** By the definition that counts from the operation (Adam, Cancer Treat Rev 2015), which leaves a gap before it. */
    private String egoslim() {
        PartialDate surgery = sheet.date("primarySurgeryDate");
        if (metastasis.isUnknown() || diagnosis.isUnknown()) {
            return "undetermined";
        }
        if (!metastasis.latest().isAfter(diagnosis.earliest())) {
            return "synchronous";
        }
        if (surgery.isUnknown() || !metastasis.earliest().isAfter(diagnosis.latest())) {
            return "undetermined";
        }
        if (metastasis.latest().isBefore(surgery.earliest())) {
            return "indeterminate";
        }
        if (metastasis.earliest().isBefore(surgery.latest())) {
            return "undetermined";
        }
        if (!metastasis.latest().isAfter(surgery.earliest().plusMonths(12))) {
            return "early-metachronous";
        }
        return metastasis.earliest().isAfter(surgery.latest().plusMonths(12)) ? "late-metachronous" : "undetermined";
    }
}
