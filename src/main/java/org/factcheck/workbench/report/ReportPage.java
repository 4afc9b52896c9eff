package org.factcheck.workbench.report;

import com.ibm.icu.text.CaseMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.QuotationMarks;
import org.factcheck.workbench.report.ReportModel.AgreeingVerdict;
import org.factcheck.workbench.report.ReportModel.Inconsistency;
import org.factcheck.workbench.report.ReportModel.KindStatus;
import org.factcheck.workbench.report.ReportModel.Participant;
import org.factcheck.workbench.report.ReportModel.ReportedClaim;
import org.factcheck.workbench.report.ReportModel.ReportedCorrection;
import org.factcheck.workbench.report.ReportModel.ReportedEvidence;
import org.factcheck.workbench.report.ReportModel.ReportedRegion;
import org.factcheck.workbench.report.ReportModel.ReportedSource;
import org.factcheck.workbench.report.ReportModel.Resolution;
import org.factcheck.workbench.review.DisplayState;
import org.factcheck.workbench.shell.IssueWords;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.Texts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The report as a tree of elements, with the classes of the product's stylesheet. It is made of elements and text nodes
 * only, so that whatever a text holds stays text; of addresses only http and https become links.
 */
public final class ReportPage {
    private static final Set<DisplayState> UNSETTLED =
            EnumSet.of(DisplayState.OPEN, DisplayState.IN_REVIEW, DisplayState.DISPUTED);

    private final ReportModel report;
    private final Wording wording;
    private final Place place;
    private final ReportStanding standing;

    /** Where the page is shown. */
    enum Medium {
        SCREEN,
        PAPER
    }

    /**
     * Where the page is shown and how it links.
     *
     * @param here the address of the page itself, before a fragment; empty in a file
     * @param workbench the address of a claim in the workbench; null in a file
     */
    record Place(Medium medium, String here, @Nullable Function<ClaimId, String> workbench) {
        static final Place FILE = new Place(Medium.SCREEN, "", null);
        static final Place PAPER = new Place(Medium.PAPER, "", null);
    }

    ReportPage(ReportModel report, Wording wording, Place place) {
        this(report, wording, place, ReportStanding.DRAFT);
    }

    private ReportPage(ReportModel report, Wording wording, Place place, ReportStanding standing) {
        this.report = report;
        this.wording = wording;
        this.place = place;
        this.standing = standing;
    }

    /**
     * The report as markup for a view of the application, with links to the workbench.
     *
     * @param standing marks the claims that are otherwise than in the newest version
     */
    public static String markup(ReportModel report, ReportStanding standing, Texts texts, Moments moments) {
        String workbench = "articles/" + report.article().id();
        ReportModel.Imprint imprint = report.publication();
        String here = workbench + "/report" + (imprint == null ? "" : "/" + imprint.number());
        Place place = new Place(Medium.SCREEN, here, (ClaimId claim) -> workbench + "?claim=" + claim);
        ReportPage page = new ReportPage(report, new Wording(texts, moments), place, standing);
        Document shell = new Document("");
        shell.outputSettings().prettyPrint(false);
        shell.appendChild(page.contents());
        shell.appendChild(page.element());
        return shell.html();
    }

    /** Links to the sections. */
    Element contents() {
        Element nav = new Element("nav")
                .addClass("wb-report-contents")
                .addClass("wb-no-print")
                .attr("aria-label", wording.text("report.contents"));
        Element list = add(nav, "ul", "");
        sections().forEach(section -> add(list, "li", "").appendChild(anchor(section.id(), section.title())));
        return nav;
    }

    /** A section of the page, for contents and bookmarks. */
    record Section(String id, String title) {}

    /** The sections in their order. */
    List<Section> sections() {
        ReportModel.Imprint imprint = report.publication();
        return Stream.concat(
                        imprint == null || imprint.changes() == null ? Stream.empty() : Stream.of("changes"),
                        Stream.of(
                                "kinds",
                                "findings",
                                "corrections",
                                "claims",
                                "work",
                                "issues",
                                "people",
                                "agreement",
                                "method"))
                .filter(id -> !id.equals("agreement") || report.agreement() != null)
                .map(id -> new Section(id, wording.text("report." + id)))
                .toList();
    }

