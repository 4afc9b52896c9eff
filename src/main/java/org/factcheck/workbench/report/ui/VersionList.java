package org.factcheck.workbench.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.function.BiFunction;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.report.ExportFormat;
import org.factcheck.workbench.review.Publication;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.Notices;

/** The published versions of a report: who, when, by which checksum anybody can tell that it is the same, and as files. */
final class VersionList extends Section {
    private static final long serialVersionUID = 1L;

    private final transient ArticleId article;
    private final transient BiFunction<Integer, ExportFormat, byte[]> files;

    VersionList(ArticleId article, List<Publication> versions, BiFunction<Integer, ExportFormat, byte[]> files) {
        this.article = article;
        this.files = files;
        addClassName("wb-versions");
        add(new H2(getTranslation("report.versions")));
        if (versions.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("report.versions.none"));
            none.addClassName("wb-report-empty");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("wb-list");
        versions.forEach(version -> list.add(item(version, version == versions.getFirst())));
        add(list);
    }

    private ListItem item(Publication version, boolean newest) {
        Anchor read = ReportView.link(
                "articles/" + article + "/report/" + version.number(),
                getTranslation("report.versions.name", version.number()));
        read.addClassName("wb-article-title");
        Div head = new Div(read);
        head.addClassName("wb-row");
        if (newest) {
            Span tag = new Span(getTranslation("report.versions.newest"));
            tag.addClassName("wb-tag");
            head.add(tag);
        }
        Span when = note(getTranslation(
                "report.resolution.by", version.publishedBy(), Moments.current().moment(version.publishedAt())));
        head.add(when);
        NativeButton copy = new NativeButton(getTranslation("report.versions.copy"), click -> copy(version));
        copy.addClassName("wb-link-button");
        copy.getElement().setAttribute("type", "button");
        copy.setAriaLabel(getTranslation("report.versions.copyOf", version.number()));
        Div hash = new Div(note(getTranslation("report.versions.hash")), new Code(version.sha256()), copy);
        hash.addClassNames("wb-row", "wb-hash");
        Div audit = new Div(
                note(getTranslation("report.versions.audit")),
                version.auditHead() == null
                        ? note(getTranslation("report.versions.noAudit"))
                        : new Code(version.auditHead().toString()));
        audit.addClassNames("wb-row", "wb-hash");
        Div downloads = new Div(note(getTranslation("report.versions.files")));
        downloads.addClassName("wb-row");
        for (ExportFormat format : ExportFormat.values()) {
            downloads.add(download(version.number(), format));
        }
        ListItem item = new ListItem(head, hash, audit, downloads);
        item.addClassName("wb-card");
        return item;
    }

    private Anchor download(int number, ExportFormat format) {
        DownloadHandler handler = event -> {
            byte[] file = files.apply(number, format);
            event.setFileName("report-" + article + "-v" + number + "." + format.extension());
            event.setContentType(format.mediaType());
            event.setContentLength(file.length);
            event.getOutputStream().write(file);
        };
        Anchor link = new Anchor(handler, format.name());
        link.setDownload(true);
        link.setAriaLabel(getTranslation("report.versions.fileOf", number, getTranslation("report.export." + format)));
        return link;
    }

    private void copy(Publication version) {
        getElement()
                .executeJs(
                        "return navigator.clipboard && navigator.clipboard.writeText($0).then(() => true)",
                        version.sha256())
                .then(Boolean.class, done -> {
                    if (Boolean.TRUE.equals(done)) {
                        Notices.done(getTranslation("report.versions.copied"));
                    }
                });
    }

    private static Span note(String words) {
        Span note = new Span(words);
        note.addClassName("wb-note");
        return note;
    }
}
