package org.factcheck.workbench.account;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The file {@code initial-password} in the data directory: the administrator's first password until it is changed. */
@Component
class InitialPassword {
    private final PrivateFile file;

    InitialPassword(@Value("${workbench.data:data}") Path data) {
        this.file = new PrivateFile(data.resolve("initial-password"));
    }

    void write(String password) {
        file.write(password);
    }

    void remove() {
        file.remove();
    }
}
