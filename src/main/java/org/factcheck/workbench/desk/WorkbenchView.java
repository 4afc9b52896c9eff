package org.factcheck.workbench.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.Article;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.claim.ClaimEdit;
import org.factcheck.workbench.claim.DetectionProgress;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.Doing;
import org.factcheck.workbench.live.LiveChanges;
import org.factcheck.workbench.live.Presences;
import org.factcheck.workbench.report.ClaimCounts;
import org.factcheck.workbench.report.ClaimFilter;
import org.factcheck.workbench.report.ClaimRow;
import org.factcheck.workbench.report.TextIssueRow;
import org.factcheck.workbench.review.DisplayState;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.review.Rating;
import org.factcheck.workbench.shell.ConnectionNotice;
import org.factcheck.workbench.shell.Crumb;
import org.factcheck.workbench.shell.Failures;
import org.factcheck.workbench.shell.Header;
import org.factcheck.workbench.shell.Notices;
import org.factcheck.workbench.shell.WithHeader;
import org.jspecify.annotations.Nullable;

/**
 * The workbench: claims, article and one claim side by side. There is one selection, which the three panes and the
 * address share.
 */
@Route("articles/:article([0-9]+)")
@PermitAll
class WorkbenchView extends Div implements BeforeEnterObserver, WithHeader, HasDynamicTitle, ClaimPanel.Surface {
    private static final long serialVersionUID = 1L;
    private static final int ALL = 100_000;
    private static final String DRAWER_OPEN = "wb-drawer-open";
    private static final String SHEET_OPEN = "wb-sheet-open";
    /** Above this, reading all claims at once costs less than reading each. */
    private static final int FEW = 20;

    private static final int FIGURES_MILLIS = 1_000;
    private static final int OWN_FIGURES_MILLIS = 100;

    /** As the queries order by position. */
    private static final Comparator<ClaimRow> IN_TEXT_ORDER = Comparator.comparingInt(ClaimRow::start)
            .thenComparing(ClaimRow::end, Comparator.reverseOrder())
            .thenComparing(row -> row.id().value());

    private static final ClaimFilter EVERY_ONE = new ClaimFilter(
            Set.of(), Set.of(DisplayState.values()), false, "", ClaimFilter.Order.POSITION, ClaimFilter.Grouping.NONE);

    private final transient Rooms rooms;
    private transient @Nullable Bench bench;
    private @Nullable ClaimListPane list;
    private @Nullable ArticlePane article;
    private @Nullable ClaimPanel panel;
    private @Nullable IssueList issues;
    private @Nullable KeyListener listener;
    private @Nullable Registration ownKeys;
    private @Nullable CoverageList coverage;
    /** Stands in the header until there are images: then they have a bar of their own. */
    private final Button firstImage = new Button("", click -> addImage());

    private transient ClaimFilter filter = ClaimFilter.ALL;
    private transient List<ClaimRow> passing = List.of();
    private transient List<ClaimRow> every = List.of();
    private transient @Nullable ClaimId selected;
    private transient @Nullable DetectionProgress detection;
    private transient LiveChanges.@Nullable Subscription live;
    private transient LiveChanges.@Nullable Subscription others;
    private transient Presences.@Nullable Place place;
    private transient @Nullable Colleagues colleagues;
    private final PeopleHere people = new PeopleHere(this::select, this::number);
    private @Nullable Registration drafts;
    private @Nullable Registration back;
    private boolean figuresDue;
    private boolean coverageStale;
    private @Nullable Registration pastes;
    private @Nullable String asked;
    private @Nullable String askedComment;
    private boolean askedIssues;

    WorkbenchView(Rooms rooms) {
        this.rooms = rooms;
        addClassName("wb-workbench");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ArticleId id = new ArticleId(
                event.getRouteParameters().getLong("article").orElseThrow(() -> new NotFoundException("The article")));
        boolean other = bench == null || !bench.article().id().equals(id);
        if (other) {
            Viewer viewer = rooms.viewer();
            build(Bench.of(
                    rooms,
                    viewer,
                    rooms.articles().article(viewer, id),
                    rooms.articles().head(viewer, id)));
        }
        asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("claim")
                .orElse(null);
        askedComment = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("comment")
                .orElse(null);
        askedIssues = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("issues")
                .isPresent();
        if (isAttached()) {
            start(other);
        }
    }

