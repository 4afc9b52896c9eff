package org.factcheck.workbench.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a database is and who signs in to it. */
public record SignIn(String url, String user, String password) {
    /** Opens a connection; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
