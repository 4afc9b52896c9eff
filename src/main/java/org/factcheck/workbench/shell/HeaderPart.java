package org.factcheck.workbench.shell;

import com.vaadin.flow.component.Component;

/** Something that a room puts into the header of every page for who is signed in; a bean of it is enough. */
@FunctionalInterface
public interface HeaderPart {
    /** Makes one for one page. */
    Component create();
}
