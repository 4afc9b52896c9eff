package org.factcheck.workbench.report;

import java.util.Locale;

/** The formats a report is exported in. */
public enum ExportFormat {
    HTML("text/html;charset=utf-8"),
    PDF("application/pdf"),
    CSV("text/csv;charset=utf-8"),
    JSON("application/json");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The file name's extension, without a dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
