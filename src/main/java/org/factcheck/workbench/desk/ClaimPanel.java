package org.factcheck.workbench.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.claim.ClaimEdit;
import org.factcheck.workbench.desk.Colleagues.Colleague;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.report.ClaimRow;
import org.factcheck.workbench.report.InImage;
import org.factcheck.workbench.review.DisplayState;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.shell.Confirm;
import org.factcheck.workbench.shell.Failures;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.Notices;
import org.jspecify.annotations.Nullable;

/** Everything about the selected claim, or the form of one that is being made or changed. */
final class ClaimPanel extends Section {
    private static final long serialVersionUID = 1L;

    /** What the panel asks of the view around it. */
    interface Surface {
        void select(ClaimId claim);

        void step(int by);

        /** Something was saved here: lists and marks are to be read again. */
        void changed();

        /** A claim was made here, which lists and marks do not have yet. */
        void made(ClaimId claim);

        void reveal(int start, int end);

        /** Takes back {@link #reveal}. */
        void conceal();

        /** All claims of the article, in order of the text. */
        List<ClaimRow> claims();

        /** “claim 37 of 79”, or nothing when the filter leaves the claim out. */
        String position(ClaimId claim);

        /** No claim is shown any more: one is being made. */
        void deselect();

        void close();
    }

    private final transient Bench bench;
    private final transient Surface surface;
    private final Div news = new Div();
    private final Div begun = new Div();
    private final Div people = new Div();
    private transient List<Colleague> colleagues = List.of();
    private final Div head = new Div();
    private final Div body = new Div();
    private transient @Nullable Claim shown;
    /** All about the claim that is shown; null as long as only its head is there. */
    private transient @Nullable OpenClaim open;
    /** What can be written about the claim; empty as long as only its head is there. */
    private transient List<Editable> sections = List.of();

    private @Nullable EvidenceSection evidence;
    private @Nullable VerdictSection verdict;
    private @Nullable DiscussionSection discussion;
    private final HistorySection history = new HistorySection();
    private final RelatedSection related;
    private @Nullable ClaimForm form;
    /** Counts the words asked about: an answer about earlier ones is no longer wanted. */
    private int request;

    ClaimPanel(Bench bench, Surface surface) {
        this.bench = bench;
        this.surface = surface;
        related = new RelatedSection(surface::select);
        addClassNames("wb-pane", "wb-pane-claim");
        getElement().setAttribute("aria-label", getTranslation("desk.claim"));
        news.addClassNames("wb-message", "wb-news");
        news.getElement().setAttribute("role", "status");
        news.add(
                new Span(getTranslation("desk.claim.news")),
                new Button(getTranslation("desk.claim.news.show"), click -> refresh(true)));
        people.addClassNames("wb-note", "wb-people-at");
        people.getElement().setAttribute("role", "status");
        people.getElement().setAttribute("aria-live", "polite");
        begun.addClassNames("wb-message", "wb-news");
        begun.getElement().setAttribute("role", "status");
        add(begun, news, people, head, body);
        showNothing();
        showBegun();
    }

    /** Says who else is at the claim, and what they are writing. */
    void showPeople(List<Colleague> now) {
        colleagues = now;
        ClaimId here = shown();
        people.setText(now.stream()
                .filter(colleague -> here != null && here.equals(colleague.claim()))
                .map(this::atClaim)
                .collect(Collectors.joining(getTranslation("desk.separator"))));
    }

    private String atClaim(Colleague colleague) {
        String doing = colleague.doing() == null ? "LOOKING" : colleague.doing().name();
        return getTranslation("desk.people.at." + doing, colleague.name());
    }

    @Nullable
    ClaimId shown() {
        return shown == null ? null : shown.id();
    }

    void showNothing() {
        shown = null;
        open = null;
        showPeople(colleagues);
        boolean left = form != null && form.isNew();
        form = null;
        if (left) {
            showBegun();
        }
        evidence = null;
        verdict = null;
        discussion = null;
        sections = List.of();
        news.setVisible(false);
        head.removeAll();
        body.removeAll();
        Div empty = new Div(
                new H2(getTranslation("desk.claim.nothing")),
                new Span(getTranslation(
                        bench.reviews() ? "desk.claim.nothing.how" : "desk.claim.nothing.look",
                        bench.keyboard().keys().of(Shortcut.NEXT),
                        bench.keyboard().keys().of(Shortcut.PREVIOUS))));
        empty.addClassName("wb-empty");
        body.add(empty);
    }

