package org.factcheck.workbench.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.review.ReportFreezer;
import org.factcheck.workbench.review.SignOffGate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports as anybody may read them, made of the database of this moment, and what the sign-off gate looks at. */
@Component
class PublicReports implements ReportFreezer {
    private static final long NOBODY = 0;

    private final JdbcSignOffStore store;
    private final JdbcClaimListStore lists;
    private final ReportBuilder builder;
    private final JsonRenderer json;

    PublicReports(JdbcSignOffStore store, JdbcClaimListStore lists, ReportBuilder builder, JsonRenderer json) {
        this.store = store;
        this.lists = lists;
        this.builder = builder;
        this.json = json;
    }

    @Override
    public SignOffGate.Material material(Viewer viewer, ArticleId article) {
        Eyes eyes = Eyes.of(viewer);
        return new SignOffGate.Material(
                store.claims(eyes, article),
                store.sourcesNotKept(eyes, article),
                lists.issues(article).stream()
                        .filter(issue -> issue.inconsistency() && !issue.settled())
                        .map(issue -> new SignOffGate.UnsettledIssue(
                                issue.id(), issue.kind(), issue.severity(), issue.description()))
                        .toList());
    }

    @Override
    public Frozen freeze(ArticleId article, Imprint imprint, @Nullable String before) {
        ReportModel now = report(article);
        int newest = imprint.number() - 1;
        ReportChanges changes = before == null ? null : ReportChanges.between(newest, json.read(before), now);
        ReportModel published = now.publishedAs(new ReportModel.Imprint(
                imprint.number(),
                imprint.publishedAt(),
                imprint.publishedBy(),
                imprint.auditHead() == null ? null : imprint.auditHead().toString(),
                imprint.override(),
                imprint.corrected(),
                changes,
                null));
        return new Frozen(new String(json.render(published), UTF_8), changes == null || !changes.none());
    }

    /** As somebody reads it who is in no team: with the rights of a viewer, sources protected. */
    ReportModel report(ArticleId article) {
        TeamId team = lists.teamOf(article).orElseThrow(() -> new NotFoundException("The article"));
        Eyes anybody = new Eyes(NOBODY, new Long[] {team.value()}, new String[] {Role.VIEWER.name()});
        return builder.build(anybody, article, true);
    }
}
