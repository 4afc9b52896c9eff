package org.factcheck.workbench.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.factcheck.workbench.report.ReportPage.Place;
import org.factcheck.workbench.shell.Texts;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * One HTML file that needs nothing else: the product's stylesheet and the glyphs it uses of the fonts are inside, scripts
 * there are none.
 */
@Component
final class HtmlRenderer implements ReportRenderer {
    private final Texts texts;
    private final String styles = resource("/META-INF/resources/workbench.css") + resource("/report/html.css");

    HtmlRenderer(Texts texts) {
        this.texts = texts;
    }

    @Override
    public ExportFormat format() {
        return ExportFormat.HTML;
    }

    @Override
    public byte[] render(ReportModel report, Locale language) {
        Wording wording = Wording.forExport(texts, language);
        ReportPage page = new ReportPage(report, wording, Place.FILE);
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        document.prependChild(new DocumentType("html", "", ""));
        document.getElementsByTag("html")
                .attr("lang", wording.moments().locale().toLanguageTag());
        document.title(report.article().title());
        Element main = document.body().appendElement("main").addClass("wb-report");
        main.appendChild(page.contents());
        main.appendChild(page.element());
        main.appendElement("footer")
                .addClass("wb-note")
                .text(wording.text("report.footer", report.article().sha256()));
        if (report.publication() != null) {
            main.appendElement("footer")
                    .addClass("wb-note")
                    .text(new PublicationPart(report.publication(), wording).line());
        }

        Element head = document.head();
        head.prependElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.prependElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:");
        head.prependElement("meta").attr("charset", "utf-8");
        head.appendElement("style").appendChild(new DataNode(faces(document.text()) + styles));
        return document.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    private static String faces(String text) {
        Set<Integer> characters = Fonts.charactersOf(text);
        StringBuilder faces = new StringBuilder();
        for (Fonts font : Fonts.values()) {
            faces.append("""
                    @font-face { font-family: "%s"; font-weight: %s; font-style: %s; \
                    src: url("data:font/ttf;base64,%s") format("truetype"); }
                    """.formatted(
                            font.family(),
                            font.weight() == 400 ? "100 500" : "501 900",
                            font.italic() ? "italic" : "normal",
                            Base64.getEncoder().encodeToString(font.subset(characters))));
        }
        return faces.toString();
    }

    static String resource(String name) {
        try (InputStream stream = HtmlRenderer.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The resource " + name + " is missing.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