    /** @throws NotFoundException if the article has no such claim */
    void show(ClaimId id) {
        shown = OpenClaim.claim(bench, id);
        open = null;
        showPeople(colleagues);
        boolean left = form != null && form.isNew();
        form = null;
        if (left) {
            showBegun();
        }
        news.setVisible(false);
        sections = List.of();
        evidence = null;
        verdict = null;
        discussion = null;
        body.removeAll();
        showHead();
        getElement().executeJs("""
                        this.scrollTop = 0;
                        return new Promise(painted => requestAnimationFrame(() => setTimeout(painted)));""").then(painted -> {
            if (id.equals(shown())) {
                complete();
            }
        });
    }

    /** Reads and builds what stands below the head, which the browser shows first: it costs more than everything else. */
    void complete() {
        Claim before = shown;
        if (before == null || open != null) {
            return;
        }
        OpenClaim claim;
        try {
            claim = OpenClaim.read(bench, before.id());
        } catch (NotFoundException gone) {
            showNothing();
            return;
        }
        DisplayState state = state(before);
        open = claim;
        shown = claim.claim();
        boolean more = !claim.assignments().isEmpty() || claim.review().state() != state;
        if (form == null && (more || !claim.claim().equals(before))) {
            showHead();
        }
        Map<DraftService.Form, String> kept = Draft.keptAbout(bench, claim.id());
        EvidenceSection evidenceNow = new EvidenceSection(bench, claim, kept, this::saved);
        VerdictSection verdictNow = new VerdictSection(bench, claim, kept, this::saved);
        CorrectionSection correction = new CorrectionSection(bench, claim, kept, this::saved);
        DiscussionSection discussionNow = new DiscussionSection(bench, claim, this::saved);
        discussion = discussionNow;
        evidence = evidenceNow;
        verdict = verdictNow;
        sections = List.of(evidenceNow, verdictNow, correction, discussionNow);
        history.collapse();
        history.show(claim.history());
        showRelated(claim.claim(), neighbours(claim.claim()));
        body.removeAll();
        body.add(evidenceNow, verdictNow, related, correction, discussionNow, history);
        if (form == null && claim.standing() && kept.containsKey(DraftService.Form.CLAIM)) {
            edit();
        }
    }

    /** Reads the claim again; what is being typed stays. A reader who is typing is told first, unless it is forced. */
    void refresh(boolean forced) {
        OpenClaim before = open;
        if (before == null) {
            // What stands below is read when the head is on the screen, and is new then: the news of a claim that was
            // made
            // here comes back sooner than that.
            if (forced) {
                complete();
            }
            if (form == null) {
                showHead();
            }
            return;
        }
        OpenClaim now;
        try {
            now = OpenClaim.read(bench, before.id());
        } catch (NotFoundException gone) {
            showNothing();
            return;
        }
        if (now.equals(before)) {
            if (form == null) {
                showHead();
            }
            return;
        }
        if (!forced && busy()) {
            news.setVisible(true);
            return;
        }
        news.setVisible(false);
        if (now.standing() != before.standing()) {
            show(before.id());
            return;
        }
        open = now;
        shown = now.claim();
        if (form == null) {
            showHead();
        }
        sections.forEach(section -> section.show(now));
        history.show(now.history());
    }

    /** Whether something is being typed that is not saved. */
    boolean busy() {
        return form != null && form.busy() || sections.stream().anyMatch(Editable::busy);
    }

    /** Says that a claim was begun and not added, with the way back to it. */
    private void showBegun() {
        begun.removeAll();
        Optional<ArticleAnnotator.Stretch> kept =
                form != null && form.isNew() ? Optional.empty() : ClaimForm.begun(bench);
        begun.setVisible(kept.isPresent());
        kept.ifPresent(words -> begun.add(
                new Span(getTranslation(
                        "desk.claim.begun",
                        bench.revision()
                                .text()
                                .substring(words.start(), words.end())
                                .replace('\n', ' '))),
                new Button(getTranslation("desk.claim.begun.go"), click -> {
                    form = null;
                    suggest(words.start(), words.end());
                }),
                new Button(getTranslation("desk.claim.begun.drop"), click -> {
                    ClaimForm.forget(bench);
                    showBegun();
                })));
    }

    /** Words were selected in the article: for the open form, or for a new claim. */
    void claim(int start, int end) {
        if (form != null) {
            form.range(start, end);
            return;
        }
        if (ClaimForm.begun(bench).isPresent()) {
            Confirm.ask(
                    getTranslation("desk.claim.begun.other"),
                    getTranslation("desk.claim.begun.other.text"),
                    getTranslation("desk.claim.begun.other.go"),
                    () -> {
                        ClaimForm.forget(bench);
                        suggest(start, end);
                    });
            return;
        }
        suggest(start, end);
    }

