package org.factcheck.workbench.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.factcheck.workbench.report.ReportPage.Place;
import org.factcheck.workbench.shell.Texts;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** A tagged PDF (PDF/UA) with bookmarks, links and page numbers; both faces are embedded. */
@Component
final class PdfRenderer implements ReportRenderer {
    static {
        XRLog.setLoggingEnabled(false);
    }

    private final Texts texts;
    private final String styles = HtmlRenderer.resource("/report/pdf.css");

    PdfRenderer(Texts texts) {
        this.texts = texts;
    }

    @Override
    public ExportFormat format() {
        return ExportFormat.PDF;
    }

    @Override
    public byte[] render(ReportModel report, Locale language) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        Document document = document(report, language);
        Set<Integer> characters = Fonts.charactersOf(document.text());
        for (Fonts font : Fonts.values()) {
            byte[] face = font.subset(characters);
            builder.useFont(
                    () -> new ByteArrayInputStream(face),
                    font.family(),
                    font.weight(),
                    font.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                    true);
        }
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.useFastMode();
        builder.useReplacementText("□");
        for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, priority);
        }
        builder.withProducer("Fact-Check Workbench");
        builder.withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(document), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static String draft(ReportModel report, Wording wording) {
        String title = report.article().title();
        return report.draft() == null
                ? title
                : wording.text("report.draft.of", title, ReportPage.draft(report.draft(), wording));
    }

    private Document document(ReportModel report, Locale language) {
        Wording wording = Wording.forExport(texts, language);
        ReportPage page = new ReportPage(report, wording, Place.PAPER);
        Document document = Document.createShell("");
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
        document.getElementsByTag("html")
                .attr("lang", wording.moments().locale().toLanguageTag());
        document.title(report.article().title());
        Element head = document.head();
        head.appendElement("meta")
                .attr("name", "subject")
                .attr("content", wording.text("report.kicker", report.article().team()));
        head.appendElement("meta")
                .attr("name", "description")
                .attr("content", wording.text("report.kicker", report.article().team()));
        Element bookmarks = head.appendElement("bookmarks");
        page.sections()
                .forEach(section -> bookmarks
                        .appendElement("bookmark")
                        .attr("name", section.title())
                        .attr("href", "#" + section.id()));
        head.appendElement("style").appendChild(new DataNode(styles));

        Element footer = document.body().appendElement("div").addClass("footer");
        footer.appendElement("span")
                .addClass("footer-title")
                .text(
                        report.publication() == null
                                ? draft(report, wording)
                                : wording.text(
                                        "report.version.of",
                                        report.article().title(),
                                        report.publication().number()));
        Element pages = footer.appendElement("span").addClass("footer-pages");
        pages.appendText(wording.text("report.page") + " ");
        pages.appendElement("span").addClass("page-number");
        pages.appendText(" " + wording.text("report.pageOf") + " ");
        pages.appendElement("span").addClass("page-count");
        document.body().appendChild(page.element());
        return document;
    }
}
