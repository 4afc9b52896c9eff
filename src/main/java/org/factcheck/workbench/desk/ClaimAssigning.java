package org.factcheck.workbench.desk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.LocalDate;
import java.util.Collection;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.review.AssignmentBatch;
import org.factcheck.workbench.shell.Failures;
import org.factcheck.workbench.shell.Notices;
import org.jspecify.annotations.Nullable;

/**
 * Gives claims of the article on the bench to somebody, and says so; it can be taken back as a whole for a while.
 *
 * @param changed told when it was done and when it was taken back
 */
record ClaimAssigning(Bench bench, Runnable changed) {
    /** Asks who is to get the claims, and by when. */
    void ask(Collection<ClaimId> claims) {
        new AssignDialog(
                        claims.size(),
                        bench.rooms()
                                .assignments()
                                .candidates(bench.viewer(), bench.article().id()),
                        bench.rooms()
                                .absences()
                                .absences(bench.viewer(), bench.article().team()),
                        (person, name, due) -> assign(claims, person, name, due))
                .open();
    }

    void assign(Collection<ClaimId> claims, PersonId person, String name, @Nullable LocalDate due) {
        AssignmentBatch done = bench.rooms()
                .assignments()
                .assignAll(bench.viewer(), bench.article().id(), claims, person, due);
        String text = translate(
                "desk.selection.assigned",
                done.given().size(),
                name,
                done.already(),
                done.leftOut(),
                done.judged(),
                done.redated().size());
        changed.run();
        if (done.isEmpty()) {
            Notices.done(text);
        } else {
            Notices.undoable(text, () -> takeBack(done, person));
        }
    }

    private void takeBack(AssignmentBatch done, PersonId person) {
        try {
            int back = bench.rooms()
                    .assignments()
                    .takeBack(bench.viewer(), bench.article().id(), done, person);
            Notices.done(translate("desk.selection.undone", back, 0));
        } catch (RuntimeException failure) {
            Notices.failed(Failures.message(failure));
        }
        changed.run();
    }
}
