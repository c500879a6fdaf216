package org.liverleaf.board.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts. */
@Repository
public class AccountStore {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    AccountStore(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every account by name. */
    @Transactional(readOnly = true)
    public List<Account> all() {
        return jdbc.sql("select * from account order by name")
                .query(AccountStore::account)
                .list();
    }

    /** An account by the name to sign on with. */
    @Transactional(readOnly = true)
    public Optional<Account> find(String name) {
        return jdbc.sql("select * from account where name = :name")
                .param("name", name)
                .query(AccountStore::account)
                .optional();
    }

    /**
     * Makes an account whose first password has to be changed.
     *
     * @param by who makes it
     * @throws org.springframework.dao.DuplicateKeyException if the name is taken
     */
    @Transactional
    public void add(String name, String displayName, String passwordHash, Set<String> roles, String by) {
        jdbc.sql("insert into account (id, name, display_name, password_hash, roles, must_change, created_at)"
                        + " values (:id, :name, :display, :hash, :roles, true, :at)")
                .param("id", UUID.randomUUID())
                .param("name", name)
                .param("display", displayName)
                .param("hash", passwordHash)
                .param("roles", roles.toArray(String[]::new))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.add(by, "account-added", Optional.empty(), name + " " + String.join(",", roles));
    }

    /** Sets the password that its owner chose. */
    @Transactional
    public void changePassword(String name, String passwordHash) {
        jdbc.sql("update account set password_hash = :hash, must_change = false where name = :name")
                .param("hash", passwordHash)
                .param("name", name)
                .update();
        audit.add(name, "password-changed", Optional.empty(), name);
    }

    /** Gives roles and takes the others. */
    @Transactional
    public void setRoles(String name, Set<String> roles, boolean disabled, String by) {
        jdbc.sql("update account set roles = :roles, disabled = :disabled where name = :name")
                .param("roles", roles.toArray(String[]::new))
                .param("disabled", disabled)
                .param("name", name)
                .update();
        audit.add(
                by,
                disabled ? "account-disabled" : "roles-set",
                Optional.empty(),
                name + " " + String.join(",", roles));
    }

    /**
     * What another system says of somebody whom it let in.
     *
     * @param issuer its address
     * @param subject by what it knows them
     * @param name name of the account, if it has to be made
     * @param displayName name for people
     * @param roles the roles that they have from now on
     */
    public record Newcomer(String issuer, String subject, String name, String displayName, Set<String> roles) {

        /** Copies the set. */
        public Newcomer {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Finds the account of somebody whom another system let in and gives it the roles of today, or makes it. One that was
     * closed here is found as it is.
     *
     * @param passwordHash hash of a password that nobody knows, asked for if the account has to be made
     */
    @Transactional
    public Account signOnFrom(Newcomer newcomer, Supplier<String> passwordHash) {
        Optional<Account> known = findFrom(newcomer);
        if (known.isEmpty()) {
            return addFrom(newcomer, passwordHash.get());
        }
        if (known.get().disabled()) {
            return known.get();
        }
        jdbc.sql("update account set display_name = :display, roles = :roles, signed_on_at = :at where id = :id")
                .param("display", newcomer.displayName())
                .param("roles", newcomer.roles().toArray(String[]::new))
                .param("at", Timestamp.from(clock.instant()))
                .param("id", known.get().id())
                .update();
        if (!known.get().roles().equals(newcomer.roles())) {
            audit.add(
                    known.get().name(),
                    "roles-set",
                    Optional.empty(),
                    known.get().name() + " " + String.join(",", new TreeSet<>(newcomer.roles()))
                            + " by OpenID Connect");
        }
        return findFrom(newcomer).orElseThrow();
    }

    private Optional<Account> findFrom(Newcomer newcomer) {
        return jdbc.sql("select * from account where issuer = :issuer and subject = :subject for update")
                .param("issuer", newcomer.issuer())
                .param("subject", newcomer.subject())
                .query(AccountStore::account)
                .optional();
    }

    /** Two first sign-ons at the same moment make one account. */
    private Account addFrom(Newcomer newcomer, String passwordHash) {
        int made = jdbc.sql("insert into account (id, name, display_name, password_hash, roles, created_at, issuer,"
                        + " subject, signed_on_at) values (:id, :name, :display, :hash, :roles, :at, :issuer, :subject,"
                        + " :at) on conflict (issuer, subject) do nothing")
                .param("id", UUID.randomUUID())
                .param("name", newcomer.name())
                .param("display", newcomer.displayName())
                .param("hash", passwordHash)
                .param("roles", newcomer.roles().toArray(String[]::new))
                .param("at", Timestamp.from(clock.instant()))
                .param("issuer", newcomer.issuer())
                .param("subject", newcomer.subject())
                .update();
        if (made > 0) {
            audit.add(
                    newcomer.name(),
                    "account-added",
                    Optional.empty(),
                    newcomer.name() + " " + String.join(",", new TreeSet<>(newcomer.roles())) + " by OpenID Connect");
        }
        return findFrom(newcomer).orElseThrow();
    }

    private static Account.Origin origin(ResultSet row, String issuer) {
        try {
            return new Account.Origin(
                    issuer,
                    row.getString("subject"),
                    row.getTimestamp("signed_on_at").toInstant());
        } catch (SQLException failed) {
            throw new IllegalStateException("a row of accounts cannot be read", failed);
        }
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("display_name"),
                row.getString("password_hash"),
                Set.of((String[]) row.getArray("roles").getArray()),
                row.getBoolean("must_change"),
                row.getBoolean("disabled"),
                Optional.ofNullable(row.getString("issuer")).map(issuer -> origin(row, issuer)));
    }
}
