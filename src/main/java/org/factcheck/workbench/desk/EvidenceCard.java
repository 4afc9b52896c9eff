package org.factcheck.workbench.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.ArrayList;
import java.util.List;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.Snapshot;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.evidence.ui.SourceFields;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.When;
import org.jspecify.annotations.Nullable;

/** One piece of evidence. */
final class EvidenceCard extends Article {
    private static final long serialVersionUID = 1L;

    private final String title;

    /** @param repeats whether an earlier piece has the same origin, so that this one is not counted as independent */
    EvidenceCard(Evidence evidence, boolean repeats) {
        title = SourceFields.name(evidence.source());
        addClassName("wb-evidence");
        if (evidence.stance() != null) {
            addClassName(Signs.className(evidence.stance()));
        }
        Source source = evidence.source();
        add(signs(evidence), title(source));
        if (evidence.passage() != null) {
            Element passage = new Element("blockquote");
            passage.setAttribute("class", "wb-passage");
            passage.setText(evidence.passage());
            getElement().appendChild(passage);
        }
        if (evidence.note() != null) {
            add(new Paragraph(evidence.note()));
        }
        String origin = origin(source);
        if (!origin.isEmpty()) {
            add(Signs.note(origin));
        }
        if (source.originGroup() != null) {
            Span group = Signs.note(getTranslation(
                    repeats ? "desk.evidence.originRepeats" : "desk.evidence.origin", source.originGroup()));
            group.addClassName("wb-origin");
            add(group);
        }
        Span added = Signs.note("");
        added.add(
                new Span(getTranslation("desk.evidence.addedBy", evidence.addedByName()) + " "),
                new When(evidence.addedAt()));
        add(added);
        Evidence.Withdrawal withdrawal = evidence.withdrawal();
        if (withdrawal != null) {
            addClassName("wb-withdrawn");
            Span withdrawn = Signs.note("");
            withdrawn.add(
                    new Span((withdrawal.reason() == null
                                    ? getTranslation("desk.evidence.withdrawnBlind")
                                    : getTranslation("desk.evidence.withdrawn", withdrawal.reason()))
                            + " "),
                    new When(withdrawal.at()));
            add(withdrawn);
        }
    }

    /**
     * @param compare puts the image beside the article's; null when there is nothing to compare it with
     * @param takeAway null for those who may not
     */
    EvidenceCard withImage(
            EvidenceId id,
            org.factcheck.workbench.article.Image file,
            @Nullable Runnable compare,
            @Nullable Runnable takeAway) {
        String address = ImageController.address(id, file);
        Image picture = new Image(address, getTranslation("desk.evidence.image.of", title));
        picture.getElement().setAttribute("loading", "lazy");
        Anchor whole = new Anchor(address, picture);
        whole.setTarget(AnchorTarget.BLANK);
        whole.setRouterIgnore(true);
        Div box = new Div(whole);
        box.addClassName("wb-thumbnail");
        if (compare != null) {
            box.add(action("desk.evidence.compare", "desk.evidence.compareOf", title, compare));
        }
        if (takeAway != null) {
            box.add(action("desk.evidence.image.takeAway", "desk.evidence.image.takeAwayOf", title, takeAway));
        }
        add(box);
        return this;
    }

    EvidenceCard withFile(Snapshot file, DownloadHandler download) {
        Anchor link = new Anchor(
                download,
                getTranslation(
                        "desk.file.kept",
                        Moments.current().moment(file.capturedAt()),
                        Math.max(1, file.size() / 1024),
                        file.sha256().substring(0, 12)));
        link.setDownload(true);
        link.setTitle(file.sha256());
        link.addClassName("wb-note");
        add(link);
        return this;
    }

    EvidenceCard withActions(Runnable edit, Runnable withdraw, String title) {
        NativeButton editButton = action("desk.evidence.edit", "desk.evidence.editOf", title, edit);
        NativeButton withdrawButton = action("desk.evidence.withdraw", "desk.evidence.withdrawOf", title, withdraw);
        Div actions = new Div(editButton, withdrawButton);
        actions.addClassName("wb-row");
        add(actions);
        return this;
    }

    private NativeButton action(String key, String nameKey, String title, Runnable run) {
        NativeButton button = new NativeButton(getTranslation(key), click -> run.run());
        button.addClassName("wb-link-button");
        button.getElement().setAttribute("type", "button");
        button.setAriaLabel(getTranslation(nameKey, title));
        return button;
    }

    private Div signs(Evidence evidence) {
        Div signs = new Div(
                evidence.stance() == null
                        ? Signs.tag(getTranslation("desk.evidence.blind"))
                        : Signs.of(evidence.stance()));
        signs.addClassName("wb-row");
        Evidence.Grade grade = evidence.grade();
        if (grade != null) {
            Span tag = Signs.tag(grade.toString());
            tag.setTitle(Words.graded(grade));
            signs.add(tag);
        }
        if (evidence.source().kind() != null) {
            signs.add(Signs.tag(Words.of(evidence.source().kind())));
        }
        if (evidence.source().restricted()) {
            signs.add(Signs.tag(getTranslation("desk.evidence.restricted")));
        }
        return signs;
    }

    private static Div title(Source source) {
        Div title = new Div();
        title.addClassName("wb-title");
        if (source.url() == null) {
            title.setText(SourceFields.name(source));
        } else {
            Anchor link = new Anchor(source.url(), SourceFields.name(source), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            title.add(link);
        }
        return title;
    }

    private String origin(Source source) {
        Moments moments = Moments.current();
        List<String> parts = new ArrayList<>();
        if (source.publisher() != null) {
            parts.add(source.publisher());
        }
        if (source.publishedOn() != null) {
            parts.add(getTranslation("desk.evidence.published", moments.day(source.publishedOn())));
        }
        if (source.accessedOn() != null) {
            parts.add(getTranslation("desk.evidence.accessed", moments.day(source.accessedOn())));
        }
        return String.join(getTranslation("desk.separator"), parts);
    }
}
