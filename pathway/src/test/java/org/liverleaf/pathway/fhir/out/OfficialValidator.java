package org.liverleaf.pathway.fhir.out;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.liverleaf.pathway.knowledge.ShippedKnowledge;

/** The engine of the official validator with the definitions of R4, without a network. Made once, since that takes seconds. */
final class OfficialValidator {

    private static final FhirValidator VALIDATOR = make();

    private OfficialValidator() {}

    private static FhirValidator make() {
        FhirContext context = FhirContext.forR4();
        PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(context);
        OwnCodes codes = new OwnCodes(ShippedKnowledge.get());
        for (String name : codes.names()) {
            ours.addCodeSystem(context.newJsonParser().parseResource(codeSystem(codes, name)));
        }
        // Of LOINC and SNOMED CT only what is used here; the whole is not ours to ship.
        ours.addCodeSystem(fragment("http://loinc.org", "85232-7"));
        ours.addCodeSystem(fragment("http://snomed.info/sct", "3191000175106"));
        UnknownCodeSystemWarningValidationSupport unknown = new UnknownCodeSystemWarningValidationSupport(context);
        // LOINC, SNOMED CT and our own systems are not at hand; that is said, and is no error.
        unknown.setNonExistentCodeSystemSeverity(ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity.WARNING);
        ValidationSupportChain chain = new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                ours,
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context),
                unknown);
        FhirInstanceValidator instance = new FhirInstanceValidator(chain);
        // 'All observations should have a performer': FHIR R4 lets no device be one, and ours is computed by a device.
        instance.setBestPracticeWarningLevel(BestPracticeWarningLevel.Hint);
        return context.newValidator().registerValidatorModule(instance);
    }

    static String codeSystem(OwnCodes codes, String name) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            codes.write(name, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static CodeSystem fragment(String url, String code) {
        CodeSystem system = new CodeSystem();
        system.setUrl(url);
        system.setContent(CodeSystem.CodeSystemContentMode.FRAGMENT);
        system.addConcept().setCode(code);
        return system;
    }

    /** What it says of a document, a line each. */
    static List<String> lines(String json) {
        return messages(json)
                .map(each -> each.getSeverity() + " " + each.getLocationString() + ": " + each.getMessage() + " ("
                        + each.getMessageId() + ")")
                .toList();
    }

    static Stream<SingleValidationMessage> messages(String json) {
        return VALIDATOR.validateWithResult(json).getMessages().stream()
                .filter(each -> each.getSeverity() != ResultSeverityEnum.INFORMATION);
    }
}
