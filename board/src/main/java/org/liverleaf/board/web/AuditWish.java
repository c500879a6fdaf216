package org.liverleaf.board.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liverleaf.board.RefusedException;
import org.liverleaf.board.store.AuditTrail;

/**
 * Which lines of the audit trail a form asks for, as it was typed; what is empty narrows nothing.
 *
 * @param account name of an account
 * @param caseId id of a case
 * @param day a day such as 2026-03-05, by UTC
 * @param action an action
 */
public record AuditWish(String account, String caseId, String day, String action) {

    /** Takes what is left out as empty. */
    public AuditWish(@Nullable String account, @Nullable String caseId, @Nullable String day, @Nullable String action) {
        this.account = plain(account);
        this.caseId = plain(caseId);
        this.day = plain(day);
        this.action = plain(action);
    }

    private static String plain(@Nullable String text) {
        return Optional.ofNullable(text).orElse("").strip().replace("\0", "");
    }

    /**
     * The filter of it.
     *
     * @throws RefusedException if the day is none, or the case is not named by an id
     */
    public AuditTrail.Filter filter() {
        try {
            Optional<LocalDate> wanted = day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
            return new AuditTrail.Filter(
                    account,
                    action,
                    caseId.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(caseId)),
                    wanted.map(each -> each.atStartOfDay(ZoneOffset.UTC).toInstant()),
                    wanted.map(each ->
                            each.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
        } catch (DateTimeParseException noDay) {
            throw new RefusedException("A day is written such as 2026-03-05.", noDay);
        } catch (IllegalArgumentException noId) {
            throw new RefusedException("A case is named by its id, as it stands in the address of its page.", noId);
        }
    }
}
