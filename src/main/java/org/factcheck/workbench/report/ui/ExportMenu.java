package org.factcheck.workbench.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import org.factcheck.workbench.report.ExportFormat;
import org.factcheck.workbench.report.ReportModel.ReportedArticle;
import org.factcheck.workbench.shell.Notices;
import org.jspecify.annotations.Nullable;

/** A button that offers the report as files. Each file is made when it is asked for. */
class ExportMenu extends Div {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 60;

    private final transient Function<ExportFormat, byte[]> files;
    private final transient ReportedArticle article;
    private final @Nullable Integer version;

    /**
     * @param version the number of a published version; null for the report of the moment
     * @param files makes a file
     */
    ExportMenu(ReportedArticle article, @Nullable Integer version, Function<ExportFormat, byte[]> files) {
        this.files = files;
        this.article = article;
        this.version = version;
        Button open = new Button(getTranslation("report.export"));
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.getElement().setAttribute("aria-haspopup", "true");
        UnorderedList formats = new UnorderedList();
        formats.addClassName("wb-export-list");
        Popover menu = new Popover(formats);
        for (ExportFormat format : ExportFormat.values()) {
            DownloadHandler file = event -> write(format, event);
            Anchor link = new Anchor(file, getTranslation("report.export." + format));
            link.setDownload(true);
            link.getElement().addEventListener("click", click -> {
                menu.close();
                Notices.done(getTranslation("report.export.coming"));
            });
            formats.add(new ListItem(link));
        }
        menu.setTarget(open);
        menu.setPosition(PopoverPosition.BOTTOM_END);
        menu.setAriaLabel(getTranslation("report.export.of"));
        add(open, menu);
    }

    private void write(ExportFormat format, DownloadEvent event) throws IOException {
        byte[] file = files.apply(format);
        event.setFileName(fileName(article, version, format));
        event.setContentType(format.mediaType());
        event.setContentLength(file.length);
        event.getOutputStream().write(file);
    }

    static String fileName(ReportedArticle article, @Nullable Integer version, ExportFormat format) {
        String words = article.title().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String shortened = words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME) : words;
        return "report-" + article.id() + (version == null ? "" : "-v" + version) + "-"
                + shortened.replaceAll("^-+|-+$", "") + "." + format.extension();
    }
}
