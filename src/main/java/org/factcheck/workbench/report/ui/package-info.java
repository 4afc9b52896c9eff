/** The screen of a report. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("ui")
package org.factcheck.workbench.report.ui;
