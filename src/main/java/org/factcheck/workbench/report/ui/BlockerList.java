package org.factcheck.workbench.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.review.SignOffGate;
import org.factcheck.workbench.review.SignOffGate.Blocker;
import org.factcheck.workbench.review.SignOffGate.Group;
import org.factcheck.workbench.shell.IssueWords;

/** What blocks for one reason; each line leads to the claim. Of many the first are shown. */
final class BlockerList extends Section {
    private static final long serialVersionUID = 1L;
    private static final int FIRST = 10;
    private static final int MORE = 100;

    private final transient ArticleId article;
    private final transient List<Blocker> blockers;
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more = new NativeButton("", click -> show(MORE));

    BlockerList(ArticleId article, Group group) {
        this.article = article;
        this.blockers = group.blockers();
        addClassName("wb-blockers");
        Paragraph help = new Paragraph(getTranslation("report.signOff.help." + group.reason()));
        help.addClassName("wb-note");
        list.addClassNames("wb-list", "wb-blocker-list");
        more.addClassName("wb-link-button");
        more.getElement().setAttribute("type", "button");
        add(
                new H2(getTranslation(
                        "report.signOff.group",
                        getTranslation("report.signOff.reason." + group.reason()),
                        blockers.size())),
                help,
                list,
                more);
        show(FIRST);
    }

    private void show(int count) {
        int from = list.getComponentCount();
        blockers.stream().skip(from).limit(count).forEach(blocker -> list.add(item(blocker)));
        int left = blockers.size() - list.getComponentCount();
        more.setVisible(left > 0);
        more.setText(getTranslation("report.signOff.more", left));
    }

    private ListItem item(Blocker blocker) {
        String workbench = "articles/" + article;
        String said = blocker.reason() == SignOffGate.Reason.TEXT_ISSUE
                ? IssueWords.of(blocker.words(), getLocale())
                : blocker.words();
        Anchor words = ReportView.link(
                workbench + (blocker.claim() == null ? "?issues=open" : "?claim=" + blocker.claim()), said);
        words.addClassName("wb-blocker");
        words.setTitle(getTranslation("report.signOff.open", said));
        Span about = new Span(String.join(" · ", about(blocker)));
        about.addClassName("wb-note");
        return new ListItem(words, about);
    }

    private List<String> about(Blocker blocker) {
        List<String> about = new ArrayList<>();
        if (blocker.kind() != null) {
            about.add(getTranslation("kind." + blocker.kind()));
        }
        switch (blocker.reason()) {
            case OPEN, TOO_FEW_VERDICTS ->
                about.add(getTranslation("report.signOff.verdicts", blocker.have(), blocker.need()));
            case TOO_FEW_ORIGINS -> about.add(getTranslation("report.signOff.origins", blocker.have(), blocker.need()));
            case SOURCE_NOT_KEPT ->
                about.add(
                        blocker.source() == null
                                ? getTranslation("report.evidence.protected")
                                : getTranslation("report.signOff.source", blocker.source()));
            case TEXT_ISSUE -> about.add(getTranslation("issue." + blocker.issue()));
            case DISPUTED, IN_REVIEW -> {}
        }
        return about;
    }
}
