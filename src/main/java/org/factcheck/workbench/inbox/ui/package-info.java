/** The inbox, its bell in the header and its settings. */
@org.jspecify.annotations.NullMarked
package org.factcheck.workbench.inbox.ui;