    /** The whole report. */
    Element element() {
        Element page = new Element("article").addClass("wb-report-page");
        page.appendChild(head());
        ReportModel.Imprint imprint = report.publication();
        if (imprint != null && imprint.changes() != null) {
            page.appendChild(new PublicationPart(imprint, wording).changes(section("changes"), this::anchor));
        }
        page.appendChild(kinds());
        page.appendChild(findings());
        page.appendChild(corrections());
        page.appendChild(claims());
        page.appendChild(work());
        page.appendChild(issues());
        page.appendChild(people());
        if (report.agreement() != null) {
            Element agreement = section("agreement");
            new AgreementSection(report.agreement(), wording).addTo(agreement);
            page.appendChild(agreement);
        }
        page.appendChild(method());
        return page;
    }

    private Element head() {
        ReportModel.ReportedArticle article = report.article();
        Element head = new Element("header");
        if (report.draft() != null) {
            add(head, "p", "wb-message wb-warning wb-draft").text(draft(report.draft(), wording));
        }
        add(head, "p", "wb-small-caps").text(wording.text("report.kicker", article.team()));
        add(head, "h1", "").text(article.title());
        Element origin = add(head, "p", "wb-note");
        List<String> parts = new ArrayList<>();
        if (article.publisher() != null) {
            parts.add(article.publisher());
        }
        if (article.publishedOn() != null) {
            parts.add(wording.text("report.published", wording.day(article.publishedOn())));
        }
        origin.appendText(String.join(", ", parts));
        if (article.url() != null) {
            origin.appendText(parts.isEmpty() ? "" : ", ");
            origin.appendChild(link(article.url(), article.url()));
        }
        add(head, "p", "wb-report-lead").text(lead());
        head.appendChild(figures());
        add(head, "p", "wb-note wb-hash")
                .text(wording.text(
                        "report.state", wording.moment(report.generatedAt()), article.revision(), article.sha256()));
        if (report.publication() != null) {
            new PublicationPart(report.publication(), wording).addTo(head);
        }
        return head;
    }

    /** What marks an export that is no published version. */
    static String draft(ReportModel.Draft draft, Wording wording) {
        Integer newest = draft.newest();
        if (newest == null) {
            return wording.text("report.since.draft");
        }
        return wording.text(draft.changed() ? "report.draft.changed" : "report.draft.same", newest);
    }

    private String lead() {
        ReportModel.Figures figures = report.figures();
        double share = figures.claims() == 0 ? 0 : (double) figures.settled() / figures.claims();
        String findings = wording.text(
                        "report.lead.findings",
                        figures.of(DisplayState.REFUTED),
                        figures.of(DisplayState.DISPUTED),
                        figures.of(DisplayState.MIXED),
                        figures.of(DisplayState.UNPROVEN))
                .replaceAll(" +", " ")
                .strip();
        return (wording.text("report.lead", figures.claims(), figures.settled(), share) + " " + findings).strip();
    }

    private Element figures() {
        ReportModel.Figures figures = report.figures();
        Element box = new Element(place.medium() == Medium.PAPER ? "div" : "dl").addClass("wb-figures");
        figure(box, figures.claims(), "", wording.text("report.figure.claims"));
        figure(box, figures.settled(), "", wording.text("report.figure.settled"));
        for (DisplayState state : List.of(
                DisplayState.REFUTED,
                DisplayState.DISPUTED,
                DisplayState.MIXED,
                DisplayState.UNPROVEN,
                DisplayState.SUPPORTED,
                DisplayState.IN_REVIEW,
                DisplayState.OPEN)) {
            figure(box, figures.of(state), stateClass(state), wording.value(state));
        }
        figure(box, figures.evidence(), "", wording.text("report.figure.evidence", figures.evidence()));
        figure(box, figures.sources(), "", wording.text("report.figure.sources", figures.sources()));
        figure(box, figures.corrections() + figures.questions(), "", wording.text("report.figure.corrections"));
        return box;
    }

