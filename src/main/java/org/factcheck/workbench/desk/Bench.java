package org.factcheck.workbench.desk;

import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.Article;
import org.factcheck.workbench.article.Revision;
import org.factcheck.workbench.kernel.PersonId;

/**
 * The article on the workbench and what the person at it may do.
 *
 * @param reviews whether the person may write at all: nobody may in an archived article
 * @param edits whether the person may also change what others wrote
 */
record Bench(
        Rooms rooms,
        Article article,
        Revision revision,
        PersonId person,
        Keyboard keyboard,
        boolean reviews,
        boolean edits) {

    static Bench of(Rooms rooms, Viewer viewer, Article article, Revision revision) {
        return new Bench(
                rooms,
                article,
                revision,
                viewer.person(),
                new Keyboard(rooms),
                !article.archived() && viewer.may(article.team(), Role.REVIEWER),
                !article.archived() && viewer.may(article.team(), Role.EDITOR));
    }

    Viewer viewer() {
        return rooms.viewer();
    }

    boolean mayChange(PersonId author) {
        return edits || reviews && author.equals(person);
    }
}
