package org.factcheck.workbench.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.factcheck.workbench.report.DeskQueries.DeskClaim;
import org.factcheck.workbench.shell.Moments;

/** A claim with its article, as it stands in lists outside of its article. */
final class DeskClaims {
    private DeskClaims() {}

    static Anchor link(DeskClaim found, String address) {
        Span words = new Span(ClaimListPane.words(found.claim()));
        words.addClassName("wb-claim-words");
        Signs.ownDirection(words);
        Span meta = new Span(Signs.of(found.claim().kind()), new Span(found.articleTitle()));
        meta.addClassName("wb-claim-meta");
        if (found.dueOn() != null) {
            Moments moments = Moments.current();
            LocalDate today = LocalDate.now(moments.zone());
            Span due = new Span(Due.words(found.dueOn(), today, moments));
            due.addClassName("wb-due");
            if (found.dueOn().compareTo(today) <= 0) {
                due.addClassName(Due.look(found.dueOn(), today));
            }
            meta.add(due);
        }
        Span glyph = Signs.glyph();
        glyph.getElement().removeAttribute("aria-hidden");
        glyph.getElement().setAttribute("role", "img");
        glyph.getElement().setAttribute("aria-label", Words.of(found.claim().state()));
        Anchor link = new Anchor(address);
        link.add(glyph, new Span(words, meta), new Span());
        link.addClassNames("wb-claim-row", Signs.className(found.claim().state()));
        return link;
    }
}