    private void figure(Element box, int value, String state, String label) {
        Element figure = add(box, "div", "wb-figure " + (value == 0 ? "" : state));
        boolean list = box.normalName().equals("dl");
        Element name = new Element(list ? "dt" : "span").addClass("wb-label").text(label);
        Element number = new Element(list ? "dd" : "span").addClass("wb-value").text(number(value));
        figure.appendChild(number);
        figure.appendChild(name);
    }

    private Element kinds() {
        Element section = section("kinds");
        if (report.kinds().isEmpty()) {
            return empty(section, "report.kinds.none");
        }
        if (place.medium() == Medium.SCREEN) {
            Element bars = add(section, "div", "wb-kinds");
            for (KindStatus kind : report.kinds()) {
                add(bars, "span", kindClass(kind)).text(wording.value(kind.kind()));
                bars.appendChild(stack(kind));
                add(bars, "span", "wb-number").text(number(kind.claims()));
            }
            Element legend = add(section, "ul", "wb-legend");
            for (DisplayState state : shownStates()) {
                add(legend, "li", "wb-state " + stateClass(state)).text(wording.value(state));
            }
            Element details = add(section, "details", "wb-report-table");
            add(details, "summary", "").text(wording.text("report.kinds.table"));
            details.appendChild(kindTable(false));
        } else {
            section.appendChild(kindTable(true));
        }
        return section;
    }

    private Element stack(KindStatus kind) {
        String states = shownStates().stream()
                .filter(state -> kind.of(state) > 0)
                .map(state -> wording.text("report.kinds.part", kind.of(state), wording.value(state)))
                .collect(Collectors.joining(", "));
        Element stack = new Element("div").addClass("wb-stack");
        stack.attr("role", "img")
                .attr("aria-label", wording.text("report.kinds.bar", wording.value(kind.kind()), states));
        for (DisplayState state : shownStates()) {
            int claims = kind.of(state);
            if (claims > 0) {
                add(stack, "i", stateClass(state))
                        .attr(
                                "style",
                                place.medium() == Medium.SCREEN
                                        ? "--n:" + claims
                                        : String.format(Locale.ROOT, "width:%.2f%%", 99.0 * claims / kind.claims()));
            }
        }
        return stack;
    }

    private Element kindTable(boolean withBars) {
        Element table = new Element("table").addClass("wb-table wb-kind-table");
        add(table, "caption", withBars ? "" : "wb-hidden-visually").text(wording.text("report.kinds.caption"));
        Element head = add(add(table, "thead", ""), "tr", "");
        add(head, "th", "").attr("scope", "col").text(wording.text("report.kinds.kind"));
        if (withBars) {
            add(head, "th", "wb-chart").attr("scope", "col").text(wording.text("report.kinds.chart"));
        }
        for (DisplayState state : shownStates()) {
            Element cell = add(head, "th", "wb-number").attr("scope", "col");
            add(cell, "span", "wb-state " + stateClass(state)).text(wording.value(state));
        }
        add(head, "th", "wb-number").attr("scope", "col").text(wording.text("report.kinds.all"));
        Element body = add(table, "tbody", "");
        for (KindStatus kind : report.kinds()) {
            Element row = add(body, "tr", "");
            add(row, "th", "").attr("scope", "row").text(wording.value(kind.kind()));
            if (withBars) {
                add(row, "td", "wb-chart").appendChild(stack(kind));
            }
            for (DisplayState state : shownStates()) {
                add(row, "td", "wb-number").text(number(kind.of(state)));
            }
            add(row, "td", "wb-number").text(number(kind.claims()));
        }
        return table;
    }

    private List<DisplayState> shownStates() {
        return Stream.of(DisplayState.values())
                .filter(state -> state != DisplayState.DISMISSED)
                .toList();
    }

