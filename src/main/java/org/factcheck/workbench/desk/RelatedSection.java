package org.factcheck.workbench.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.report.ClaimRow;
import org.factcheck.workbench.report.Relation;
import org.factcheck.workbench.review.DisplayState;

/** Other claims of the article about the same sentence, unit, place, speaker or date, one click away. */
final class RelatedSection extends Section {
    private static final long serialVersionUID = 1L;
    private static final int FEW = 4;
    private final Div groups = new Div();
    private final transient Consumer<ClaimId> go;

    RelatedSection(Consumer<ClaimId> go) {
        this.go = go;
        addClassNames("wb-section", "wb-related");
        add(new H3(getTranslation("desk.related")), groups);
    }

    /**
     * @param sentence claims of the same sentence, nearest first
     * @param related which claims have what in common with the one that is shown
     * @param all the claims of the article, in order of the text
     */
    void show(List<ClaimRow> sentence, Map<Relation, Set<ClaimId>> related, List<ClaimRow> all) {
        groups.removeAll();
        group("SENTENCE", sentence);
        for (Relation relation : Relation.values()) {
            Set<ClaimId> ids = related.getOrDefault(relation, Set.of());
            group(
                    relation.name(),
                    all.stream()
                            .filter(row -> ids.contains(row.id()) && row.state() != DisplayState.DISMISSED)
                            .toList());
        }
        setVisible(groups.getComponentCount() > 0);
    }

    private void group(String name, List<ClaimRow> claims) {
        if (claims.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        claims.stream().limit(FEW).forEach(row -> list.add(new ListItem(link(row))));
        Div group = new Div(new H4(getTranslation("desk.related." + name)), list);
        if (claims.size() > FEW) {
            NativeButton rest = new NativeButton(getTranslation("desk.related.all", claims.size()));
            rest.addClassNames("wb-link-button", "wb-note");
            rest.getElement().setAttribute("type", "button");
            rest.addClickListener(click -> {
                group.remove(rest);
                claims.stream().skip(FEW).forEach(row -> list.add(new ListItem(link(row))));
            });
            group.add(rest);
        }
        groups.add(group);
    }

    private NativeButton link(ClaimRow row) {
        String words = ClaimListPane.words(row);
        NativeButton link = new NativeButton("", click -> go.accept(row.id()));
        link.add(Signs.of(row.state()), Signs.of(row.kind()), new Span(words));
        link.addClassName("wb-related-claim");
        link.getElement().setAttribute("type", "button");
        link.setTitle(words);
        link.setAriaLabel(getTranslation("desk.related.claim", words, Words.of(row.kind()), Words.of(row.state())));
        return link;
    }
}
