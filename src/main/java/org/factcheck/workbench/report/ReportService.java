package org.factcheck.workbench.report;

import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ArticleId;
import org.springframework.stereotype.Service;

/** The report of an article, and its exports; all formats are rendered from one model. */
@Service
public class ReportService {
    /** Renders the report as the viewer may see it. */
    public byte[] export(Viewer viewer, ArticleId article, ExportFormat format) {
        throw new UnsupportedOperationException("not there yet");
    }
}