    private Element findings() {
        Element section = section("findings");
        List<ReportedClaim> findings = report.findings();
        if (findings.isEmpty()) {
            return empty(section, "report.findings.none");
        }
        Map<DisplayState, List<ReportedClaim>> byState =
                findings.stream().collect(Collectors.groupingBy(ReportedClaim::state));
        for (DisplayState state : DisplayState.values()) {
            List<ReportedClaim> claims = byState.getOrDefault(state, List.of());
            if (!claims.isEmpty()) {
                Element heading = add(section, "h3", "");
                add(heading, "span", "wb-state " + stateClass(state))
                        .text(wording.text("report.findings.group", heading(wording.value(state)), claims.size()));
                claims.forEach(claim -> section.appendChild(finding(claim)));
            }
        }
        return section;
    }

    private Element finding(ReportedClaim claim) {
        Element finding = new Element("div").addClass("wb-finding").addClass(stateClass(claim.state()));
        Element line = add(finding, "p", "wb-finding-line");
        if (claim.resolution() != null) {
            add(line, "strong", "wb-verdict-word")
                    .text(wording.rating(claim.resolution().rating()));
        }
        add(line, "span", kindClass(claim)).text(wording.value(claim.kind()));
        line.appendChild(anchor("claim-" + claim.number(), wording.text("report.claim", claim.number())));
        finding.appendChild(quote(claim));
        addPlace(finding, claim);
        addWording(finding, claim);
        Resolution resolution = claim.resolution();
        if (resolution != null && resolution.shared()) {
            resolution.verdicts().forEach(verdict -> addVerdict(finding, verdict));
        } else if (resolution != null && !resolution.rationale().isBlank()) {
            paragraphs(finding, resolution.rationale(), "wb-rationale");
        }
        String sources = claim.evidence().stream()
                .map(evidence -> sourceName(evidence.source()))
                .distinct()
                .collect(Collectors.joining("; "));
        String count = wording.text("report.evidence.count", claim.evidence().size());
        add(finding, "p", "wb-note").text(sources.isEmpty() ? count : count + ": " + sources);
        return finding;
    }

    /** The words in quotation marks: on screen the stylesheet adds them, paper needs them unbreakable. */
    private Element quote(ReportedClaim claim) {
        boolean paper = place.medium() == Medium.PAPER;
        Element quote = new Element("p")
                .addClass("wb-quote")
                .attr("dir", "auto")
                .text(paper ? wording.quoted(claim.exact()) : claim.exact());
        return QuotationMarks.begin(claim.exact()) ? quote.addClass("wb-bare") : quote;
    }

    private Element corrections() {
        Element section = section("corrections");
        List<ReportedClaim> corrected = report.corrected();
        if (corrected.isEmpty()) {
            return empty(section, "report.corrections.none");
        }
        for (ReportedClaim claim : corrected) {
            for (ReportedCorrection correction : claim.corrections()) {
                Element box = add(section, "div", "wb-finding wb-correction");
                Element line = add(box, "p", "wb-finding-line");
                line.appendChild(anchor("claim-" + claim.number(), wording.text("report.claim", claim.number())));
                add(line, "span", "wb-note")
                        .text(wording.text(
                                "report.corrections.by", correction.author(), wording.moment(correction.createdAt())));
                if (correction.replacement() == null) {
                    box.appendChild(quote(claim));
                }
                addCorrection(box, claim, correction);
            }
        }
        return section;
    }

    private void addCorrection(Element box, ReportedClaim claim, ReportedCorrection correction) {
        if (correction.replacement() != null) {
            Element words = add(box, "p", "wb-replacement");
            add(words, "span", "wb-note").text(wording.text("report.corrections.instead"));
            add(words, "del", "wb-before").text(claim.exact());
            add(words, "span", "wb-note").text(wording.text("report.corrections.suggested"));
            add(words, "ins", "wb-after").text(correction.replacement());
        }
        if (correction.reason() != null) {
            paragraphs(box, wording.text("report.corrections.reason", correction.reason()), "");
        }
        if (correction.question() != null) {
            paragraphs(box, wording.text("report.corrections.question", correction.question()), "");
            Instant answeredAt = correction.answeredAt();
            paragraphs(
                    box,
                    correction.answer() == null || answeredAt == null
                            ? wording.text("report.corrections.unanswered")
                            : wording.text(
                                    "report.corrections.answer", correction.answer(), wording.moment(answeredAt)),
                    "");
        }
    }

