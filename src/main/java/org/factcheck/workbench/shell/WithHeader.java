package org.factcheck.workbench.shell;

/** A view that puts something of its own into the header of the {@link MainLayout}. */
@FunctionalInterface
public interface WithHeader {
    /** Called after every navigation to the view; the header is empty then and may be kept and changed later. */
    void fillHeader(Header header);
}
