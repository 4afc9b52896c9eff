package org.factcheck.workbench.evidence;

import java.time.LocalDate;
import org.factcheck.workbench.kernel.SourceId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A source used as evidence by a team. Of one that is protected from the reader (restricted, and they are neither an editor nor who
 * added it) title,
 * address, publisher, kind, dates and origin are null.
 *
 * @param originGroup sources that go back to one origin share it
 * @param origin the same number for sources of one origin, those that are protected included; it tells nothing else.
 *     Independence is counted by it
 */
public record Source(
        SourceId id,
        TeamId team,
        @Nullable String title,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable Kind kind,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate accessedOn,
        @Nullable String originGroup,
        long origin,
        boolean restricted,
        int version) {

    /** What sort of thing the source is. */
    public enum Kind {
        WEB_PAGE,
        DOCUMENT,
        IMAGE,
        VIDEO,
        MAP,
        DATASET,
        SOCIAL_POST,
        PERSON,
        OFFICIAL_STATEMENT,
        WIRE_REPORT,
        OTHER
    }
}