    /** Follows first, then reads: a change between the two is not missed. */
    private void start(boolean other) {
        if (other) {
            follow();
            reread();
        }
        if (asked != null) {
            selectFromAddress(asked);
            asked = null;
            if (panel != null && askedComment != null) {
                panel.reveal(askedComment);
            }
            askedComment = null;
        }
        if (askedIssues && issues != null) {
            askedIssues = false;
            issues.setOpened(true);
            addClassName(DRAWER_OPEN);
        }
    }

    private void build(Bench newBench) {
        bench = newBench;
        filter = ClaimFilter.ALL;
        selected = null;
        removeAll();
        ClaimListPane claims =
                new ClaimListPane(newBench, this::filterBy, this::select, () -> stepToOpen(1), this::changedElsewhere);
        IssueList inconsistencies = new IssueList(newBench, span -> reveal(span.start(), span.end()), this::showIssues);
        CoverageList unread =
                new CoverageList(newBench, sentence -> reveal(sentence.start(), sentence.end()), this::showCoverage);
        oneAtATime(inconsistencies, unread);
        claims.add(inconsistencies, unread);
        ArticlePane text = new ArticlePane(
                newBench, this::select, this::claim, this::adjust, this::detectAgain, this::changedElsewhere);
        ClaimPanel one = new ClaimPanel(newBench, this);
        SplitLayout right = new SplitLayout(text, one);
        right.addClassNames("wb-split", "wb-split-claim");
        right.setPrimaryStyle("flex", "1 1 0");
        right.setSecondaryStyle("flex", "0 0 400px");
        SplitLayout whole = new SplitLayout(claims, right);
        whole.addClassNames("wb-split", "wb-split-claims");
        whole.setPrimaryStyle("flex", "0 0 340px");
        whole.setSecondaryStyle("flex", "1 1 0");
        NativeButton scrim = new NativeButton("", click -> removeClassName(DRAWER_OPEN));
        scrim.addClassName("wb-scrim");
        scrim.setAriaLabel(getTranslation("desk.claims.hide"));
        KeyListener keys = new KeyListener();
        keys.listen(newBench.keyboard().keys(), newBench.reviews());
        keys.addPressListener(this::pressed);
        add(whole, scrim, keys);
        listener = keys;
        list = claims;
        article = text;
        panel = one;
        issues = inconsistencies;
        coverage = unread;
    }

    /** The claims keep room above the two lists below them. */
    private static void oneAtATime(Details first, Details second) {
        first.addOpenedChangeListener(change -> second.setOpened(second.isOpened() && !change.isOpened()));
        second.addOpenedChangeListener(change -> first.setOpened(first.isOpened() && !change.isOpened()));
    }

    private void selectFromAddress(String typed) {
        try {
            show(new ClaimId(Long.parseLong(typed)));
        } catch (NumberFormatException | NotFoundException unknown) {
            selected = null;
            Notices.failed(getTranslation("desk.claim.unknown", typed));
        }
    }

    @Override
    public void fillHeader(Header header) {
        Bench now = current();
        Article shown = now.article();
        header.trail(new Crumb(getTranslation("shell.nav.desk"), ""), Crumb.here(shown.title()));
        Span archived = new Span(getTranslation("desk.article.archived"));
        archived.addClassName("wb-archived");
        archived.setVisible(shown.archived());
        header.status(archived, people);
        Button claims = new Button(getTranslation("desk.claims.show"), click -> openDrawer());
        claims.addClassName("wb-only-narrow");
        Button help = new Button(getTranslation("desk.shortcuts"), click -> showKeys());
        now.keyboard().hint(help, Shortcut.HELP, help.getText());
        help.addThemeNames("tertiary");
        HeaderMenu manage = ArticleMenu.of(rooms, shown);
        Anchor talk = discussion(shown);
        talk.addClassName("wb-button-link");
        talk.addClassName("wb-roomy");
        List.of(help, manage).forEach(spacious -> spacious.addClassName("wb-spacious"));
        if (now.reviews()) {
            Button again = new Button(getTranslation("desk.again"), click -> askToDetectAgain());
            again.addThemeNames("tertiary");
            again.addClassName("wb-roomy");
            firstImage.setText(getTranslation("desk.images.add"));
            firstImage.addThemeNames("tertiary");
            firstImage.addClassName("wb-roomy");
            header.actions(claims, firstImage, again, manage, help, talk, more(shown), report(shown));
        } else {
            header.actions(claims, manage, help, talk, more(shown), report(shown));
        }
    }