    private Element claims() {
        Element section = section("claims");
        if (report.claims().isEmpty()) {
            return empty(section, "report.claims.none");
        }
        report.claims().forEach(claim -> section.appendChild(entry(claim)));
        return section;
    }

    private Element entry(ReportedClaim claim) {
        Element entry = new Element("section")
                .addClass("wb-entry")
                .addClass(stateClass(claim.state()))
                .attr("id", "claim-" + claim.number())
                .attr("aria-labelledby", "claim-" + claim.number() + "-head");
        if (claim.parent() != null) {
            entry.addClass("wb-part");
        }
        Element head = add(entry, "h3", "wb-entry-head").attr("id", "claim-" + claim.number() + "-head");
        Function<ClaimId, String> workbench = place.workbench();
        if (workbench == null) {
            add(head, "span", "wb-entry-number").text(wording.text("report.claim", claim.number()));
        } else {
            add(head, "a", "wb-entry-number")
                    .attr("href", workbench.apply(claim.id()))
                    .attr("title", wording.text("report.claim.open", claim.number()))
                    .text(wording.text("report.claim", claim.number()));
        }
        head.appendText(" ");
        add(head, "span", kindClass(claim)).text(wording.value(claim.kind()));
        head.appendText(" ");
        add(head, "span", "wb-state " + stateClass(claim.state())).text(wording.value(claim.state()));
        if (standing.newest() != null && standing.changed().contains(claim.id())) {
            head.appendText(" ");
            add(head, "span", "wb-tag wb-since")
                    .text(wording.text("report.since.claim", standing.newest().number()));
        }
        if (claim.parent() != null) {
            Element part = add(entry, "p", "wb-note wb-entry-part");
            part.appendChild(anchor(
                    "claim-" + claim.parent(),
                    wording.text("report.claim.part", wording.text("report.claim", claim.parent()))));
        }
        Element context = add(entry, "p", "wb-context").attr("dir", "auto");
        context.appendText(claim.before());
        add(context, "mark", "").text(claim.exact());
        context.appendText(claim.after());
        addPlace(entry, claim);
        addWording(entry, claim);
        if (claim.speaker() != null) {
            add(entry, "p", "wb-note").text(wording.text("report.claim.speaker", claim.speaker()));
        }
        addResolution(entry, claim);
        addEvidence(entry, claim);
        for (ReportedCorrection correction : claim.corrections()) {
            addCorrection(add(entry, "div", "wb-correction"), claim, correction);
        }
        return entry;
    }

    private void addPlace(Element box, ReportedClaim claim) {
        ReportedRegion region = claim.region();
        if (region != null) {
            String about = Stream.concat(Stream.ofNullable(region.caption()), Stream.ofNullable(region.credit()))
                    .collect(Collectors.joining(" · "));
            String where = wording.text("report.claim.region", region.image());
            add(box, "p", "wb-note").text(about.isEmpty() ? where : where + ": " + about);
        }
    }

    private void addWording(Element box, ReportedClaim claim) {
        if (claim.wording() != null) {
            add(box, "p", "wb-note").text(wording.text("report.claim.wording", claim.wording()));
        }
    }

