package org.factcheck.workbench.report;

import org.factcheck.workbench.review.Publication;

/**
 * A published version to be read.
 *
 * @param newest the number of the newest version
 */
public record PublishedReport(ReportModel report, Publication publication, int newest) {}