    /** What the header has no room for in a smaller window. */
    private HeaderMenu more(Article shown) {
        HeaderMenu more = new HeaderMenu(getTranslation("desk.more"));
        more.addClassName("wb-only-cramped");
        Anchor talk = discussion(shown);
        talk.addClassName("wb-only-narrow");
        more.link(talk);
        if (current().reviews()) {
            more.item(getTranslation("desk.images.add"), this::addImage).addClassName("wb-only-narrow");
            more.item(getTranslation("desk.again"), this::askToDetectAgain).addClassName("wb-only-narrow");
        }
        more.item(getTranslation("desk.shortcuts"), this::showKeys);
        ArticleMenu.fill(more, rooms, shown);
        return more;
    }

    private void askToDetectAgain() {
        new DetectAgainDialog(current(), this::detectedAgain).start();
    }

    private void addImage() {
        if (article != null) {
            article.addImage();
        }
    }

    private void detectedAgain() {
        detection = null;
        reread();
        if (panel != null) {
            panel.refresh(false);
        }
    }

    private Anchor discussion(Article shown) {
        int open = rooms.comments().openThreads(current().viewer(), shown.id());
        Anchor talk = new Anchor("articles/" + shown.id() + "/discussion", getTranslation("desk.talk", open));
        talk.setTitle(getTranslation("desk.talk.hint"));
        talk.setRouterIgnore(false);
        return talk;
    }

    private Anchor report(Article shown) {
        Anchor report = new Anchor("articles/" + shown.id() + "/report", getTranslation("desk.report"));
        report.addClassName("wb-button-link");
        current().keyboard().hint(report, Shortcut.REPORT, report.getText());
        report.setRouterIgnore(false);
        return report;
    }

    @Override
    public String getPageTitle() {
        return bench == null ? "" : bench.article().title();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        drafts = ComponentUtil.addListener(event.getUI(), Drafted.class, this::drafted);
        back = ConnectionNotice.onReturn(event.getUI(), this::changedElsewhere);
        ownKeys = ComponentUtil.addListener(event.getUI(), KeysChanged.class, changed -> listen());
        pastes = PastedAddresses.follow(event.getUI(), this::pasted);
        start(true);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unfollow();
        Notices.forgetUndoable(event.getUI());
        if (pastes != null) {
            pastes.remove();
            pastes = null;
        }
        if (ownKeys != null) {
            ownKeys.remove();
            ownKeys = null;
        }
        if (drafts != null) {
            drafts.remove();
            drafts = null;
        }
        if (back != null) {
            back.remove();
            back = null;
        }
        super.onDetach(event);
    }

    private void follow() {
        unfollow();
        Optional<UI> ui = getUI();
        if (bench != null && ui.isPresent()) {
            ArticleId id = bench.article().id();
            UI mine = ui.get();
            Presences.Place entered = rooms.presences().enter(id, bench.person(), () -> reachable(mine));
            entered.at(selected, null);
            place = entered;
            colleagues = new Colleagues(bench);
            Coalescing<ArticleId> moved = new Coalescing<>(mine, moves -> showPeople());
            others = rooms.presences().follow(id, () -> moved.accept(id));
            live = rooms.live().follow(bench.article().id(), new Coalescing<>(mine, this::changedElsewhere));
        }
    }

    private void unfollow() {
        if (live != null) {
            live.close();
            live = null;
        }
        if (others != null) {
            others.close();
            others = null;
        }
        if (place != null) {
            place.close();
            place = null;
        }
    }

    /** Whether the browser still holds its end of the connection. */
    private static boolean reachable(UI ui) {
        PushConnection connection = ui.getInternals().getPushConnection();
        return connection == null || connection.isConnected();
    }

