package org.factcheck.workbench.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.factcheck.workbench.report.ReportModel.ReportedClaim;
import org.factcheck.workbench.shell.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RenderersTest {
    private static final ReportModel REPORT = SampleReport.report();
    private static final Texts TEXTS = Texts.strict();

    private final Document html = Jsoup.parse(new String(new HtmlRenderer(TEXTS).render(REPORT), UTF_8));
    private final List<NamedCsvRecord> csv = csv();
    private final JsonNode json = JsonMapper.shared().readTree(new JsonRenderer().render(REPORT));

    @Test
    void all_formats_have_the_same_claims_states_ratings_and_numbers_of_evidence() throws IOException {
        String pdf = pdfText();
        assertThat(html.select(".wb-entry")).hasSize(REPORT.claims().size());
        assertThat(csv).hasSize(REPORT.claims().size());
        assertThat(json.at("/report/claims").size()).isEqualTo(REPORT.claims().size());
        for (ReportedClaim claim : REPORT.claims()) {
            int i = claim.number() - 1;
            Element entry = html.getElementById("claim-" + claim.number());
            assertThat(entry).isNotNull();
            NamedCsvRecord row = csv.get(i);
            JsonNode node = json.at("/report/claims/" + i);

            assertThat(entry.select("mark").text()).isEqualTo(claim.exact());
            assertThat(row.getField("words")).isEqualTo(CsvRenderer.safe(claim.exact()));
            assertThat(node.at("/exact").asString()).isEqualTo(claim.exact());
            assertThat(pdf).contains(withoutBreaks(claim.exact()));

            String state = claim.state().name();
            assertThat(entry.select(".wb-entry-head .wb-state").text()).isEqualTo(TEXTS.text("state." + state));
            assertThat(row.getField("state")).isEqualTo(state);
            assertThat(node.at("/state").asString()).isEqualTo(state);
            assertThat(pdf)
                    .contains(withoutBreaks("Claim " + claim.number() + TEXTS.text("kind." + claim.kind())
                            + TEXTS.text("state." + state)));

            String rating = claim.resolution() == null ? "" : claim.resolution().rating();
            assertThat(entry.select(".wb-verdict").text()).isEqualTo(rating);
            assertThat(row.getField("rating")).isEqualTo(rating);
            assertThat(node.at("/resolution/rating").asString("")).isEqualTo(rating);
            assertThat(pdf).contains(withoutBreaks(rating));

            int evidence = claim.evidence().size();
            assertThat(entry.select(".wb-evidence")).hasSize(evidence);
            assertThat(row.getField("evidence_count")).isEqualTo(Integer.toString(evidence));
            assertThat(node.at("/evidence").size()).isEqualTo(evidence);
        }
        assertThat(html.select(".wb-figure .wb-value").eachText()).startsWith("6", "4", "1", "1");
        assertThat(json.at("/report/figures/claims").asInt()).isEqualTo(6);
        assertThat(json.at("/report/figures/settled").asInt()).isEqualTo(4);
        assertThat(pdf).contains("4of6claimsaresettled(67%)");
    }

    @Test
    void everybody_who_agrees_on_a_verdict_is_named_with_their_reasons_in_every_format() throws IOException {
        String[] said = {
            "I read both reports.",
            "Cem Colleague, 18 May 2022",
            "A third does not count.",
            "Rita Reviewer, 18 May 2022"
        };
        assertThat(html.select("#claim-1").text()).contains(said).contains("2 reviewers agree");
        assertThat(html.select("#findings").text()).contains(said);
        assertThat(pdfText())
                .contains(Stream.of(said).map(RenderersTest::withoutBreaks).toList());
        assertThat(csv.getFirst().getField("agreeing_reviewers")).isEqualTo("Cem Colleague; Rita Reviewer");
        assertThat(csv.getFirst().getField("agreeing_rationales")).startsWith("Cem Colleague: I read both reports.\n");
        assertThat(json.at("/report/claims/0/resolution/verdicts/0/reviewer").asString())
                .isEqualTo("Cem Colleague");
        assertThat(html.select("#people tbody tr").first().text()).startsWith("Edda Editor 0 0 0 2 0 1");
    }

    @Test
    void what_is_no_published_version_says_so_at_the_top_in_the_language_of_the_reader() throws IOException {
        ReportModel draft = REPORT.asDraft(ReportModel.Draft.UNPUBLISHED);
        Document page = Jsoup.parse(new String(new HtmlRenderer(TEXTS).render(draft), UTF_8));
        assertThat(page.select(".wb-report-page > header > p").first().text()).isEqualTo("Draft — not published");
        try (PDDocument pdf = Loader.loadPDF(new PdfRenderer(TEXTS).render(draft))) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(withoutBreaks(first.getText(pdf))).contains("Draft—notpublished");
        }
        assertThat(csv(draft).getFirst().getField("publication")).isEqualTo("DRAFT");

        ReportModel later = REPORT.asDraft(new ReportModel.Draft(2, true));
        assertThat(Jsoup.parse(new String(new HtmlRenderer(TEXTS).render(later, Locale.of("uk")), UTF_8))
                        .select(".wb-draft")
                        .text())
                .isEqualTo("Випуск 2 з пізнішими неопублікованими змінами");
        assertThat(csv(later).getFirst().getField("publication")).isEqualTo("CHANGED");
        assertThat(csv(later).getFirst().getField("newest_version")).isEqualTo("2");
        assertThat(html.select("#claim-2 .wb-correction p").eachText())
                .contains("Why: the map says so", "and so does the governor");
    }

    @Test
    void findings_begin_with_what_is_refuted_then_disputed_mixed_unproven_and_the_rest() {
        assertThat(REPORT.findings()).extracting(ReportedClaim::number).containsExactly(2, 5, 6, 4, 1);
        assertThat(html.select("#findings h3").eachText())
                .containsExactly("Refuted (1)", "Disputed (1)", "Mixed (1)", "Unproven (1)", "Supported (1)");
        assertThat(html.select("#findings .wb-finding-line a").eachText())
                .containsExactly("Claim 2", "Claim 5", "Claim 6", "Claim 4", "Claim 1");
    }

    @Test
    void the_web_page_needs_nothing_from_outside_and_runs_nothing() {
        assertThat(html.select("script, link, img, iframe, object")).isEmpty();
        assertThat(html.select("*").stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
        String styles = html.select("style").html();
        assertThat(styles).contains("@font-face").doesNotContain("@import");
        assertThat(styles.replace("url(\"data:", "")).doesNotContain("url(");
        assertThat(html.select("mark").first().text()).isEqualTo(SampleReport.MARKUP);
    }

    @Test
    void addresses_that_are_not_of_the_web_do_not_become_links() {
        assertThat(html.select("a[href]").eachAttr("href"))
                .allMatch(address -> address.startsWith("#") || address.startsWith("https://example.org/"));
        assertThat(html.select("a[href^=#]").eachAttr("href"))
                .allSatisfy(address -> assertThat(html.getElementById(address.substring(1)))
                        .as(address)
                        .isNotNull());
    }

    @Test
    void a_bar_says_its_numbers_and_a_table_stands_behind_the_bars() {
        assertThat(html.select(".wb-stack").first().attr("role")).isEqualTo("img");
        assertThat(html.select(".wb-stack").first().attr("aria-label")).isEqualTo("Casualty: 1 unproven, 1 supported");
        assertThat(html.select("#kinds details tbody tr").first().select("td").eachText())
                .containsExactly("0", "0", "0", "1", "1", "0", "0", "2");
    }

    @Test
    void words_that_bring_their_own_quotation_marks_get_no_others() {
        Wording words = Wording.forExport(TEXTS, Locale.ENGLISH);
        assertThat(words.quoted("Six people died")).isEqualTo("“Six people died”");
        assertThat(words.quoted("“We hold Izyum,”")).isEqualTo("“We hold Izyum,”");
    }

    @Test
    void the_pdf_is_tagged_and_has_a_language_a_title_bookmarks_links_and_page_numbers() throws IOException {
        try (PDDocument pdf = pdf()) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(SampleReport.TITLE);
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("Status by kind of claim");
            int links = 0;
            for (PDPage page : pdf.getPages()) {
                links += page.getAnnotations(PDAnnotationLink.class::isInstance).size();
            }
            assertThat(links).isGreaterThan(8);
            PDFTextStripper last = new PDFTextStripper();
            last.setSortByPosition(true);
            last.setStartPage(pdf.getNumberOfPages());
            assertThat(last.getText(pdf)).contains("Page " + pdf.getNumberOfPages() + " of " + pdf.getNumberOfPages());
        }
    }

    @Test
    void a_ukrainian_title_is_found_in_the_text_of_the_pdf_and_every_font_is_embedded() throws IOException {
        assertThat(pdfText()).contains(withoutBreaks(SampleReport.TITLE));
        try (PDDocument pdf = pdf()) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void no_cell_of_the_table_begins_like_a_formula() {
        for (NamedCsvRecord row : csv) {
            assertThat(row.getFields()).noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0);
        }
        assertThat(csv.get(1).getField("words")).isEqualTo("'" + SampleReport.FORMULA);
        assertThat(csv.get(2).getField("speaker")).isEqualTo("'@mayor");
        for (String start : List.of("=1", "+1", "-1", "@a", "\t=1", "\r=1")) {
            assertThat(CsvRenderer.safe(start)).isEqualTo("'" + start);
        }
        assertThat(CsvRenderer.safe("two - three")).isEqualTo("two - three");
    }

    @Test
    void dates_in_data_are_iso_8601() {
        assertThat(json.at("/report/generatedAt").asString()).isEqualTo("2022-05-19T08:30:00Z");
        assertThat(json.at("/report/article/publishedOn").asString()).isEqualTo("2022-05-17");
        assertThat(json.at("/report/claims/0/id").asInt()).isEqualTo(101);
        assertThat(csv.getFirst().getField("as_of")).isEqualTo("2022-05-18T12:00:00Z");
    }

    @Test
    void agreement_is_the_same_in_every_format_with_a_sentence_where_it_rests_on_few() throws IOException {
        String pdf = pdfText();
        String lead = html.select("#agreement > p").first().text();
        assertThat(lead)
                .isEqualTo("3 claims have at least two verdicts that were given independently of each other"
                        + " (6 verdicts). 1 verdict is left out: its author could see the others’ by then.");
        assertThat(pdf).contains(withoutBreaks(lead));
        assertThat(json.at("/report/agreement/claims").asInt()).isEqualTo(3);
        assertThat(html.select("#agreement tbody tr").first().text())
                .isEqualTo("Percent agreement 67% * 3 Rests on 3 claims only: a hint, not a finding.");
        assertThat(json.at("/report/agreement/percent/value").asDouble()).isEqualTo(2.0 / 3);
        assertThat(json.at("/report/agreement/percent/caveats/0/reason").asString())
                .isEqualTo("FEW");
        assertThat(html.select("#agreement").text()).contains("Rita Reviewer and Cem <b>Colleague</b>");
        assertThat(pdf).contains(withoutBreaks("Krippendorff’s alpha, ordinal"));
        assertThat(csv)
                .extracting(row -> row.getField("independent_verdicts"), row -> row.getField("independent_same"))
                .containsExactly(
                        tuple("2", "false"),
                        tuple("2", "true"),
                        tuple("", ""),
                        tuple("2", "true"),
                        tuple("", ""),
                        tuple("", ""));
    }

    @Test
    void every_field_of_the_data_is_described() throws IOException {
        Set<String> fields = new TreeSet<>();
        collect(json, "", fields);
        collect(JsonMapper.shared().readTree(new JsonRenderer().render(SampleReport.published())), "", fields);
        collect(
                JsonMapper.shared().readTree(new JsonRenderer().render(REPORT.asDraft(new ReportModel.Draft(2, true)))),
                "",
                fields);
        String description = Files.readString(Path.of("docs/export-json.md"));
        assertThat(fields).allSatisfy(field -> assertThat(description).contains("`" + field + "`"));
    }

    @Test
    void every_column_of_the_table_is_described() throws IOException {
        String description = Files.readString(Path.of("docs/export-json.md"));
        assertThat(Stream.concat(
                        CsvRenderer.COLUMNS.stream(),
                        Stream.concat(CsvRenderer.PUBLISHED_COLUMNS.stream(), CsvRenderer.DRAFT_COLUMNS.stream())))
                .allSatisfy(column -> assertThat(description).contains("`" + column + "`"));
    }

    @Test
    void of_a_protected_source_no_format_tells_more_than_that_it_is_protected() throws IOException {
        assertThat(json.at("/report/claims/0/evidence/1/source/isProtected").asBoolean())
                .isTrue();
        assertThat(json.at("/report/claims/0/evidence/1/source/title").isNull()).isTrue();
        assertThat(csv.getFirst().getField("evidence")).contains("Protected source");
        assertThat(html.select("#claim-1 .wb-title").eachText()).contains("Protected source");
        assertThat(pdfText()).contains("Protectedsource");
    }

    @Test
    void a_frozen_version_reads_back_as_it_was_and_its_own_hash_is_not_in_it() {
        ReportModel published = SampleReport.published();
        String frozen = new String(new JsonRenderer().render(published), UTF_8);
        assertThat(frozen).doesNotContain("ef".repeat(32));
        assertThat(new JsonRenderer().read(frozen).withSha256("ef".repeat(32))).isEqualTo(published);
    }

    @Test
    void what_was_frozen_before_a_field_came_or_went_can_still_be_read() {
        ObjectNode old = (ObjectNode) JsonMapper.shared().readTree(new JsonRenderer().render(SampleReport.published()));
        ObjectNode report = (ObjectNode) old.get("report");
        report.remove("people");
        report.put("forgotten", "field");
        ((ObjectNode) report.get("figures")).remove("sources");
        ReportModel read = new JsonRenderer().read(old.toString());
        assertThat(read.people()).isEmpty();
        assertThat(read.figures().sources()).isZero();
        assertThat(read.claims()).isEqualTo(REPORT.claims());
    }

    @Test
    void a_published_version_says_in_every_format_which_it_is_and_why_it_was_published_nevertheless()
            throws IOException {
        ReportModel published = SampleReport.published();
        Document page = Jsoup.parse(new String(new HtmlRenderer(TEXTS).render(published), UTF_8));
        assertThat(page.select(".wb-version").text())
                .isEqualTo("Version 2, published 20 May 2022, 09:00 UTC by Edda Editor. SHA-256 of its data file: "
                        + "ef".repeat(32) + ".");
        assertThat(page.select("header").text()).contains("41:" + "cd".repeat(32));
        assertThat(page.select("#method").text())
                .contains("was missing: 1 open claim")
                .contains("The editor’s reason: The court decides <today>");
        assertThat(page.select("nav a").first().attr("href")).isEqualTo("#changes");
        assertThat(page.select("#changes").text())
                .contains("Compared with version 1, 2 claims have changed.", "The number of wounded was wrong.")
                .contains(
                        "another verdict stands, other words, correction",
                        "Mostly true → False",
                        "Before: “Kharkiv was held”")
                .contains("→ Kharkiv was shelled")
                .contains("dismissed", "“it rained”");
        assertThat(page.select("#changes a").eachAttr("href")).containsExactly("#claim-2");

        List<NamedCsvRecord> rows = csv(published);
        assertThat(rows.getFirst().getField("version")).isEqualTo("2");
        assertThat(rows.getFirst().getField("override_reason")).isEqualTo("The court decides <today>");
        assertThat(csv.getFirst().findField("version")).isEmpty();

        try (PDDocument pdf = Loader.loadPDF(new PdfRenderer(TEXTS).render(published))) {
            assertThat(withoutBreaks(new PDFTextStripper().getText(pdf)))
                    .contains(withoutBreaks("The editor’s reason: The court decides <today>"))
                    .contains(withoutBreaks("Compared with version 1, 2 claims have changed."))
                    .contains(withoutBreaks(SampleReport.TITLE + " · version 2"));
        }
        assertThat(html.select(".wb-version, #changes")).isEmpty();
    }

    private static void collect(JsonNode node, String path, Set<String> fields) {
        if (node.isObject()) {
            boolean map = path.endsWith("states");
            node.properties().forEach(property -> {
                String own =
                        map ? path + ".STATE" : path.isEmpty() ? property.getKey() : path + "." + property.getKey();
                fields.add(own);
                collect(property.getValue(), own, fields);
            });
        } else if (node.isArray()) {
            node.forEach(item -> collect(item, path + "[]", fields));
        }
    }

    private static List<NamedCsvRecord> csv() {
        return csv(REPORT);
    }

    private static List<NamedCsvRecord> csv(ReportModel report) {
        String text = new String(new CsvRenderer(TEXTS).render(report), UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }

    private static PDDocument pdf() throws IOException {
        return Loader.loadPDF(new PdfRenderer(TEXTS).render(REPORT));
    }

    /** The text of the PDF without white space, where lines break differently. */
    private static String pdfText() throws IOException {
        try (PDDocument pdf = pdf()) {
            return withoutBreaks(new PDFTextStripper().getText(pdf));
        }
    }

    private static String withoutBreaks(String text) {
        return text.replaceAll("\\s+", "");
    }
}
