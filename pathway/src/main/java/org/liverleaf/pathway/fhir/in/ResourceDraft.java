package org.liverleaf.pathway.fhir.in;

import java.util.ArrayList;
import java.util.List;

/**
 * The elements of one resource that are read, while it is being read. Every text is empty when the element is missing. One
 * draft serves for all resources of a stream, since most of them leave no entry.
 */
final class ResourceDraft {

    String type = "";
    String id = "";
    String fullUrl = "";
    String subject = "";
    String status = "";
    Concept code = Concept.NONE;
    Concept medication = Concept.NONE;
    String medicationReference = "";
    String specimen = "";
    String start = "";
    String end = "";
    String issued = "";
    String lastUpdated = "";
    String birthDate = "";
    String gender = "";
    String verification = "";
    String clinicalStatus = "";
    String intent = "";
    String conclusion = "";
    String identifier = "";
    String questionnaire = "";
    RawValue value = RawValue.NOTHING;
    RawValue.Quantity upperLimit = RawValue.Quantity.NONE;
    final List<Component> components = new ArrayList<>();
    final List<Concept> sites = new ArrayList<>();
    final List<String> modalities = new ArrayList<>();
    final List<Concept> procedureCodes = new ArrayList<>();
    final List<Concept> categories = new ArrayList<>();
    final List<String> profiles = new ArrayList<>();
    final List<FilledItem> filledItems = new ArrayList<>();
    boolean hasAttachment;
    boolean hasMorphology;
    boolean isOurs;

    void clear(String url) {
        type = "";
        id = "";
        fullUrl = url;
        subject = "";
        status = "";
        code = Concept.NONE;
        medication = Concept.NONE;
        medicationReference = "";
        specimen = "";
        start = "";
        end = "";
        issued = "";
        lastUpdated = "";
        birthDate = "";
        gender = "";
        verification = "";
        clinicalStatus = "";
        intent = "";
        conclusion = "";
        identifier = "";
        questionnaire = "";
        value = RawValue.NOTHING;
        upperLimit = RawValue.Quantity.NONE;
        components.clear();
        sites.clear();
        modalities.clear();
        procedureCodes.clear();
        categories.clear();
        profiles.clear();
        filledItems.clear();
        hasAttachment = false;
        hasMorphology = false;
        isOurs = false;
    }

    /** A copy of what names and dates it, since the draft is used again for the next resource. */
    ResourceDraft stub() {
        ResourceDraft stub = new ResourceDraft();
        stub.type = type;
        stub.id = id;
        stub.fullUrl = fullUrl;
        stub.status = status;
        stub.intent = intent;
        stub.code = code;
        stub.start = start;
        stub.end = end;
        stub.issued = issued;
        stub.lastUpdated = lastUpdated;
        return stub;
    }

    /** How problems and entries name it. */
    String place() {
        return id.isEmpty() ? type + "/" + tail(fullUrl) : type + "/" + id;
    }

    /** The last part of a reference: {@code urn:uuid:x} and {@code Patient/x} are both {@code x}. */
    static String tail(String reference) {
        int query = reference.indexOf('?');
        if (query >= 0) {
            return reference;
        }
        int slash = reference.lastIndexOf('/');
        String last = reference.substring(slash + 1);
        return last.startsWith("urn:uuid:") ? last.substring("urn:uuid:".length()) : last;
    }
}
