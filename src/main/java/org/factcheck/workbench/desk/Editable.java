package org.factcheck.workbench.desk;

/** A part of the claim panel with a form in it. */
interface Editable {
    /** Whether something has been typed that is not saved. */
    boolean busy();

    /** Shows what is saved now; what is being typed stays. */
    void show(OpenClaim claim);
}
