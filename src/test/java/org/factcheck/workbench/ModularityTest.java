package org.factcheck.workbench;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
    @Test
    void every_room_uses_only_the_public_faces_of_the_rooms_it_declares() {
        ApplicationModules.of(WorkbenchApplication.class).verify();
    }
}