    private void suggest(int start, int end) {
        showNothing();
        surface.deselect();
        begun.setVisible(false);
        body.removeAll();
        Span reading = new Span(getTranslation("desk.claim.reading"));
        reading.addClassName("wb-empty");
        body.add(reading);
        UI ui = UI.getCurrentOrThrow();
        Viewer viewer = bench.viewer();
        int asked = ++request;
        Thread.ofVirtual().name("suggest").start(() -> suggest(ui, viewer, asked, start, end));
    }

    /** The detector takes its time: not while the session is locked. */
    private void suggest(UI ui, Viewer viewer, int asked, int start, int end) {
        ClaimEdit likely;
        try {
            likely = bench.rooms().claims().suggest(viewer, bench.article().id(), start, end);
        } catch (RuntimeException failure) {
            tell(ui, () -> {
                showNothing();
                Notices.failed(Failures.message(failure));
            });
            return;
        }
        tell(ui, () -> {
            if (shown == null && form == null && asked == request) {
                body.removeAll();
                openForm(ClaimForm.forNew(bench, likely, speakers(), surface::reveal, outcome(null)));
                surface.reveal(start, end);
            }
        });
    }

    static void tell(UI ui, Command command) {
        try {
            ui.access(command);
        } catch (UIDetachedException gone) {
            // Nobody looks any more.
        }
    }

    /** An address was pasted into the page: for evidence of the claim that is shown. */
    void pasted(String address) {
        complete();
        if (evidence == null) {
            Notices.done(getTranslation("desk.paste.noClaim"));
        } else {
            evidence.paste(address);
        }
    }

    void addEvidence() {
        complete();
        if (evidence != null) {
            evidence.add();
        }
    }

    void discuss() {
        complete();
        if (discussion != null) {
            discussion.focus();
        }
    }

    /** Brings a comment on the claim into view. */
    void reveal(String comment) {
        complete();
        if (discussion != null) {
            DiscussionView.reveal(discussion, comment);
        }
    }

    void rate(String shortcut) {
        complete();
        if (verdict != null) {
            verdict.choose(shortcut);
        }
    }

    /**
     * Saves the form that somebody is in; from elsewhere the one in which something is typed, or a new claim as it was
     * suggested.
     *
     * @param where the name of the form that the focus is in, empty when in none
     * @param onImage the form of a claim on an image, which stands elsewhere
     */
    void confirm(String where, Optional<SavableForm> onImage) {
        complete();
        List<SavableForm> forms = Stream.concat(
                        Stream.of(onImage, Optional.<SavableForm>ofNullable(form)),
                        sections.stream().map(Editable::open))
                .flatMap(Optional::stream)
                .toList();
        List<SavableForm> typed =
                forms.stream().filter(candidate -> candidate.busy()).toList();
        Optional<SavableForm> here =
                forms.stream().filter(open -> open.name().equals(where)).findFirst();
        if (here.isPresent()) {
            here.get().save();
        } else if (typed.size() == 1) {
            typed.getFirst().save();
        } else if (typed.isEmpty() && form != null && form.isNew()) {
            form.save();
        } else {
            Notices.done(getTranslation(typed.isEmpty() ? "desk.confirm.nothing" : "desk.confirm.several"));
        }
    }

    private void showHead() {
        Claim claim = shown;
        if (claim == null) {
            return;
        }
        Surroundings sentence = sentence(claim);
        ClaimNeighbours neighbours = neighbours(claim);
        if (!sections.isEmpty()) {
            showRelated(claim, neighbours);
        }
        ClaimHead.Content content = new ClaimHead.Content(
                claim,
                state(claim),
                open == null ? List.of() : open.assignments(),
                sentence,
                neighbours,
                surface.position(claim.id()),
                image(claim.id()),
                LocalDate.now(Moments.current().zone()));
        boolean same =
                head.getChildren().anyMatch(now -> now instanceof ClaimHead before && content.equals(before.content()));
        if (!same) {
            head.removeAll();
            head.add(new ClaimHead(bench, content, headActions()));
        }
    }

    /** What the claim looks like: as last read, or as it stands in the list. */
    private DisplayState state(Claim claim) {
        if (open != null) {
            return open.review().state();
        }
        return row(claim.id())
                .map(ClaimRow::state)
                .orElseGet(() -> bench.rooms()
                        .queries()
                        .claim(bench.viewer(), claim.id())
                        .state());
    }

    private Surroundings sentence(Claim claim) {
        return Surroundings.of(bench.revision().text(), claim.anchor());
    }

    private ClaimNeighbours neighbours(Claim claim) {
        return ClaimNeighbours.of(claim, sentence(claim), surface.claims());
    }

