package org.liverleaf.pathway.fhir.in;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.catalogue.LabCatalogue;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Payload.FactStatement;
import org.liverleaf.pathway.record.Problem;
import org.liverleaf.pathway.record.Statement;

/**
 * Observations: facts in our own code system, lesions and remnants in the same style, laboratory values and coded findings
 * by LOINC, variants of genes.
 */
final class ObservationMapper {

    private static final String VARIANT = "69548-6";

    private final FactCatalogue catalogue;
    private final CodeMaps codes;
    private final PendingStatements pending;
    private final VariantMapper variants;
    private final HepatitisTests hepatitis;
    private final Set<String> remarked = new HashSet<>();

    ObservationMapper(FactCatalogue catalogue, CodeMaps codes, PendingStatements pending) {
        this.catalogue = catalogue;
        this.codes = codes;
        this.pending = pending;
        this.variants = new VariantMapper(codes, pending);
        this.hepatitis = new HepatitisTests();
    }

    void map(ResourceDraft draft, PatientIntake intake) {
        for (Coding coding : draft.code.codings()) {
            if (coding.system().startsWith(CodeMaps.OUR_SYSTEMS)) {
                ours(draft, coding.code(), intake);
                return;
            }
        }
        Optional<String> loinc = draft.code.findCode(CodeMaps.LOINC);
        Optional<LabCatalogue.Lab> lab = codes.findLab(draft.code);
        if (loinc.isPresent() && loinc.get().equals(VARIANT)) {
            variants.map(draft, intake);
        } else if (loinc.isPresent() && HepatitisTests.LOINCS.contains(loinc.get())) {
            hepatitis.map(draft, loinc.get(), intake);
        } else if (loinc.isPresent() && draft.value instanceof RawValue.Coded coded) {
            finding(draft, loinc.get(), coded.concept(), intake);
        } else if (lab.isPresent()) {
            laboratory(draft, lab.get(), intake);
        } else {
            intake.unmapped(draft, draft.code);
        }
    }

    private void ours(ResourceDraft draft, String code, PatientIntake intake) {
        switch (code) {
            case "lesion" -> lesion(draft, intake);
            case "remnant" -> remnant(draft, intake);
            case "treatment" -> CourseObservations.treatment(draft, intake);
            case "imaging" -> CourseObservations.imaging(draft, intake);
            case "override" -> CourseObservations.override(draft, intake);
            case "lesionsComplete" -> flag(draft, new Payload.LesionListing(isTrue(draft.value)), intake);
            case "treatmentsComplete" -> {
                if (isTrue(draft.value)) {
                    flag(draft, new Payload.CompleteHistory(), intake);
                }
            }
            default -> fact(draft, code, intake);
        }
    }

    static boolean isTrue(RawValue value) {
        return value instanceof RawValue.Truth truth && truth.value();
    }

    private static void flag(ResourceDraft draft, Payload payload, PatientIntake intake) {
        intake.add(draft, "", payload);
    }

    private void fact(ResourceDraft draft, String fact, PatientIntake intake) {
        boolean list = catalogue.findList(fact).isPresent();
        Optional<FactDefinition> definition = catalogue.find(fact);
        if (!list
                && definition
                        .filter(found -> !found.isComputed() && !found.isOfLesion())
                        .isEmpty()) {
            intake.problem(
                    Problem.Kind.SET_ASIDE,
                    draft.place(),
                    "there is no fact '" + PatientIntake.cut(fact) + "' that a record may state");
            return;
        }
        Optional<Statement> statement = list ? listStatement(draft) : factStatement(draft);
        if (statement.isEmpty()) {
            intake.problem(Problem.Kind.SET_ASIDE, draft.place(), fact + " has no value that can be read");
        } else if (list) {
            pending.addToList(draft, fact, statement.get(), intake);
        } else {
            pending.add(draft, new FactStatement(fact, statement.get(), Payload.Sample.UNKNOWN), intake);
        }
    }

    /** A plain value, or components {@code one-of}, or a range with the value read off in a component {@code value}. */
    private static Optional<Statement> factStatement(ResourceDraft draft) {
        List<RawValue> oneOf = new ArrayList<>();
        List<BigDecimal> measured = new ArrayList<>();
        for (Component component : draft.components) {
            switch (name(component)) {
                case "one-of" -> oneOf.add(component.value());
                case "value" -> {
                    if (component.value() instanceof RawValue.Quantity quantity) {
                        measured.addAll(quantity.value());
                    }
                }
                default -> {
                    // Other components are no part of the value.
                }
            }
        }
        if (!oneOf.isEmpty()) {
            return Optional.of(new Statement.OneOf(ValueReading.words(oneOf)));
        }
        return ValueReading.ofFact(draft.value)
                .map(statement -> statement instanceof Statement.Range range
                        ? new Statement.Range(
                                range.low(),
                                range.high(),
                                measured.stream().limit(1).toList(),
                                range.unit())
                        : statement);
    }

