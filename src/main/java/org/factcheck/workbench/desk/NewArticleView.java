package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Team;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.article.NewArticle;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.shell.Crumb;
import org.factcheck.workbench.shell.Days;
import org.factcheck.workbench.shell.FollowsTeam;
import org.factcheck.workbench.shell.FormMessage;
import org.factcheck.workbench.shell.Header;
import org.factcheck.workbench.shell.WithHeader;

/** Where an article is brought in. What cannot be accepted is said in place; what was typed stays. */
@Route("articles/new")
@PermitAll
class NewArticleView extends Div implements BeforeEnterObserver, WithHeader, FollowsTeam, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 2 * ArticleService.MAX_BYTES;

    private final transient Rooms rooms;
    private final FormMessage message = new FormMessage();
    private final TextField title = new TextField(getTranslation("desk.new.articleTitle"));
    private final DatePicker published = Days.pastField(getTranslation("desk.new.published"));
    private final TextField publisher = new TextField(getTranslation("desk.new.publisher"));
    private final TextField url = new TextField(getTranslation("desk.new.url"));
    private final Select<Team> team = new Select<>();
    private final TextArea text = new TextArea(getTranslation("desk.new.text"));

    private final Button add;

    NewArticleView(Rooms rooms) {
        this.rooms = rooms;
        addClassName("wb-page");
        Paragraph lead = new Paragraph(getTranslation("desk.new.lead"));
        lead.addClassName("wb-note");
        title.addClassName("wb-full");
        title.setMaxLength(500);
        title.setHelperText(getTranslation("desk.new.text.help"));
        published.setHelperText(getTranslation("desk.new.published.help"));
        publisher.setMaxLength(300);
        url.setPlaceholder("https://");
        url.setMaxLength(2_000);
        url.addClassName("wb-full");
        team.setLabel(getTranslation("desk.new.team"));
        team.setItemLabelGenerator(Team::name);
        text.addClassNames("wb-full", "wb-article-input");
        text.setMinRows(12);
        text.setMaxRows(24);
        Div form = new Div(text, upload(), title, published, publisher, url, team);
        form.addClassName("wb-form");
        add = new Button(getTranslation("desk.new.add"), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setDisableOnClick(true);
        Button cancel = new Button(
                getTranslation("shell.cancel"), click -> getUI().ifPresent(ui -> ui.navigate(DeskView.class)));
        Div actions = new Div(cancel, add);
        actions.addClassName("wb-actions");
        Div card = new Div(form, message, actions);
        card.addClassNames("wb-card", "wb-narrow");
        add(new H1(getTranslation("desk.new.title")), lead, card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Viewer viewer = rooms.viewer();
        List<Team> teams = rooms.accounts().teams(viewer).stream()
                .filter(one -> viewer.may(one.id(), Role.REVIEWER))
                .toList();
        if (teams.isEmpty()) {
            throw new ForbiddenException("Adding articles takes the role REVIEWER.");
        }
        team.setItems(teams);
        team.setValue(teams.getFirst());
        team.setVisible(teams.size() > 1);
        teamChosen();
    }

    @Override
    public void teamChosen() {
        rooms.teams()
                .chosen(rooms.viewer())
                .flatMap(chosen -> team.getListDataView()
                        .getItems()
                        .filter(one -> one.id().equals(chosen))
                        .findFirst())
                .ifPresent(team::setValue);
    }

    @Override
    public void fillHeader(Header header) {
        header.trail(new Crumb(getTranslation("shell.nav.desk"), ""), Crumb.here(getTranslation("desk.new.title")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("desk.new.title");
    }

    private Upload upload() {
        Upload upload = new Upload(new LimitedUpload(
                MOST_BYTES, this::read, () -> message.error(getTranslation("desk.new.upload.tooLarge", MOST_BYTES))));
        upload.setAcceptedFileTypes(".txt", "text/plain");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.addFileRejectedListener(
                rejected -> message.error(getTranslation("desk.new.upload.rejected", rejected.getErrorMessage())));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.setUploadButton(new Button(getTranslation("desk.new.upload")));
        upload.setDropLabel(new Span(getTranslation("desk.new.upload.drop")));
        upload.addClassName("wb-full");
        return upload;
    }

    private void read(String name, byte[] bytes) {
        message.clear();
        try {
            text.setValue(ArticleService.decode(bytes));
            message.success(getTranslation("desk.new.upload.done", name));
        } catch (RuntimeException failure) {
            message.error(failure);
        }
    }

    private void add() {
        message.clear();
        try {
            if (published.isInvalid()) {
                message.error(getTranslation("shell.day.invalid"));
                return;
            }
            ArticleId id = rooms.articles()
                    .add(
                            rooms.viewer(),
                            team.getValue().id(),
                            new NewArticle(
                                    title.getValue(),
                                    text.getValue(),
                                    published.getValue(),
                                    publisher.getValue(),
                                    url.getValue()));
            getUI().ifPresent(ui -> ui.navigate("articles/" + id));
        } catch (RuntimeException failure) {
            message.error(failure);
        } finally {
            add.setEnabled(true);
        }
    }
}
