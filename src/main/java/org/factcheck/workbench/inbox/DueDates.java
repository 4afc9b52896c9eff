package org.factcheck.workbench.inbox;

import java.util.List;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.live.PersonalNews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people of claims of theirs that are due soon or overdue. */
@Component
class DueDates {
    private final JdbcNotificationStore store;
    private final PersonalNews news;

    DueDates(JdbcNotificationStore store, PersonalNews news) {
        this.store = store;
        this.news = news;
    }

    /** Tells of what has become due since it was called last; may run on several nodes at once. */
    @Transactional
    public List<PersonId> tell() {
        List<PersonId> told = store.addDue();
        told.forEach(news::changed);
        return told;
    }
}
