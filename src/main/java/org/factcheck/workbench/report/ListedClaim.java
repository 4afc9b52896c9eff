package org.factcheck.workbench.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.review.DisplayState;

/** The SQL of a claim as it stands in every list, seen through the eyes of a viewer. */
final class ListedClaim {
    /**
     * Begins a query over {@code listed}: the claims of the teams of {@code :teams} with {@code :roles}, as
     * {@code :person} sees them.
     */
    static final String WITH_LISTED = """
            with eyes (team_id, role) as (select * from unnest(:teams::bigint[], :roles::text[])),
            listed as (
                select c.id, c.article_id, a.team_id, a.title as article_title, a.archived_at, c.parent_id, c.kind, c.origin,
                    c.start_at, c.end_at, c.exact, case when c.medium_id is null then c.wording end as wording, c.speaker,
                    case c.priority_level when 'HIGH' then 1 when 'NORMAL' then 0.5 when 'LOW' then 0 else c.priority end
                        as priority, c.version, c.medium_id, m.number as image_number, c.region_x, c.region_y, c.region_width,
                    c.region_height,
                    visible_state(:person, eyes.role, c.id, c.dismissed_at, r.state, g.lean) as state,
                    case when c.dismissed_at is null then g.label end as rating_label,
                    (select count(*) from evidence e where e.claim_id = c.id and e.withdrawn_at is null) as evidence,
                    (select count(distinct v.reviewer_id) from verdict v where v.claim_id = c.id) as verdicts,
                    exists (select from assignment s
                        where s.claim_id = c.id and s.assignee_id = :person and s.ended_at is null)
                    or exists (select from verdict v where v.claim_id = c.id and v.reviewer_id = :person) as mine,
                    c.medium_id is not null or not exists (select from revision h, revision n
                        where h.id = c.revision_id and n.article_id = h.article_id and n.number > h.number) as on_head
                from claim c
                join article a on a.id = c.article_id
                join eyes on eyes.team_id = a.team_id
                left join claim_review r on r.claim_id = c.id
                left join rating g on g.id = r.rating_id
                left join medium m on m.id = c.medium_id)
            """;

    /** Claims in the text, then those on images, which have no start. */
    static final String BY_POSITION = "start_at, end_at desc, image_number, id";

    private ListedClaim() {}

    static ClaimRow row(ResultSet row) throws SQLException {
        long parent = row.getLong("parent_id");
        return new ClaimRow(
                new ClaimId(row.getLong("id")),
                parent == 0 ? null : new ClaimId(parent),
                ClaimKind.valueOf(row.getString("kind")),
                Claim.Origin.valueOf(row.getString("origin")),
                row.getInt("start_at"),
                row.getInt("end_at"),
                row.getString("exact"),
                row.getString("wording"),
                DisplayState.valueOf(row.getString("state")),
                row.getString("rating_label"),
                row.getString("speaker"),
                row.getDouble("priority"),
                row.getInt("evidence"),
                row.getInt("verdicts"),
                row.getBoolean("mine"),
                row.getInt("version"),
                InImage.of(row));
    }

    /** A pattern for ILIKE that matches texts containing the words, whatever characters they have. */
    static String containing(String words) {
        return "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
