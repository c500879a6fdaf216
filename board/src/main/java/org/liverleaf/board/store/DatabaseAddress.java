package org.liverleaf.board.store;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a database is and who may use it.
 *
 * @param url address for JDBC
 * @param user name of the user
 * @param password its password
 */
public record DatabaseAddress(String url, String user, String password) {

    /** A new connection each time. */
    public DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** Without the password, since addresses end up in messages. */
    @Override
    public String toString() {
        return url;
    }
}
