package org.factcheck.workbench.account;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the first start when the web application starts, and says how to sign in. */
@Component
@ConditionalOnWebApplication
@Order(0)
class FirstStartRunner implements ApplicationRunner {
    private final FirstStartSetup setup;

    FirstStartRunner(FirstStartSetup setup) {
        this.setup = setup;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        setup.run()
                .ifPresent(password -> System.out.printf(
                        "Sign in as %s with the one-time password %s%n", password.login(), password.password()));
    }
}
