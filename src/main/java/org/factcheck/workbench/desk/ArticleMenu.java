package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.Article;
import org.factcheck.workbench.shell.Confirm;

/** What can be done with the article as a whole: put it away, bring it back, take it away for good. */
final class ArticleMenu extends Div {
    private static final long serialVersionUID = 1L;
    private final transient Rooms rooms;
    private final transient Article article;
    private final Popover menu = new Popover();

    private ArticleMenu(Rooms rooms, Article article, Viewer viewer) {
        this.rooms = rooms;
        this.article = article;
        Button open = new Button(getTranslation("desk.article.menu"));
        open.addThemeNames("tertiary");
        open.getElement().setAttribute("aria-haspopup", "dialog");
        menu.setTarget(open);
        menu.setPosition(PopoverPosition.BOTTOM_END);
        menu.setAriaLabel(getTranslation("desk.article.menu"));
        Div content = new Div();
        content.addClassName("wb-person-menu");
        if (viewer.may(article.team(), Role.EDITOR)) {
            content.add(
                    article.archived()
                            ? item("desk.article.unarchive", this::unarchive)
                            : item("desk.article.archive", this::archive));
        }
        if (viewer.administrator()) {
            content.add(item("desk.article.erase", () -> new EraseDialog(rooms, article).open()));
        }
        menu.add(content);
        add(open, menu);
    }

    /** The menu, with nothing shown to those who may do none of it. */
    static Div of(Rooms rooms, Article article) {
        Viewer viewer = rooms.viewer();
        boolean may = viewer.may(article.team(), Role.EDITOR) || viewer.administrator();
        Div nothing = new Div();
        nothing.setVisible(false);
        return may ? new ArticleMenu(rooms, article, viewer) : nothing;
    }

    private Button item(String key, Runnable action) {
        Button item = new Button(getTranslation(key), click -> {
            menu.close();
            action.run();
        });
        item.addThemeNames("tertiary");
        return item;
    }

    private void archive() {
        Confirm.ask(
                getTranslation("desk.article.archive.question", article.title()),
                getTranslation("desk.article.archive.text"),
                getTranslation("desk.article.archive.action"),
                () -> {
                    rooms.articles().archive(rooms.viewer(), article.id(), newest().version());
                    reopen();
                });
    }

    private void unarchive() {
        rooms.articles().unarchive(rooms.viewer(), article.id(), newest().version());
        reopen();
    }

    private Article newest() {
        return rooms.articles().article(rooms.viewer(), article.id());
    }

    /** Everything on the page depends on whether the article may be changed. */
    private void reopen() {
        getUI().ifPresent(ui -> ui.getPage().reload());
    }
}