    private void showRelated(Claim claim, ClaimNeighbours neighbours) {
        related.show(
                neighbours.alsoHere(), bench.rooms().queries().related(bench.viewer(), claim.id()), surface.claims());
    }

    /** The number of the image that the claim stands on. */
    private OptionalInt image(ClaimId claim) {
        return row(claim).map(ClaimRow::inImage).stream()
                .mapToInt(InImage::number)
                .findFirst();
    }

    private Optional<ClaimRow> row(ClaimId claim) {
        return surface.claims().stream().filter(row -> row.id().equals(claim)).findFirst();
    }

    private ClaimHead.Actions headActions() {
        return new ClaimHead.Actions() {
            @Override
            public void previous() {
                surface.step(-1);
            }

            @Override
            public void next() {
                surface.step(1);
            }

            @Override
            public void go(ClaimId claim) {
                surface.select(claim);
            }

            @Override
            public void edit() {
                ClaimPanel.this.edit();
            }

            @Override
            public void assign() {
                ClaimPanel.this.assign();
            }

            @Override
            public void dismiss() {
                ClaimPanel.this.dismiss();
            }

            @Override
            public void restore() {
                ClaimPanel.this.restore();
            }

            @Override
            public void close() {
                surface.close();
            }
        };
    }

    private void edit() {
        Claim claim = shown;
        if (claim != null) {
            openForm(ClaimForm.forExisting(bench, claim, speakers(), surface::reveal, outcome(claim.id())));
        }
    }

    private void assign() {
        Claim claim = shown;
        if (claim != null) {
            new ClaimAssigning(bench, this::saved).ask(List.of(claim.id()));
        }
    }

    private void openForm(ClaimForm opened) {
        form = opened;
        head.removeAll();
        head.add(opened);
        opened.focus();
        UI ui = UI.getCurrentOrThrow();
        Viewer viewer = bench.viewer();
        Thread.ofVirtual().name("people").start(() -> offerPeople(ui, viewer, opened));
    }

    /** Who speaks in claims, then everybody whom the article names: found by the detector, not while the session waits. */
    private void offerPeople(UI ui, Viewer viewer, ClaimForm opened) {
        List<String> named =
                bench.rooms().claims().people(viewer, bench.article().id());
        tell(ui, () -> {
            if (form == opened) {
                opened.speakers(Stream.concat(speakers().stream(), named.stream())
                        .distinct()
                        .toList());
            }
        });
    }

    private ClaimForm.Outcome outcome(@Nullable ClaimId before) {
        return new ClaimForm.Outcome() {
            @Override
            public void saved(ClaimId claim) {
                form = null;
                begun.setVisible(false);
                if (claim.equals(before)) {
                    surface.conceal();
                    surface.changed();
                    show(claim);
                } else {
                    surface.made(claim);
                    surface.select(claim);
                }
            }

            @Override
            public void cancelled() {
                form = null;
                surface.conceal();
                showBegun();
                if (before == null) {
                    showNothing();
                } else {
                    show(before);
                }
            }
        };
    }

    private void dismiss() {
        Claim claim = shown;
        if (claim == null) {
            return;
        }
        new ReasonDialog(
                        "desk.claim.dismissal",
                        claim.version(),
                        (reason, version) -> {
                            bench.rooms().claims().dismiss(bench.viewer(), claim.id(), version, reason);
                            saved();
                            Notices.undoable(
                                    getTranslation("desk.claim.dismissal.done"),
                                    () -> restore(claim.id(), version + 1));
                        },
                        () -> {
                            Claim now = bench.rooms().claims().claim(bench.viewer(), claim.id());
                            return new ReasonDialog.Standing(
                                    now.version(),
                                    now.dismissal() == null
                                            ? getTranslation(
                                                    "desk.claim.dismissal.now",
                                                    Words.of(now.kind()),
                                                    now.anchor().exact())
                                            : getTranslation(
                                                    "desk.claim.dismissed",
                                                    now.dismissal().reason()),
                                    now.dismissal() == null);
                        })
                .open();
    }

    private void restore() {
        Claim claim = shown;
        if (claim != null) {
            restore(claim.id(), claim.version());
        }
    }

    private void restore(ClaimId claim, int version) {
        try {
            bench.rooms().claims().restore(bench.viewer(), claim, version);
        } catch (RuntimeException failure) {
            Notices.failed(Failures.message(failure));
        }
        saved();
    }

    private void saved() {
        surface.changed();
        refresh(true);
    }

    private List<String> speakers() {
        return surface.claims().stream()
                .map(ClaimRow::speaker)
                .flatMap(Stream::ofNullable)
                .distinct()
                .sorted()
                .toList();
    }
}