    private void drafted(Drafted draft) {
        if (place != null && draft.claim().equals(selected)) {
            DraftService.Form form = draft.form();
            place.at(selected, form == null ? null : Doing.valueOf(form.name()));
        }
    }

    private void showPeople() {
        if (colleagues != null && list != null && panel != null) {
            List<Colleagues.Colleague> now = colleagues.now();
            people.show(now);
            list.showPeople(now);
            panel.showPeople(now);
        }
    }

    /** The number of a claim in the list as it is filtered, 0 when it is not in it. */
    private int number(ClaimId claim) {
        return index(claim) + 1;
    }

    private void changedElsewhere() {
        unlessGone(() -> {
            Bench now = current();
            Article newest =
                    rooms.articles().article(now.viewer(), now.article().id());
            if (newest.archived() != now.article().archived()) {
                archivedElsewhere(newest);
                return;
            }
            reread();
            if (panel != null) {
                panel.refresh(false);
            }
        });
    }

    /** Everything on the page depends on whether the article may be changed; what was typed is kept as a draft. */
    private void archivedElsewhere(Article newest) {
        String told = getTranslation(newest.archived() ? "desk.article.archived.now" : "desk.article.unarchived.now");
        UI.getCurrentOrThrow().refreshCurrentRoute(false);
        if (newest.archived()) {
            Notices.failed(told);
        } else {
            Notices.done(told);
        }
    }

    /** An article may be erased while somebody has it open, and a person may lose the team that it belongs to. */
    private void unlessGone(Runnable reading) {
        try {
            reading.run();
        } catch (NotFoundException gone) {
            unfollow();
            Notices.failed(getTranslation("desk.article.gone"));
            UI.getCurrentOrThrow().navigate(DeskView.class);
        }
    }

    /** Reads again what the changes are about: single claims alone where nothing else can have changed. */
    private void changedElsewhere(Set<Change> changes) {
        Set<ClaimId> claims = changes.stream()
                .map(Change::claim)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (changes.stream().anyMatch(change -> change.claim() == null)
                || claims.size() > FEW
                || !claims.stream().allMatch(this::reread)) {
            changedElsewhere();
            return;
        }
        showFiguresSoon(FIGURES_MILLIS);
        if (panel != null && claims.contains(panel.shown())) {
            panel.refresh(false);
        }
    }

    /**
     * Reads one claim again, or for the first time, and shows it where it stands. False when that does not do: the claim
     * has left the list, stands elsewhere than before, or the list is not the plain one.
     */
    private boolean reread(ClaimId id) {
        int at = indexIn(every, id);
        int listed = indexIn(passing, id);
        if (at >= 0 != listed >= 0 || !filter.equals(ClaimFilter.ALL) || list == null || article == null) {
            return false;
        }
        ClaimRow now;
        try {
            now = rooms.queries().claim(current().viewer(), id);
        } catch (NotFoundException gone) {
            return false;
        }
        if (at < 0) {
            return insert(now, list, article);
        }
        ClaimRow before = every.get(at);
        boolean sameStanding = now.inText()
                && now.start() == before.start()
                && now.end() == before.end()
                && now.kind() == before.kind()
                && now.state() != DisplayState.DISMISSED
                && Objects.equals(now.parent(), before.parent());
        if (!sameStanding) {
            return false;
        }
        if (now.equals(before)) {
            return true;
        }
        every = with(every, at, now);
        passing = with(passing, listed, now);
        list.update(passing, now);
        article.update(now, passing, every);
        coverageStale |= settled(now) != settled(before);
        return true;
    }

    private boolean insert(ClaimRow row, ClaimListPane claims, ArticlePane text) {
        if (passing.isEmpty() || !row.inText() || row.state() == DisplayState.DISMISSED) {
            return false;
        }
        every = inserted(every, row);
        passing = ClaimRows.withParts(every.stream()
                .filter(other -> other.state() != DisplayState.DISMISSED)
                .toList());
        claims.insert(passing);
        if (Captions.mayFill(row)) {
            text.show(passing, every);
        } else {
            text.update(row, passing, every);
        }
        coverageStale = true;
        return true;
    }

