package org.factcheck.workbench.account;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSignInStore {
    private final JdbcClient jdbc;

    JdbcSignInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Wrong tries in a window, and how long ago the last of them was. */
    record Failures(int count, Duration sinceLast) {}

    /** One try at a time per account and per address, on whatever node, until the transaction ends. */
    void lock(String login, String address) {
        for (String key : new String[] {"sign-in login " + login, "sign-in address " + address}) {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                    .param("key", key)
                    .query((row, number) -> true)
                    .single();
        }
    }

    /** Wrong tries on the account since it was last signed in to. */
    Failures ofLogin(String login, Duration window) {
        return jdbc.sql("""
                        select count(*) as tries,
                            coalesce(extract(epoch from clock_timestamp() - max(at)), 0) as seconds
                        from sign_in_attempt
                        where login = :login and not successful
                            and at > clock_timestamp() - make_interval(secs => :window)
                            and at > coalesce(
                                (select max(at) from sign_in_attempt where login = :login and successful), '-infinity')
                        """)
                .param("login", login)
                .param("window", (double) window.toSeconds())
                .query((row, number) -> new Failures(row.getInt("tries"), seconds(row.getDouble("seconds"))))
                .single();
    }

    /** Wrong tries from the address, on any account but those it was later signed in to from there. */
    Failures ofAddress(String address, Duration window) {
        return jdbc.sql("""
                        select count(*) as tries,
                            coalesce(extract(epoch from clock_timestamp() - max(failed.at)), 0) as seconds
                        from sign_in_attempt failed
                        where failed.address = :address and not failed.successful
                            and failed.at > clock_timestamp() - make_interval(secs => :window)
                            and not exists (
                                select from sign_in_attempt later
                                where later.address = :address and later.login = failed.login
                                    and later.successful and later.at > failed.at)
                        """)
                .param("address", address)
                .param("window", (double) window.toSeconds())
                .query((row, number) -> new Failures(row.getInt("tries"), seconds(row.getDouble("seconds"))))
                .single();
    }

    /** A try counts as wrong until it is known to be right: tries at the same time cannot get past the limit. */
    long insert(String login, String address) {
        return jdbc.sql("""
                        insert into sign_in_attempt (login, address, successful, at)
                        values (:login, :address, false, clock_timestamp())
                        returning id
                        """)
                .param("login", login)
                .param("address", address)
                .query(Long.class)
                .single();
    }

    void succeeded(long attempt) {
        jdbc.sql("update sign_in_attempt set successful = true, at = clock_timestamp() where id = :id")
                .param("id", attempt)
                .update();
    }

    /** Addresses are personal data: they are kept no longer than the throttle needs them. */
    void forgetOlderThan(Duration age) {
        jdbc.sql("delete from sign_in_attempt where at < clock_timestamp() - make_interval(secs => :age)")
                .param("age", (double) age.toSeconds())
                .update();
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }
}
