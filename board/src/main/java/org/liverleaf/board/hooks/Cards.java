package org.liverleaf.board.hooks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liverleaf.board.hooks.Card.Indicator;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.Glance;
import org.liverleaf.pathway.options.LedgerOption;
import org.liverleaf.pathway.staging.ThreeQuestion;
import org.liverleaf.pathway.workup.Alert;
import org.liverleaf.pathway.workup.Gap;
import org.liverleaf.pathway.workup.Urgency;

/** Writes cards: alerts first, then one card with the answers, the options in play and what is missing. */
final class Cards {

    /** Topic of the card with the answers. */
    static final String ANSWERS = "three-questions";

    private static final int LONGEST_SUMMARY = 139;
    private static final int MOST_GAPS = 12;
    private static final List<Verdict> IN_PLAY =
            List.of(Verdict.INDICATED, Verdict.POSSIBLE, Verdict.CONDITIONAL, Verdict.UNDETERMINED);

    private Cards() {}

    /**
     * The cards of a case; none if there is no liver metastasis in it.
     *
     * @param notes what the reader has to know of how the record came here, a sentence each
     */
    static List<Card> of(Glance glance, List<String> notes) {
        if (!glance.isOfLiverMetastases()) {
            return List.of();
        }
        List<Card> cards = new ArrayList<>();
        for (Alert alert : glance.workUp().alerts()) {
            cards.add(card(
                    alert.id(),
                    indicator(alert),
                    alert.title(),
                    detail(alert, glance.meta().asOf())));
        }
        cards.sort(Comparator.comparing(Card::indicator));
        cards.add(card(ANSWERS, Indicator.INFO, summary(glance), detail(glance, notes)));
        return cards;
    }

    private static Indicator indicator(Alert alert) {
        boolean holds = alert.standing() == Alert.Standing.HOLDS;
        if (alert.urgency() == Urgency.SAME_DAY) {
            return holds ? Indicator.CRITICAL : Indicator.WARNING;
        }
        return holds && alert.urgency() == Urgency.SOON ? Indicator.WARNING : Indicator.INFO;
    }

    private static String detail(Alert alert, LocalDate asOf) {
        StringBuilder text = new StringBuilder(plain(alert.text())).append('\n');
        if (!alert.because().isEmpty()) {
            text.append("\nBecause:\n\n");
            alert.because()
                    .forEach(fact ->
                            text.append("- ").append(plain(fact.line(asOf))).append('\n'));
        }
        return text.toString();
    }

    private static String summary(Glance glance) {
        String answers = glance.staging().questions().stream()
                .map(question -> question.id().replace('-', ' ') + ": " + question.answer())
                .collect(Collectors.joining(", "));
        return "Liver metastases, for the board: " + answers + ".";
    }

    private static String detail(Glance glance, List<String> notes) {
        StringBuilder text = new StringBuilder("**The three questions**\n\n");
        for (ThreeQuestion question : glance.staging().questions()) {
            text.append("- ").append(plain(question.question())).append(" **").append(question.answer());
            text.append("**").append(question.fragile() ? " (within the error of a measurement)" : "");
            text.append('\n');
        }
        text.append("\nAim: ").append(plain(glance.intent().text())).append('\n');
        text.append("\n**Options in play**\n\n");
        IN_PLAY.forEach(verdict -> options(text, glance, verdict));
        gaps(text, glance);
        notes.forEach(note -> text.append("\n> ").append(plain(note)).append('\n'));
        text.append("\nThe software proposes, the board decides. Knowledge ")
                .append(glance.meta().knowledgeVersion())
                .append(", ")
                .append(glance.meta().asOf())
                .append(".\n");
        return text.toString();
    }

    private static void options(StringBuilder text, Glance glance, Verdict verdict) {
        String titles = glance.ledger().options().stream()
                .filter(option -> option.result().label() == verdict)
                .map(Cards::option)
                .collect(Collectors.joining("; "));
        if (!titles.isEmpty()) {
            text.append("- ").append(verdict.text()).append(": ").append(titles).append('\n');
        }
    }

    private static String option(LedgerOption option) {
        return plain(option.title()) + (option.result().fragile() ? " (fragile)" : "");
    }

    private static void gaps(StringBuilder text, Glance glance) {
        List<Gap> decisive =
                glance.workUp().gaps().stream().filter(Gap::decisive).toList();
        if (decisive.isEmpty()) {
            text.append("\nNothing is missing that could still change the plan.\n");
            return;
        }
        text.append("\n**Missing, and it matters**\n\n");
        decisive.stream()
                .limit(MOST_GAPS)
                .forEach(gap -> text.append("- ")
                        .append(plain(gap.title()))
                        .append(gap.stale() ? " (too old)" : "")
                        .append(gap.obtainBy().isEmpty() ? "" : ": " + plain(gap.obtainBy()))
                        .append('\n'));
        if (decisive.size() > MOST_GAPS) {
            text.append("- and ").append(decisive.size() - MOST_GAPS).append(" more\n");
        }
    }

    private static Card card(String topic, Indicator indicator, String summary, String detail) {
        String line = summary.length() <= LONGEST_SUMMARY ? summary : summary.substring(0, LONGEST_SUMMARY - 3) + "...";
        return new Card(
                uuid(topic, String.join("\n", topic, indicator.text(), line, detail)), topic, indicator, line, detail);
    }

    /**
     * A UUID of version 8: in front what the card is about, so that feedback can be told by topic without keeping cards,
     * behind it a hash of the content.
     */
    private static UUID uuid(String topic, String content) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(content));
        long most = (long) topicKey(topic) << 32 | hash.getInt() & 0xFFFF_0FFFL | 0x8000L;
        long least = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    /** The first half of the upper part of the UUID of every card on a topic. */
    static int topicKey(String topic) {
        return ByteBuffer.wrap(sha256(topic)).getInt();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** Text as Markdown shows it letter by letter: what a record says is never a link or a tag. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("\\`*_[]<>|#~&".indexOf(c) >= 0) {
                plain.append('\\');
            }
            plain.append(Character.isISOControl(c) ? ' ' : c);
        }
        return plain.toString();
    }
}