    /** In the order of the text; claims on images come behind. */
    private static List<ClaimRow> inserted(List<ClaimRow> rows, ClaimRow row) {
        int at = (int) rows.stream()
                .filter(other -> other.inText() && IN_TEXT_ORDER.compare(other, row) < 0)
                .count();
        List<ClaimRow> more = new ArrayList<>(rows);
        more.add(at, row);
        return more;
    }

    /** The figures count all claims: they may come a moment after the claims that others change, and once for many. */
    private void showFiguresSoon(int millis) {
        if (!figuresDue) {
            figuresDue = true;
            UI ui = UI.getCurrentOrThrow();
            CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
                    .execute(() -> ClaimPanel.tell(ui, () -> {
                        figuresDue = false;
                        if (bench != null) {
                            unlessGone(this::showFigures);
                        }
                    }));
        }
    }

    private void showFigures() {
        showCounts();
        if (coverageStale) {
            coverageStale = false;
            showCoverage();
        }
    }

    private static boolean settled(ClaimRow row) {
        return row.state() != DisplayState.OPEN
                && row.state() != DisplayState.IN_REVIEW
                && row.state() != DisplayState.DISPUTED;
    }

    private static List<ClaimRow> with(List<ClaimRow> rows, int at, ClaimRow row) {
        List<ClaimRow> changed = new ArrayList<>(rows);
        changed.set(at, row);
        return changed;
    }

    private void showCounts() {
        Bench now = current();
        if (list != null) {
            list.show(rooms.queries().counts(now.viewer(), now.article().id()));
        }
    }

    /** Reads list, figures and marks again. */
    private void refresh() {
        Bench now = current();
        Viewer viewer = now.viewer();
        ArticleId id = now.article().id();
        ClaimCounts counts = rooms.queries().counts(viewer, id);
        every = rooms.queries().claims(viewer, id, EVERY_ONE, 0, ALL);
        passing = filter.equals(ClaimFilter.ALL)
                ? every.stream()
                        .filter(row -> row.state() != DisplayState.DISMISSED)
                        .toList()
                : rooms.queries().claims(viewer, id, filter, 0, ALL);
        if (filter.order() == ClaimFilter.Order.POSITION && filter.grouping() == ClaimFilter.Grouping.NONE) {
            passing = ClaimRows.withParts(passing);
        }
        if (list != null && article != null && issues != null) {
            list.refresh(counts, filter, passing);
            showPeople();
            article.show(passing, every);
            firstImage.setVisible(!article.hasImages());
            if (detection == null || detection.state() != DetectionProgress.State.DONE) {
                detection = rooms.claims().detection(viewer, id);
            }
            showIssues();
        }
    }

    private void showIssues() {
        Bench now = current();
        if (issues != null && article != null && detection != null) {
            List<TextIssueRow> found =
                    rooms.queries().issues(now.viewer(), now.article().id());
            List<TextIssueRow> inside =
                    found.stream().filter(TextIssueRow::inconsistency).toList();
            article.show(detection, inside.size() < found.size());
            issues.show(inside);
        }
    }

    private void showCoverage() {
        Bench now = current();
        if (coverage != null) {
            coverage.show(rooms.queries().coverage(now.viewer(), now.article().id()));
        }
    }

    /** Reads again whatever a change may have changed. */
    private void reread() {
        refresh();
        showCoverage();
    }

    private void detectAgain() {
        rooms.claims().detectAgain(rooms.viewer(), current().article().id());
        detection = null;
        refresh();
    }

    private void filterBy(ClaimFilter chosen) {
        filter = chosen;
        refresh();
        if (panel != null) {
            panel.refresh(false);
        }
    }

    private void claim(int start, int end) {
        if (panel != null) {
            panel.claim(start, end);
            addClassName(SHEET_OPEN);
        }
    }

    @Override
    public void deselect() {
        selected = null;
        mark();
    }

    private void adjust(ClaimId id, ArticleAnnotator.Stretch to) {
        adjust(id, to, true);
    }

