package org.factcheck.workbench.account;

import java.time.Duration;
import java.util.HexFormat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down. From the fifth wrong try within half an hour on, an account, and likewise an address, waits 10 s,
 * and twice as long after every further wrong try, at most 15 minutes. Tries are counted in the database, so all nodes
 * count together. An account that does not exist is counted the same way.
 */
@Service
class SignInThrottle {
    static final int FREE_TRIES = 5;
    static final Duration WINDOW = Duration.ofMinutes(30);
    static final Duration FIRST_DELAY = Duration.ofSeconds(10);
    static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcSignInStore store;

    SignInThrottle(JdbcSignInStore store) {
        this.store = store;
    }

    /**
     * Begins a try.
     *
     * @return the try, for {@link #succeeded}
     * @throws SignInDelayedException when the account or the address has to wait; the password must not be looked at
     */
    @Transactional
    long begin(String login, String address) {
        String account = digest(login);
        store.lock(account, address);
        Duration wait = longer(wait(store.ofLogin(account, WINDOW)), wait(store.ofAddress(address, WINDOW)));
        if (wait.isPositive()) {
            throw new SignInDelayedException(wait);
        }
        return store.insert(account, address);
    }

    @Transactional
    void succeeded(long attempt) {
        store.succeeded(attempt);
        store.forgetOlderThan(KEPT);
    }

    /** How long after the last of so many wrong tries the next one may come. */
    static Duration delay(int wrongTries) {
        if (wrongTries < FREE_TRIES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(wrongTries - FREE_TRIES, 16);
        Duration delay = FIRST_DELAY.multipliedBy(1L << doublings);
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }

    private static Duration wait(JdbcSignInStore.Failures failures) {
        return delay(failures.count()).minus(failures.sinceLast());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** People type passwords into the wrong field: what was typed as an account's name is not kept in clear. */
    static String digest(String login) {
        return HexFormat.of().formatHex(Digests.sha256(login));
    }
}