    private void addResolution(Element entry, ReportedClaim claim) {
        Resolution resolution = claim.resolution();
        if (resolution == null) {
            String assigned = claim.assignees().stream()
                    .map(assignee -> assignee.dueOn() == null
                            ? assignee.name()
                            : wording.text("report.claim.assigned.due", assignee.name(), wording.day(assignee.dueOn())))
                    .collect(Collectors.joining(", "));
            if (claim.verdicts() > 0 || !assigned.isEmpty()) {
                add(entry, "p", "wb-note")
                        .text((wording.text("report.claim.verdicts", claim.verdicts())
                                        + (assigned.isEmpty()
                                                ? ""
                                                : " " + wording.text("report.claim.assigned", assigned)))
                                .strip());
            }
            return;
        }
        add(entry, "p", "wb-verdict").appendChild(new Element("strong").text(wording.rating(resolution.rating())));
        if (resolution.shared()) {
            resolution.verdicts().forEach(verdict -> addVerdict(entry, verdict));
            add(entry, "p", "wb-note")
                    .text(wording.text(
                            "report.resolution.agreed",
                            resolution.verdicts().size(),
                            wording.moment(resolution.resolvedAt())));
            return;
        }
        if (resolution.rationale().isBlank()) {
            add(entry, "p", "wb-note").text(wording.text("report.resolution.none"));
        } else {
            paragraphs(entry, resolution.rationale(), "wb-rationale");
        }
        List<String> how = new ArrayList<>();
        boolean adjudicated = resolution.resolvedBy().equals("ADJUDICATION");
        if (resolution.reviewer() != null && !adjudicated) {
            how.add(wording.text(
                    "report.resolution.by", resolution.reviewer(), wording.moment(resolution.resolvedAt())));
        }
        if (adjudicated) {
            how.add(
                    resolution.reviewer() == null
                            ? wording.text("report.resolution.adjudicated", wording.moment(resolution.resolvedAt()))
                            : wording.text(
                                    "report.resolution.adjudicatedBy",
                                    resolution.reviewer(),
                                    wording.moment(resolution.resolvedAt())));
            if (resolution.adjudicationReason() != null) {
                how.add(wording.text("report.resolution.differedIn", wording.value(resolution.adjudicationReason())));
            }
        }
        if (resolution.confidence() != null) {
            how.add(wording.text(
                    "report.resolution.confidence",
                    wording.value(resolution.confidence())
                            .toLowerCase(wording.moments().locale())));
        }
        if (resolution.asOf() != null) {
            how.add(wording.text("report.resolution.asOf", wording.moment(resolution.asOf())));
        }
        add(entry, "p", "wb-note").text(String.join(" · ", how));
    }

    /** What one of the reviewers who agree says, then who it is. */
    private void addVerdict(Element box, AgreeingVerdict verdict) {
        if (verdict.rationale().isBlank()) {
            add(box, "p", "wb-note").text(wording.text("report.resolution.none"));
        } else {
            paragraphs(box, verdict.rationale(), "wb-rationale");
        }
        add(box, "p", "wb-note wb-reviewer")
                .text(String.join(
                        " · ",
                        wording.text("report.resolution.by", verdict.reviewer(), wording.moment(verdict.givenAt())),
                        wording.text(
                                "report.resolution.confidence",
                                wording.value(verdict.confidence())
                                        .toLowerCase(wording.moments().locale())),
                        wording.text("report.resolution.asOf", wording.moment(verdict.asOf()))));
    }

    private void addEvidence(Element entry, ReportedClaim claim) {
        if (!claim.evidence().isEmpty()) {
            Element list = add(entry, "ul", "wb-list wb-evidence-list");
            claim.evidence().forEach(evidence -> list.appendChild(evidence(evidence)));
        } else if (claim.resolution() != null) {
            add(entry, "p", "wb-note").text(wording.text("report.evidence.none"));
        }
        if (claim.withdrawnEvidence() > 0) {
            add(entry, "p", "wb-note").text(wording.text("report.evidence.withdrawn", claim.withdrawnEvidence()));
        }
    }