    /** Gives a claim other words of the text; its facts stay as they are. */
    private void adjust(ClaimId id, ArticleAnnotator.Stretch to, boolean undoable) {
        Viewer viewer = current().viewer();
        try {
            Claim now = rooms.claims().claim(viewer, id);
            ArticleAnnotator.Stretch before = new ArticleAnnotator.Stretch(
                    now.anchor().start(), now.anchor().end());
            if (before.equals(to)) {
                return;
            }
            ClaimEdit edit = new ClaimEdit(
                    now.kind(),
                    to.start(),
                    to.end(),
                    now.wording(),
                    now.facts(),
                    now.polarity(),
                    now.modality(),
                    now.speaker());
            rooms.claims().edit(viewer, id, now.version(), edit);
            String words = current().revision().text().substring(to.start(), to.end());
            String told = getTranslation("desk.claim.adjusted", words.replace('\n', ' '));
            if (undoable) {
                Notices.undoable(told, () -> adjust(id, before, false));
            } else {
                Notices.done(told);
            }
        } catch (RuntimeException failure) {
            Notices.failed(Failures.message(failure));
        }
        reread();
        if (panel != null) {
            panel.refresh(false);
        }
    }

    @Override
    public void select(ClaimId claim) {
        if (claim.equals(selected) && panel != null && claim.equals(panel.shown())) {
            addClassName(SHEET_OPEN);
            removeClassName(DRAWER_OPEN);
            return;
        }
        show(claim);
    }

    private void show(ClaimId claim) {
        if (panel == null) {
            return;
        }
        panel.show(claim);
        selected = claim;
        addClassName(SHEET_OPEN);
        removeClassName(DRAWER_OPEN);
        mark();
    }

    /** Makes list, article and address agree with the selection. */
    private void mark() {
        ClaimId now = selected;
        int position = now == null ? -1 : index(now);
        if (list != null) {
            list.select(position < 0 ? null : passing.get(position), position);
        }
        if (article != null) {
            article.select(now);
        }
        if (place != null) {
            place.at(now, null);
        }
        String address = "articles/" + current().article().id() + (now == null ? "" : "?claim=" + now);
        // At once, and for the address alone: the router would go through all of a navigation, some time later.
        UI.getCurrentOrThrow()
                .getPage()
                .executeJs("history.replaceState(history.state, '', new URL($0, document.baseURI))", address);
    }

    @Override
    public void step(int by) {
        if (passing.isEmpty()) {
            return;
        }
        int now = selected == null ? -1 : index(selected);
        int next = now < 0 ? by > 0 ? 0 : passing.size() - 1 : Math.clamp(now + by, 0, passing.size() - 1);
        select(passing.get(next).id());
    }

    /** The next open claim of the list, or the one before; after the last comes the first. */
    private void stepToOpen(int by) {
        int size = passing.size();
        int now = selected == null ? -1 : index(selected);
        int from = now < 0 && by < 0 ? size : now;
        OptionalInt next = IntStream.rangeClosed(1, size)
                .map(step -> Math.floorMod(from + by * step, size))
                .filter(at -> passing.get(at).state() == DisplayState.OPEN)
                .findFirst();
        if (next.isEmpty()) {
            Notices.done(getTranslation("desk.claims.noOpen"));
            return;
        }
        int at = next.getAsInt();
        if (now >= 0 && Integer.signum(at - now) != by) {
            Notices.done(getTranslation(
                    at == now ? "desk.claims.onlyOpen" : by > 0 ? "desk.claims.fromFirst" : "desk.claims.fromLast"));
        }
        select(passing.get(at).id());
    }

    @Override
    public void changed() {
        ClaimId here = panel == null ? null : panel.shown();
        if (here != null && reread(here)) {
            showFigures();
        } else {
            reread();
        }
    }

    @Override
    public void made(ClaimId claim) {
        if (reread(claim)) {
            showFiguresSoon(OWN_FIGURES_MILLIS);
        } else {
            reread();
        }
    }

    @Override
    public void reveal(int start, int end) {
        if (article != null) {
            article.reveal(start, end);
        }
    }

    @Override
    public void conceal() {
        if (article != null) {
            article.conceal();
        }
    }

    @Override
    public List<ClaimRow> claims() {
        return every;
    }

    @Override
    public String position(ClaimId claim) {
        int at = index(claim);
        return at < 0
                ? getTranslation("desk.claim.filteredOut")
                : getTranslation("desk.claim.position", at + 1, passing.size());
    }

    @Override
    public void close() {
        removeClassName(SHEET_OPEN);
    }

