package org.factcheck.workbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.factcheck.workbench.agreement.Caveat;
import org.factcheck.workbench.agreement.Figure;
import org.factcheck.workbench.agreement.Measure;
import org.factcheck.workbench.report.ReportedAgreement.KindAgreement;
import org.factcheck.workbench.report.ReportedAgreement.PairAgreement;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.Texts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Agreement as elements, in a report and on a page of its own. A figure that is undefined is a dash, one that rests on few
 * claims has a mark, and both have a sentence.
 */
public final class AgreementSection {
    private static final String UNDEFINED = "–";
    private static final String MINUS = "−";

    private final ReportedAgreement agreement;
    private final Wording wording;

    private final String heading;

    AgreementSection(ReportedAgreement agreement, Wording wording) {
        this(agreement, wording, "h3");
    }

    private AgreementSection(ReportedAgreement agreement, Wording wording, String heading) {
        this.agreement = agreement;
        this.wording = wording;
        this.heading = heading;
    }

    /** As markup for a view of the application, right below its title: elements and text nodes only. */
    public static String markup(ReportedAgreement agreement, Texts texts, Moments moments) {
        Document shell = new Document("");
        shell.outputSettings().prettyPrint(false);
        new AgreementSection(agreement, new Wording(texts, moments), "h2").addTo(shell);
        return shell.html();
    }

    void addTo(Element section) {
        add(section, "p", "")
                .text(wording.text("agreement.lead", agreement.claims(), agreement.verdicts(), agreement.leftOut()));
        if (agreement.claims() > 0) {
            section.appendChild(measures());
            if (agreement.kinds().size() > 1) {
                add(section, heading, "").text(wording.text("agreement.kinds"));
                section.appendChild(kinds());
            }
            add(section, heading, "").text(wording.text("agreement.pairs"));
            section.appendChild(pairs());
            add(section, "p", "wb-note").text(wording.text("agreement.scale"));
            add(section, "p", "wb-note").text(wording.text("agreement.few", Figure.MANY));
        }
        add(section, "p", "wb-note").text(wording.text("agreement.rule"));
    }

    private Element measures() {
        Element table = table("agreement.measures.caption", "agreement.measure", "agreement.value", "agreement.claims");
        Element body = table.selectFirst("tbody");
        for (Figure figure : List.of(
                agreement.percent(), agreement.alphaNominal(), agreement.alphaOrdinal(), agreement.fleissKappa())) {
            Element row = add(body == null ? table : body, "tr", "");
            Element name = add(row, "th", "").attr("scope", "row");
            name.text(wording.text("agreement.measure." + figure.measure()));
            add(row, "td", "wb-number").text(value(figure));
            add(row, "td", "wb-number").text(Integer.toString(figure.units()));
            add(row, "td", "").text(sentences(figure));
        }
        return table.parent() == null ? table : table.parent();
    }

    private Element kinds() {
        List<List<Object>> rows = new ArrayList<>();
        for (KindAgreement kind : agreement.kinds()) {
            rows.add(List.of(
                    wording.value(kind.kind()),
                    kind.claims(),
                    kind.percent(),
                    kind.alphaNominal(),
                    kind.alphaOrdinal(),
                    kind.fleissKappa()));
        }
        return figures(
                "agreement.kinds.caption",
                "agreement.kind",
                List.of(Measure.PERCENT, Measure.ALPHA_NOMINAL, Measure.ALPHA_ORDINAL, Measure.FLEISS_KAPPA),
                rows);
    }

    private Element pairs() {
        List<List<Object>> rows = new ArrayList<>();
        for (PairAgreement pair : agreement.pairs()) {
            rows.add(List.of(
                    wording.text("agreement.pair", pair.one(), pair.other()),
                    pair.claims(),
                    pair.percent(),
                    pair.cohenKappa(),
                    pair.alphaOrdinal()));
        }
        return figures(
                "agreement.pairs.caption",
                "agreement.pairOf",
                List.of(Measure.PERCENT, Measure.COHEN_KAPPA, Measure.ALPHA_ORDINAL),
                rows);
    }

