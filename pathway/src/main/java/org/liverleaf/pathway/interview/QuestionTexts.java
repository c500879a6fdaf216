package org.liverleaf.pathway.interview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liverleaf.decision.reason.Question;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.catalogue.ListDefinition;
import org.liverleaf.pathway.knowledge.FactAddress;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.OptionText;
import org.liverleaf.pathway.knowledge.RegimenText;
import org.liverleaf.pathway.workup.ObtainTexts;

/** What a person reads of a question of the engine. */
final class QuestionTexts {

    static final String LESIONS = "lesions.";

    private final Knowledge knowledge;
    private final ObtainTexts obtain;

    QuestionTexts(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.obtain = ObtainTexts.read(knowledge.files().open(ObtainTexts.PATH));
    }

    NextQuestion next(String address, Question question, int left) {
        List<String> opens = question.crosses().stream()
                .sorted(Comparator.comparing(this::isRegimen))
                .map(this::title)
                .distinct()
                .toList();
        List<String> changes = question.changes().stream()
                .sorted(Comparator.comparing(this::isRegimen))
                .map(this::title)
                .distinct()
                .filter(title -> !opens.contains(title))
                .toList();
        return new NextQuestion(address, text(address), form(address), question.stale(), opens, changes, left);
    }

    private boolean isRegimen(String id) {
        return knowledge.regimens().stream().anyMatch(regimen -> regimen.id().equals(id));
    }

    /** An option, a regimen or a conclusion, as people call it. */
    private String title(String id) {
        String plain = FactAddress.original(id);
        Stream<String> options = knowledge.options().stream()
                .filter(option -> option.id().equals(plain))
                .map(OptionText::title);
        Stream<String> regimens = knowledge.regimens().stream()
                .filter(regimen -> regimen.id().equals(plain))
                .map(RegimenText::title);
        return Stream.concat(options, regimens).findFirst().orElseGet(() -> knowledge.titleOf(plain));
    }

    private NextQuestion.Text text(String address) {
        if (address.equals(FactAddress.LESION_LIST)) {
            return new NextQuestion.Text(
                    knowledge.titleOf(address),
                    "Whether the list of the liver lesions is known to be whole, vanished ones included.",
                    "");
        }
        Optional<ListDefinition> list = knowledge.catalogue().findList(address);
        if (list.isPresent()) {
            return new NextQuestion.Text(
                    list.get().text().title(),
                    list.get().text().meaning(),
                    obtain.find(address).orElse(""));
        }
        FactDefinition fact = definition(address);
        return new NextQuestion.Text(
                knowledge.titleOf(address),
                fact.text().meaning(),
                obtain.find(fact.id()).orElse(""));
    }

    private FactDefinition definition(String address) {
        if (address.startsWith(LESIONS)) {
            String path = address.split("\\.", 3)[2];
            return knowledge
                    .catalogue()
                    .findLesionFact(path)
                    .orElseThrow(() -> new IllegalArgumentException("no lesion has a fact '" + path + "'"));
        }
        return knowledge.catalogue().fact(address);
    }

    private AnswerForm form(String address) {
        if (address.equals(FactAddress.LESION_LIST)) {
            return new AnswerForm.YesNo();
        }
        Optional<ListDefinition> list = knowledge.catalogue().findList(address);
        if (list.isPresent()) {
            return new AnswerForm.ManyOf(list.get().values());
        }
        FactDefinition fact = definition(address);
        return switch (fact.domain()) {
            case Domain.Truth truth -> new AnswerForm.YesNo();
            case Domain.Words words -> new AnswerForm.OneOf(words.values());
            case Domain.Grid grid -> new AnswerForm.Number(grid.describe(), fact.unit());
            case Domain.Days days -> new AnswerForm.Day();
        };
    }

    /** The answers that a form takes, in words. */
    static String expected(AnswerForm form) {
        return switch (form) {
            case AnswerForm.YesNo yesNo -> "yes, no or unknown";
            case AnswerForm.OneOf(List<String> values) -> "one of " + String.join(", ", values) + ", or unknown";
            case AnswerForm.ManyOf(List<String> values) ->
                "those that hold of " + String.join(", ", values) + "; or none, or unknown";
            case AnswerForm.Number(String domain, String unit) ->
                "a number, " + domain + (unit.isEmpty() || unit.startsWith("{") ? "" : " " + unit)
                        + "; a range such as 27..35; or unknown";
            case AnswerForm.Day day -> "a day, YYYY-MM-DD, or unknown";
        };
    }
}