    private Element evidence(ReportedEvidence evidence) {
        Element item = new Element("li").addClass("wb-evidence");
        Element line = add(item, "p", "wb-evidence-line");
        if (evidence.stance() == null) {
            add(line, "span", "wb-tag").text(wording.text("report.evidence.blind"));
        } else {
            String stance = "wb-stance-" + evidence.stance().name().toLowerCase(Locale.ROOT);
            add(line, "span", "wb-tag " + stance).text(wording.value(evidence.stance()));
        }
        line.appendText(" ");
        ReportedSource source = evidence.source();
        Element title = add(line, "cite", "wb-title");
        if (source.url() == null) {
            title.text(sourceName(source));
        } else {
            title.appendChild(link(source.url(), sourceName(source)));
        }
        List<String> about = new ArrayList<>();
        if (source.publisher() != null) {
            about.add(source.publisher());
        }
        if (source.kind() != null) {
            about.add(wording.value(source.kind()));
        }
        if (source.publishedOn() != null) {
            about.add(wording.text("report.published", wording.day(source.publishedOn())));
        }
        if (source.accessedOn() != null) {
            about.add(wording.text("report.evidence.accessed", wording.day(source.accessedOn())));
        }
        if (evidence.grade() != null) {
            about.add(wording.text("report.evidence.grade", evidence.grade()));
        }
        about.add(wording.text("report.resolution.by", evidence.addedBy(), wording.moment(evidence.addedAt())));
        if (evidence.passage() != null && !evidence.passage().isBlank()) {
            add(item, "blockquote", "wb-passage").text(evidence.passage());
        }
        if (evidence.note() != null && !evidence.note().isBlank()) {
            paragraphs(item, wording.text("report.evidence.note", evidence.note()), "wb-evidence-note");
        }
        add(item, "p", "wb-note").text(String.join(" · ", about));
        return item;
    }

    private String sourceName(ReportedSource source) {
        return source.title() == null ? wording.text("report.evidence.protected") : source.title();
    }

    private Element work() {
        Element section = section("work");
        List<ReportedClaim> open = report.openWork();
        if (open.isEmpty()) {
            return empty(section, "report.work.none");
        }
        add(section, "p", "").text(wording.text("report.work.lead", open.size()));
        for (KindStatus kind : report.kinds()) {
            List<ReportedClaim> claims =
                    open.stream().filter(claim -> claim.kind() == kind.kind()).toList();
            if (!claims.isEmpty()) {
                Element heading = add(section, "h3", "wb-work-kind");
                add(heading, "span", kindClass(kind))
                        .text(wording.text("report.findings.group", wording.value(kind.kind()), claims.size()));
                Element list = add(section, "ul", "wb-work-list");
                for (ReportedClaim claim : claims) {
                    Element item = add(list, "li", stateClass(claim.state()));
                    item.appendChild(anchor("claim-" + claim.number(), number(claim.number())));
                    item.appendText(" ");
                    add(item, "span", "wb-work-words").text(shortened(claim.exact()));
                    if (UNSETTLED.contains(claim.state()) && claim.state() != DisplayState.OPEN) {
                        item.appendText(" ");
                        add(item, "span", "wb-state " + stateClass(claim.state()))
                                .text(wording.value(claim.state()));
                    }
                }
            }
        }
        return section;
    }

    private static String shortened(String words) {
        if (words.length() <= 110) {
            return words;
        }
        int cut = words.lastIndexOf(' ', 110);
        return words.substring(0, cut < 0 ? 110 : cut) + " …";
    }

    private Element issues() {
        Element section = section("issues");
        if (report.inconsistencies().isEmpty()) {
            return empty(section, "report.issues.none");
        }
        Element list = add(section, "ul", "wb-list wb-issue-list");
        for (Inconsistency issue : report.inconsistencies()) {
            Element item = add(list, "li", "wb-issue");
            Element line = add(item, "p", "");
            add(line, "strong", "").text(wording.text("issue." + issue.kind()));
            line.appendText(" ");
            add(line, "span", "wb-tag").text(wording.text("severity." + issue.severity()));
            add(item, "p", "")
                    .text(IssueWords.of(
                            issue.description(),
                            wording.texts(),
                            wording.moments().locale()));
            if (!issue.words().isEmpty()) {
                add(item, "p", "wb-passage")
                        .text(issue.words().stream()
                                .distinct()
                                .map(words -> wording.quoted(shortened(words)))
                                .collect(Collectors.joining(" · ")));
            }
        }
        return section;
    }

