/** The Fact-Check Workbench: claims of an article, their evidence, verdicts and report. */
@org.jspecify.annotations.NullMarked
package org.factcheck.workbench;
