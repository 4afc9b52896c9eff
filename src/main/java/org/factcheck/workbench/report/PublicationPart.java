package org.factcheck.workbench.report;

import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.factcheck.workbench.report.ReportChanges.ChangedClaim;
import org.factcheck.workbench.report.ReportModel.Imprint;
import org.factcheck.workbench.report.ReportModel.ReportedCorrection;
import org.factcheck.workbench.review.ReportFreezer;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a published report says of itself: which version it is, what changed, and why it was published nevertheless. */
record PublicationPart(Imprint imprint, Wording wording) {

    /** One sentence: which version, when, by whom. */
    String line() {
        String line = wording.text(
                "report.version.line", imprint.number(), wording.moment(imprint.publishedAt()), imprint.publishedBy());
        return imprint.sha256() == null ? line : line + " " + wording.text("report.version.sha256", imprint.sha256());
    }

    void addTo(Element head) {
        head.appendElement("p").attr("class", "wb-note wb-hash wb-version").text(line());
        if (imprint.auditHead() != null) {
            head.appendElement("p")
                    .attr("class", "wb-note wb-hash")
                    .text(wording.text("report.version.audit", imprint.auditHead()));
        }
    }

    /** The list of changes, in the section. */
    Element changes(Element section, BiFunction<String, String, Element> link) {
        ReportChanges changes = imprint.changes();
        if (changes == null) {
            return section;
        }
        section.appendElement("p")
                .text(wording.text(
                        "report.changes.lead", changes.since(), changes.claims().size()));
        if (imprint.corrected() != null) {
            for (String line : imprint.corrected().strip().split("\\R+")) {
                section.appendElement("p").attr("class", "wb-rationale").text(line);
            }
        }
        Element list = section.appendElement("ul").attr("class", "wb-list wb-changes");
        if (changes.article()) {
            list.appendElement("li").text(wording.text("report.changes.article"));
        }
        if (changes.issuesGone() + changes.issuesFound() > 0) {
            list.appendElement("li")
                    .text(wording.text("report.changes.issues", changes.issuesGone(), changes.issuesFound()));
        }
        for (ChangedClaim claim : changes.claims()) {
            addClaim(list.appendElement("li"), claim, link);
        }
        return section;
    }

    private void addClaim(Element item, ChangedClaim claim, BiFunction<String, String, Element> link) {
        Element line = item.appendElement("p").attr("class", "wb-finding-line");
        Integer number = claim.number();
        if (number != null) {
            line.appendChild(link.apply("claim-" + number, wording.text("report.claim", number)));
            line.appendText(" ");
        }
        line.appendElement("span")
                .text(claim.aspects().stream()
                        .map(aspect -> wording.text("report.changes." + aspect.name()))
                        .collect(Collectors.joining(", ")));
        if (claim.corrections().stream().noneMatch(correction -> correction.replacement() != null)) {
            item.appendElement("p")
                    .attr("class", "wb-context")
                    .attr("dir", "auto")
                    .text(wording.quoted(claim.exact()));
        }
        claim.corrections().forEach(correction -> addCorrection(item, claim, correction));
        if (claim.wordsBefore() != null) {
            item.appendElement("p")
                    .attr("class", "wb-note")
                    .text(wording.text("report.changes.before", claim.wordsBefore()));
        }
        boolean told = claim.aspects().contains(ReportChanges.Aspect.RESOLUTION)
                || claim.aspects().contains(ReportChanges.Aspect.REMOVED);
        if (told && (claim.ratingBefore() != null || claim.ratingNow() != null)) {
            item.appendElement("p")
                    .attr("class", "wb-note")
                    .text(wording.text(
                            "report.changes.rating", rating(claim.ratingBefore()), rating(claim.ratingNow())));
        }
    }

    private void addCorrection(Element item, ChangedClaim claim, ReportedCorrection correction) {
        if (correction.replacement() != null) {
            Element words = item.appendElement("p").attr("class", "wb-replacement");
            words.appendElement("del").attr("class", "wb-before").text(claim.exact());
            words.appendText(" → ");
            words.appendElement("ins").attr("class", "wb-after").text(correction.replacement());
        }
        if (correction.question() != null) {
            item.appendElement("p").text(wording.text("report.corrections.question", correction.question()));
        }
        if (correction.answer() != null && correction.answeredAt() != null) {
            item.appendElement("p")
                    .text(wording.text(
                            "report.corrections.answer", correction.answer(), wording.moment(correction.answeredAt())));
        }
    }

    private String rating(@Nullable String rating) {
        return rating == null ? wording.text("report.changes.noRating") : rating;
    }

    /** How it came to be published, among the methods. */
    void addMethod(Element section) {
        ReportFreezer.Overruled overruled = imprint.override();
        if (overruled == null) {
            section.appendElement("p").text(wording.text("report.method.gate"));
            return;
        }
        section.appendElement("p")
                .attr("class", "wb-override")
                .text(wording.text(
                        "report.method.override",
                        overruled.blockers().stream()
                                .map(count -> wording.text(
                                        "report.method.blocker."
                                                + count.reason().name(),
                                        count.count()))
                                .collect(Collectors.joining(", "))));
        section.appendElement("p").text(wording.text("report.method.override.reason", overruled.reason()));
    }
}
