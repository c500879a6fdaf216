package org.liverleaf.board.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("display_name"),
                row.getString("password_hash"),
                Set.of((String[]) row.getArray("roles").getArray()),
                row.getBoolean("must_change"),
                row.getBoolean("disabled"));
    }
}
