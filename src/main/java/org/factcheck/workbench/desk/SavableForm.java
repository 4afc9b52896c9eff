package org.factcheck.workbench.desk;

import com.vaadin.flow.component.HasElement;

/** A form that the key that confirms saves. */
interface SavableForm extends HasElement {
    /** By this the browser tells in which form somebody is. */
    String ATTRIBUTE = "data-form";

    default String name() {
        return getClass().getSimpleName();
    }

    /** Whether something has been typed that is not saved. */
    boolean busy();

    /** Saves it, or says in it why that does not go. */
    void save();
}