    /** Rows of a name, a number of claims, and figures. */
    private Element figures(String caption, String first, List<Measure> measures, List<List<Object>> rows) {
        Element table = new Element("table").addClass("wb-table wb-agreement");
        add(table, "caption", "wb-hidden-visually").text(wording.text(caption));
        Element head = add(add(table, "thead", ""), "tr", "");
        add(head, "th", "").attr("scope", "col").text(wording.text(first));
        add(head, "th", "wb-number").attr("scope", "col").text(wording.text("agreement.claims"));
        for (Measure measure : measures) {
            add(head, "th", "wb-number").attr("scope", "col").text(wording.text("agreement.measure.short." + measure));
        }
        add(head, "th", "").attr("scope", "col").text(wording.text("agreement.remarks"));
        Element body = add(table, "tbody", "");
        for (List<Object> cells : rows) {
            Element row = add(body, "tr", "");
            List<Figure> all = new ArrayList<>();
            for (Object cell : cells) {
                switch (cell) {
                    case Figure figure -> {
                        all.add(figure);
                        add(row, "td", "wb-number").text(value(figure));
                    }
                    case Integer claims -> add(row, "td", "wb-number").text(claims.toString());
                    default -> add(row, "th", "").attr("scope", "row").text(cell.toString());
                }
            }
            add(row, "td", "wb-note").text(remarks(all));
        }
        return wide(table);
    }

    /** One sentence for the row; what stands for several of its figures is said once. */
    private String remarks(List<Figure> figures) {
        List<String> said = new ArrayList<>();
        for (Figure figure : figures) {
            for (Caveat caveat : figure.caveats()) {
                if (caveat.reason() == Caveat.Reason.FEW) {
                    continue;
                }
                String sentence = wording.text(caveat.key(), caveat.number());
                String about = wording.text(
                        "agreement.about", wording.text("agreement.measure.short." + figure.measure()), sentence);
                if (said.stream().noneMatch(before -> before.endsWith(sentence))) {
                    said.add(caveat.reason() == Caveat.Reason.ONE_CATEGORY ? sentence : about);
                }
            }
        }
        return String.join(" ", said);
    }

    private String sentences(Figure figure) {
        List<String> said = new ArrayList<>();
        for (Caveat caveat : figure.caveats()) {
            said.add(wording.text(caveat.key(), caveat.number()));
        }
        return String.join(" ", said);
    }

    private String value(Figure figure) {
        Double value = figure.value();
        if (value == null) {
            return UNDEFINED;
        }
        Locale locale = wording.moments().locale();
        boolean few = figure.caveats().stream().anyMatch(caveat -> caveat.reason() == Caveat.Reason.FEW);
        String number = figure.measure() == Measure.PERCENT
                ? wording.text("agreement.percent", value)
                : String.format(locale, "%.2f", value == 0 ? 0.0 : value).replace("-", MINUS);
        return few ? wording.text("agreement.value.few", number) : number;
    }

    private Element table(String caption, String... columns) {
        Element table = new Element("table").addClass("wb-table wb-agreement");
        add(table, "caption", "wb-hidden-visually").text(wording.text(caption));
        Element head = add(add(table, "thead", ""), "tr", "");
        for (int i = 0; i < columns.length; i++) {
            add(head, "th", i == 0 ? "" : "wb-number").attr("scope", "col").text(wording.text(columns[i]));
        }
        add(head, "th", "").attr("scope", "col").text(wording.text("agreement.remarks"));
        add(table, "tbody", "");
        wide(table);
        return table;
    }

    private static Element wide(Element table) {
        Element box = new Element("div").addClass("wb-wide-table");
        box.appendChild(table);
        return box;
    }

    private static Element add(Element parent, String tag, String classes) {
        Element child = parent.appendElement(tag);
        if (!classes.isBlank()) {
            child.attr("class", classes);
        }
        return child;
    }
}