    private static Optional<Statement> listStatement(ResourceDraft draft) {
        if (draft.value instanceof RawValue.Absent) {
            return Optional.of(new Statement.NotKnown());
        }
        List<RawValue> values = new ArrayList<>();
        List<RawValue> oneOf = new ArrayList<>();
        if (!(draft.value instanceof RawValue.None)) {
            values.add(draft.value);
        }
        for (Component component : draft.components) {
            (name(component).equals("one-of") ? oneOf : values).add(component.value());
        }
        if (!oneOf.isEmpty()) {
            return Optional.of(new Statement.OneOf(ValueReading.words(oneOf)));
        }
        boolean asked = values.stream()
                .anyMatch(value -> ValueReading.ofFact(value)
                        .filter(Statement.NotKnown.class::isInstance)
                        .isPresent());
        List<String> words = ValueReading.words(values);
        // An empty list says that none holds; our writer marks it with the word.
        words.remove("none-of-these");
        return asked ? Optional.of(new Statement.NotKnown()) : Optional.of(new Statement.AllOf(words));
    }

    static String name(Component component) {
        for (Coding coding : component.code().codings()) {
            if (coding.system().startsWith(CodeMaps.OUR_SYSTEMS)) {
                return coding.code();
            }
        }
        return component.code().codings().isEmpty()
                ? component.code().text()
                : component.code().codings().getFirst().code();
    }

    private void lesion(ResourceDraft draft, PatientIntake intake) {
        String id = draft.identifier;
        List<Integer> segments = new ArrayList<>(Segments.of(draft.sites));
        Map<String, Statement> statements = new TreeMap<>();
        for (Component component : draft.components) {
            String name = name(component);
            if (name.equals("id")) {
                id = component.value() instanceof RawValue.Text text ? text.text() : id;
            } else if (name.equals("segments")) {
                segments.addAll(Segments.of(component.value()));
            } else {
                lesionFact(draft, component, statements, intake);
            }
        }
        intake.add(draft, "", new Payload.LesionFinding(id.isEmpty() ? draft.id : id, segments, statements));
    }

    private void lesionFact(
            ResourceDraft draft, Component component, Map<String, Statement> statements, PatientIntake intake) {
        Optional<FactDefinition> fact = catalogue.findLesionFact(name(component));
        Optional<Statement> statement = ValueReading.ofFact(component.value());
        if (fact.isPresent() && statement.isPresent()) {
            statements.put(fact.get().id(), statement.get());
        } else {
            intake.unmapped(draft, component.code());
        }
    }

    private static void remnant(ResourceDraft draft, PatientIntake intake) {
        String resection = "";
        String method = "";
        boolean planned = false;
        Optional<Statement> percent = ValueReading.ofFact(draft.value);
        for (Component component : draft.components) {
            switch (name(component)) {
                case "resection" -> resection = word(component.value());
                case "method" -> method = word(component.value());
                case "planned" -> planned = isTrue(component.value());
                case "percent" -> percent = ValueReading.ofFact(component.value());
                default -> intake.unmapped(draft, component.code());
            }
        }
        boolean knownMethod = method.isEmpty() || method.equals("standardised") || method.equals("measured");
        if (percent.isEmpty() || !knownMethod) {
            intake.problem(
                    Problem.Kind.SET_ASIDE,
                    draft.place(),
                    "a remnant needs a per cent, and standardised or measured as its method");
        } else {
            intake.add(draft, "", new Payload.RemnantMeasurement(resection, method, percent.get(), planned));
        }
    }

    static String word(RawValue value) {
        return ValueReading.words(List.of(value)).stream().findFirst().orElse("");
    }

    private void laboratory(ResourceDraft draft, LabCatalogue.Lab lab, PatientIntake intake) {
        Optional<Statement> statement = ValueReading.ofLaboratory(draft.value);
        if (statement.isPresent()) {
            pending.add(draft, new FactStatement(lab.fact(), statement.get(), Payload.Sample.UNKNOWN), intake);
            upperLimit(draft, lab, intake);
            if (!lab.remark().isEmpty() && remarked.add(lab.remark())) {
                intake.problem(Problem.Kind.NOTED, draft.place(), lab.fact() + ": " + lab.remark());
            }
        } else if (draft.value instanceof RawValue.None) {
            intake.unmapped(draft, draft.code);
        } else {
            intake.problem(
                    Problem.Kind.SET_ASIDE,
                    draft.place(),
                    lab.fact() + ": the value cannot be read, expected a quantity with a unit");
        }
    }

    private void upperLimit(ResourceDraft draft, LabCatalogue.Lab lab, PatientIntake intake) {
        Optional<Statement> limit = ValueReading.ofLaboratory(draft.upperLimit);
        if (limit.isPresent() && !lab.upperLimitFact().isEmpty()) {
            pending.add(draft, new FactStatement(lab.upperLimitFact(), limit.get(), Payload.Sample.UNKNOWN), intake);
        }
    }

    private void finding(ResourceDraft draft, String loinc, Concept answer, PatientIntake intake) {
        Optional<CodeMaps.Stated> stated = codes.findFinding(loinc, answer);
        if (stated.isPresent()) {
            pending.add(
                    draft,
                    new FactStatement(stated.get().fact(), stated.get().statement(), Payload.Sample.UNKNOWN),
                    intake);
        } else {
            intake.unmapped(draft, draft.code);
        }
    }

    void finish(PatientIntake intake) {
        variants.finish(intake);
        hepatitis.finish(intake);
    }
}
