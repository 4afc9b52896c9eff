package org.factcheck.workbench.desk;

import java.util.Optional;

/** A part of the claim panel with a form in it. */
interface Editable {
    /** Whether something has been typed that is not saved. */
    boolean busy();

    /** The form, when it is open. */
    Optional<SavableForm> open();

    /** Shows what is saved now; what is being typed stays. */
    void show(OpenClaim claim);
}
