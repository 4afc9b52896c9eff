/** The screen of a team's sources, and the fields of a source for forms elsewhere. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("ui")
package org.factcheck.workbench.evidence.ui;