    private void pasted(String address) {
        ClaimPanel now = panel;
        if (now != null && current().reviews()) {
            now.pasted(address);
        }
    }

    private void listen() {
        if (listener != null) {
            listener.listen(current().keyboard().keys(), current().reviews());
        }
    }

    private void showKeys() {
        ClaimId first = selected != null
                ? selected
                : every.isEmpty() ? null : every.getFirst().id();
        List<Rating> scale = first == null
                ? List.of()
                : rooms.reviews().review(current().viewer(), first).scale();
        new ShortcutsDialog(current().keyboard(), current().reviews(), scale).open();
    }

    private void pressed(KeyListener.PressEvent press) {
        ClaimPanel claim = panel;
        ArticlePane text = article;
        ClaimListPane claims = list;
        if (claim == null || text == null || claims == null) {
            return;
        }
        Shortcut shortcut = Keys.rates(press.key())
                ? Shortcut.RATE
                : current().keyboard().keys().pressed(press.key()).orElse(null);
        if (shortcut == null || shortcut.reviewing() && !current().reviews()) {
            return;
        }
        switch (shortcut) {
            case NEXT -> step(1);
            case PREVIOUS -> step(-1);
            case NEXT_OPEN -> stepToOpen(1);
            case PREVIOUS_OPEN -> stepToOpen(-1);
            case FIND -> {
                addClassName(DRAWER_OPEN);
                claims.focusSearch();
            }
            case FILTER -> openDrawer();
            case CLAIM -> text.claimSelection();
            case EVIDENCE -> inSight(claim::addEvidence);
            case RATE, RATE_NONE -> inSight(() -> claim.rate(press.key()));
            case CONFIRM -> claim.confirm(press.form(), text.open());
            case ASSIGN -> assign();
            case COMMENT -> inSight(claim::discuss);
            case UNDO -> {
                if (!Notices.undoLast()) {
                    Notices.done(getTranslation("desk.undo.nothing"));
                }
            }
            case REPORT ->
                UI.getCurrentOrThrow()
                        .navigate("articles/" + current().article().id() + "/report");
            case HELP -> showKeys();
            case CLOSE -> removeClassNames(DRAWER_OPEN, SHEET_OPEN);
        }
    }

    private void openDrawer() {
        addClassName(DRAWER_OPEN);
        if (list != null) {
            list.focusFilter();
        }
    }

    /** Does something in the panel where the person sees it: in a narrow window the panel may be closed. */
    private void inSight(Runnable inPanel) {
        if (selected != null) {
            addClassName(SHEET_OPEN);
            removeClassName(DRAWER_OPEN);
        }
        inPanel.run();
    }

    /** Takes the claim that is shown, or hands it back. */
    private void assign() {
        ClaimId claim = selected;
        if (claim == null) {
            Notices.done(getTranslation("desk.assign.noClaim"));
            return;
        }
        boolean had;
        try {
            had = rooms.assignments().assignments(current().viewer(), claim).stream()
                    .anyMatch(one -> one.assignee().equals(current().person()));
        } catch (RuntimeException failure) {
            Notices.failed(Failures.message(failure));
            return;
        }
        if (assign(claim, !had)) {
            Notices.undoable(
                    getTranslation(had ? "desk.assign.handedBack" : "desk.assign.taken"), () -> assign(claim, had));
        }
    }

    private boolean assign(ClaimId claim, boolean take) {
        boolean done = true;
        try {
            if (take) {
                rooms.assignments().take(current().viewer(), claim);
            } else {
                rooms.assignments().end(current().viewer(), claim, current().person());
            }
        } catch (RuntimeException failure) {
            Notices.failed(Failures.message(failure));
            done = false;
        }
        if (reread(claim)) {
            showFigures();
        } else {
            reread();
        }
        if (panel != null && claim.equals(panel.shown())) {
            panel.refresh(false);
        }
        return done;
    }

    private int index(ClaimId claim) {
        return indexIn(passing, claim);
    }

    private static int indexIn(List<ClaimRow> rows, ClaimId claim) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).id().equals(claim))
                .findFirst()
                .orElse(-1);
    }

    private Bench current() {
        Bench now = bench;
        if (now == null) {
            throw new IllegalStateException("No article is open.");
        }
        return now;
    }
}
