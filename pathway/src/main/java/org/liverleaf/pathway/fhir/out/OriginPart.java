package org.liverleaf.pathway.fhir.out;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liverleaf.pathway.Assessment;

/** Where a document comes from: knowledge, record, software, who signed. Opinions of members stand here too. */
final class OriginPart {

    private final Parts parts;

    OriginPart(Parts parts) {
        this.parts = parts;
    }

    private record Source(String system, String value, String display) {}

    Resource provenance(List<Resource> targets) {
        List<Source> sources = sources();
        Xhtml words = new Xhtml().bullets(sources.stream().map(Source::display).toList());
        return new Resource("Provenance", parts.head.part("provenance"), "Origin", words, json -> {
            json.references("target", targets);
            json.text("recorded", parts.timestamp().toString());
            List<Resource> agents = new ArrayList<>(List.of(parts.device));
            agents.addAll(parts.signatory);
            json.objects("agent", agents, agent -> {
                boolean isSoftware = agent.equals(parts.device);
                json.object(
                        "type",
                        () -> json.only(
                                "coding",
                                () -> json.coding(
                                        Codes.PROVENANCE_ROLE,
                                        isSoftware ? "assembler" : "attester",
                                        isSoftware ? "Assembler" : "Attester")));
                json.reference("who", agent);
            });
            json.objects("entity", sources, source -> entity(json, source));
        });
    }

    private static void entity(FhirJson json, Source source) throws IOException {
        json.text("role", "source");
        json.object("what", () -> {
            json.object("identifier", () -> {
                json.text("system", source.system());
                json.text("value", source.value());
            });
            json.text("display", source.display());
        });
    }

    private List<Source> sources() {
        Assessment.Meta meta = parts.assessment.meta();
        List<Source> all = new ArrayList<>();
        all.add(new Source(
                Codes.identifiers("knowledge-hash"),
                meta.knowledgeHash(),
                "Knowledge " + meta.knowledgeVersion() + ", SHA-256 " + meta.knowledgeHash()));
        all.add(new Source(
                Codes.identifiers("record-hash"),
                meta.recordHash(),
                "Record as of " + meta.asOf() + ", SHA-256 " + meta.recordHash()));
        all.add(new Source(
                Codes.identifiers("software-version"), meta.softwareVersion(), "Liverleaf " + meta.softwareVersion()));
        parts.decided
                .flatMap(Decided::signature)
                .ifPresent(signature -> all.add(new Source(
                        Codes.identifiers("decision-digest"),
                        signature.digest(),
                        "Digest of facts, verdicts, arguments and plan, SHA-256 " + signature.digest())));
        return all;
    }

    /** What members thought before the discussion: each stance an Observation on an option. */
    List<Resource> opinions() {
        List<Resource> all = new ArrayList<>();
        List<Resource> people = new ArrayList<>();
        for (Decided.Opinion opinion :
                parts.decided.stream().flatMap(each -> each.opinions().stream()).toList()) {
            Resource member = member(people, opinion.member());
            all.add(opinion(opinion, member, all.size() + 1));
        }
        all.addAll(people);
        return all;
    }

    private Resource member(List<Resource> people, String name) {
        Optional<Resource> known =
                people.stream().filter(each -> each.title().equals(name)).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        Resource person = parts.person("member-" + (people.size() + 1), name);
        people.add(person);
        return person;
    }

    private Resource opinion(Decided.Opinion opinion, Resource member, int number) {
        String title = parts.titleOf(opinion.option());
        Xhtml words = new Xhtml().line(opinion.member() + " on " + title + ": " + opinion.stance());
        return new Resource("Observation", parts.head.part("opinion-" + number), "Opinion on " + title, words, json -> {
            json.text("status", "final");
            json.only("category", () -> json.concept(Codes.BOARD, "opinion", "Opinion of a member"));
            json.concept("code", Codes.OPTION, opinion.option(), title);
            parts.subject(json);
            json.text("effectiveDateTime", parts.timestamp().toString());
            json.objects("performer", List.of(member), json::reference);
            json.concept("valueCodeableConcept", Codes.STANCE, opinion.stance(), opinion.stance());
            json.notes(List.of(opinion.remark()));
        });
    }
}
