package org.liverleaf.board.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of programs, by the hash of their secrets. */
@Repository
public class TokenStore {

    private static final String TOKENS =
            "select t.*, a.name account from access_token t join account a on a.id = t.account_id ";
    /** The last use is kept to the minute, so that reading does not write with every request. */
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    TokenStore(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a new token.
     *
     * @param hash hash of its secret
     * @return its id
     */
    @Transactional
    public UUID add(Account owner, String name, String hash, Set<String> roles, Duration lifetime) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        jdbc.sql("insert into access_token (id, account_id, name, hash, roles, created_at, expires_at)"
                        + " values (:id, :account, :name, :hash, :roles, :now, :expires)")
                .param("id", id)
                .param("account", owner.id())
                .param("name", name)
                .param("hash", hash)
                .param("roles", roles.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(lifetime)))
                .update();
        audit.add(
                owner.name(),
                "token-made",
                Optional.empty(),
                id + " " + String.join(",", new java.util.TreeSet<>(roles)) + " for " + lifetime.toDays() + " days");
        return id;
    }

    /** The tokens of an account, the newest first. */
    @Transactional(readOnly = true)
    public List<AccessToken> of(Account owner) {
        return jdbc.sql(TOKENS + "where t.account_id = :account order by t.created_at desc")
                .param("account", owner.id())
                .query(TokenStore::token)
                .list();
    }

    /** The token with this hash, valid or not. */
    @Transactional(readOnly = true)
    public Optional<AccessToken> findByHash(String hash) {
        return jdbc.sql(TOKENS + "where t.hash = :hash")
                .param("hash", hash)
                .query(TokenStore::token)
                .optional();
    }

    /**
     * Takes a token of an account back; one that was taken back stays so.
     *
     * @return false if the account has no such token
     */
    @Transactional
    public boolean revoke(Account owner, UUID id) {
        int found = jdbc.sql("update access_token set revoked_at = coalesce(revoked_at, :now)"
                        + " where id = :id and account_id = :account")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("account", owner.id())
                .update();
        if (found > 0) {
            audit.add(owner.name(), "token-revoked", Optional.empty(), id.toString());
        }
        return found > 0;
    }

    /**
     * Writes down that a token was used.
     *
     * @param place method and pattern of the address, never the address itself
     */
    @Transactional
    public void used(AccessToken token, String place) {
        Instant now = clock.instant();
        if (token.lastUsedAt().filter(last -> last.plus(MINUTE).isAfter(now)).isEmpty()) {
            jdbc.sql("update access_token set last_used_at = :now where id = :id")
                    .param("now", Timestamp.from(now))
                    .param("id", token.id())
                    .update();
        }
        audit.add(token.account(), "token-used", Optional.empty(), token.id() + " " + place);
    }

    private static AccessToken token(ResultSet row, int number) throws SQLException {
        return new AccessToken(
                row.getObject("id", UUID.class),
                row.getString("account"),
                row.getString("name"),
                Set.of((String[]) row.getArray("roles").getArray()),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant));
    }
}
