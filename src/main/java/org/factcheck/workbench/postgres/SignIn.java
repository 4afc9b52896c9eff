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

    /** @throws ServerException when nobody answers there, or the sign-in is refused */
    public void requireReachable() {
        try (Connection connection = connect()) {
            connection.isValid(0);
        } catch (SQLException e) {
            throw new ServerException("The database cannot be used as " + this + ": " + e.getMessage(), e);
        }
    }

    /** Never a password, neither its own nor one among the options of the address. */
    @Override
    public String toString() {
        return user + " at " + url.replaceFirst("\\?.*", "");
    }
}