    private Element people() {
        Element section = section("people");
        ReportModel.ReportedArticle article = report.article();
        add(section, "p", "")
                .text(wording.text("report.addedBy", article.addedBy(), wording.moment(article.addedAt())));
        Element table = add(add(section, "div", "wb-wide-table"), "table", "wb-table");
        add(table, "caption", "wb-hidden-visually").text(wording.text("report.people.caption"));
        Element head = add(add(table, "thead", ""), "tr", "");
        add(head, "th", "").attr("scope", "col").text(wording.text("report.people.name"));
        for (String column : List.of("verdicts", "evidence", "claims", "dismissed", "corrections", "adjudications")) {
            add(head, "th", "wb-number").attr("scope", "col").text(wording.text("report.people." + column));
        }
        add(head, "th", "").attr("scope", "col").text(wording.text("report.people.first"));
        add(head, "th", "").attr("scope", "col").text(wording.text("report.people.last"));
        Element body = add(table, "tbody", "");
        for (Participant person : report.people()) {
            Element row = add(body, "tr", "");
            add(row, "th", "").attr("scope", "row").text(person.name());
            for (int done : new int[] {
                person.verdicts(),
                person.evidence(),
                person.claimsAdded(),
                person.claimsDismissed(),
                person.corrections(),
                person.adjudications()
            }) {
                add(row, "td", "wb-number").text(number(done));
            }
            add(row, "td", "").text(wording.moment(person.first()));
            add(row, "td", "").text(wording.moment(person.last()));
        }
        return section;
    }

    private Element method() {
        Element section = section("method");
        ReportModel.Method method = report.method();
        String detector = method.detector().isEmpty()
                ? wording.text("report.method.noDetector")
                : String.join(", ", method.detector());
        add(section, "p", "")
                .text(wording.text(
                        "report.method.found", method.detected(), detector, method.manual(), method.dismissed()));
        add(section, "p", "")
                .text(wording.text(
                        "report.method.scale",
                        method.scale(),
                        method.ratings().stream()
                                .map(rating -> wording.text(
                                        "report.method.rating",
                                        wording.rating(rating.label()),
                                        wording.value(rating.lean())))
                                .collect(Collectors.joining(", "))));
        add(section, "p", "").text(wording.text("report.method.rule"));
        add(section, "p", "").text(wording.text("report.method.grades"));
        add(section, "p", "").text(wording.text("report.method.blind"));
        if (report.publication() != null) {
            new PublicationPart(report.publication(), wording).addMethod(section);
        }
        return section;
    }

    private Element section(String id) {
        Element section = new Element("section").attr("id", id).attr("aria-labelledby", id + "-head");
        add(section, "h2", "").attr("id", id + "-head").text(wording.text("report." + id));
        return section;
    }

    private Element empty(Element section, String key) {
        add(section, "p", "wb-report-empty").text(wording.text(key));
        return section;
    }

    private static void paragraphs(Element box, String text, String className) {
        for (String line : text.strip().split("\\R+")) {
            add(box, "p", className).text(line.strip());
        }
    }

    private Element anchor(String id, String text) {
        return new Element("a")
                .attr("href", place.here() + "#" + id)
                .attr("router-ignore", true)
                .text(text);
    }

    private static Element link(String address, String text) {
        if (!address.startsWith("https://") && !address.startsWith("http://")) {
            return new Element("span").text(text);
        }
        return new Element("a")
                .attr("href", address)
                .attr("rel", "noopener noreferrer")
                .text(text);
    }

    private String heading(String words) {
        return CaseMap.toTitle()
                .wholeString()
                .noLowercase()
                .apply(wording.moments().locale(), null, words);
    }

    private String number(int value) {
        return Integer.toString(value);
    }

    private static Element add(Element parent, String tag, String classes) {
        Element child = parent.appendElement(tag);
        if (!classes.isBlank()) {
            child.attr("class", classes.strip());
        }
        return child;
    }

    private static String kindClass(ReportedClaim claim) {
        return kindClass(claim.kind());
    }

    private static String kindClass(KindStatus kind) {
        return kindClass(kind.kind());
    }

    private static String kindClass(Enum<?> kind) {
        return "wb-kind wb-kind-" + kind.name().toLowerCase(Locale.ROOT);
    }

    private static String stateClass(DisplayState state) {
        return "wb-state-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
