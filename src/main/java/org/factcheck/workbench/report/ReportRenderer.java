package org.factcheck.workbench.report;

import java.util.Locale;

/** Writes the report model in one format. */
interface ReportRenderer {
    ExportFormat format();

    /** @param language of what is written for people; what is written for programs is the same in all */
    byte[] render(ReportModel report, Locale language);

    /** In English. */
    default byte[] render(ReportModel report) {
        return render(report, Locale.ENGLISH);
    }
}
