package org.factcheck.workbench.desk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.Article;
import org.factcheck.workbench.shell.Confirm;

/** What can be done with the article as a whole: put it away, bring it back, take it away for good. */
final class ArticleMenu {
    private final Rooms rooms;
    private final Article article;

    private ArticleMenu(Rooms rooms, Article article) {
        this.rooms = rooms;
        this.article = article;
    }

    /** The menu, with nothing shown to those who may do none of it. */
    static HeaderMenu of(Rooms rooms, Article article) {
        HeaderMenu menu = new HeaderMenu(translate("desk.article.menu"));
        Viewer viewer = rooms.viewer();
        menu.setVisible(viewer.may(article.team(), Role.EDITOR) || viewer.administrator());
        fill(menu, rooms, article);
        return menu;
    }

    /** Adds to a menu what the viewer may do. */
    static void fill(HeaderMenu menu, Rooms rooms, Article article) {
        Viewer viewer = rooms.viewer();
        ArticleMenu deeds = new ArticleMenu(rooms, article);
        if (viewer.may(article.team(), Role.EDITOR)) {
            if (article.archived()) {
                menu.item(translate("desk.article.unarchive"), deeds::unarchive);
            } else {
                menu.item(translate("desk.article.archive"), deeds::archive);
            }
        }
        if (viewer.administrator()) {
            menu.item(translate("desk.article.erase"), () -> new EraseDialog(rooms, article).open());
        }
    }

    private void archive() {
        Confirm.ask(
                translate("desk.article.archive.question", article.title()),
                translate("desk.article.archive.text"),
                translate("desk.article.archive.action"),
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
    private static void reopen() {
        UI.getCurrentOrThrow().getPage().reload();
    }
}
