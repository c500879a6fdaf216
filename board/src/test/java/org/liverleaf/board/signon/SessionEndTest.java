package org.liverleaf.board.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liverleaf.board.store.Account;

/** When a session ends, however busy it is. */
final class SessionEndTest {

    private static Account account(String password) {
        return new Account(UUID.randomUUID(), "ada", "Ada", password, Set.of("viewer"), false, false, Optional.empty());
    }

    @Test
    void aSessionEndsAfterTwelveHours() {
        SignedOn person = new SignedOn(account("one"));
        Instant now = Instant.now();
        assertThat(person.stillStands(
                        account("one"), now.plus(Duration.ofHours(12)).minusSeconds(60)))
                .isTrue();
        assertThat(person.stillStands(
                        account("one"), now.plus(Duration.ofHours(12)).plusSeconds(60)))
                .isFalse();
    }

    @Test
    void aSessionEndsWhenThePasswordIsAnother() {
        assertThat(new SignedOn(account("one")).stillStands(account("two"), Instant.now()))
                .isFalse();
    }
}
