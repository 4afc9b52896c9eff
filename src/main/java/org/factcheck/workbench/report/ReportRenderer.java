package org.factcheck.workbench.report;

/** Writes the report model in one format. */
interface ReportRenderer {
    ExportFormat format();

    byte[] render(ReportModel report);
}
