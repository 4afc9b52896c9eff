package org.factcheck.workbench.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The report of an article, and its exports; all formats are rendered from one model. Open to every member of the
 * article's team.
 */
@Service
public class ReportService {
    private final JdbcClaimListStore lists;
    private final ReportBuilder builder;
    private final JdbcReportStore store;
    private final JsonRenderer json;
    private final TransactionTemplate moment;
    private final Map<ExportFormat, ReportRenderer> renderers = new EnumMap<>(ExportFormat.class);

    ReportService(
            JdbcClaimListStore lists,
            ReportBuilder builder,
            JdbcReportStore store,
            JsonRenderer json,
            List<? extends ReportRenderer> renderers,
            PlatformTransactionManager transactions) {
        moment = new TransactionTemplate(transactions);
        moment.setReadOnly(true);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.lists = lists;
        this.builder = builder;
        this.store = store;
        this.json = json;
        renderers.forEach(renderer -> this.renderers.put(renderer.format(), renderer));
    }

    /**
     * The report as the viewer may see it: of one moment, whoever writes meanwhile. Restricted sources are protected whoever
     * reads it: a report is made to be shown.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ReportModel report(Viewer viewer, ArticleId article) {
        requireMember(viewer, article);
        return builder.build(Eyes.of(viewer), article, true);
    }

    /**
     * Renders the report as the viewer may see it, marked as no published version; restricted sources are protected whoever exports. Nothing of the database
     * is held while rendering.
     *
     * @param language of what is written for people
     */
    public byte[] export(Viewer viewer, ArticleId article, ExportFormat format, Locale language) {
        ReportModel report = moment.execute(status -> {
            requireMember(viewer, article);
            ReportModel now = builder.build(Eyes.of(viewer), article, true);
            return now.asDraft(draft(now));
        });
        return render(report, format, language);
    }

    private ReportModel.Draft draft(ReportModel now) {
        return store.newest(now.article().id())
                .map(version -> new ReportModel.Draft(
                        version.number(),
                        !ReportChanges.between(version.number(), json.read(version.content()), now)
                                .none()))
                .orElse(ReportModel.Draft.UNPUBLISHED);
    }

    private byte[] render(ReportModel report, ExportFormat format, Locale language) {
        @Nullable ReportRenderer renderer = renderers.get(format);
        if (renderer == null) {
            throw new IllegalStateException("There is no renderer for " + format);
        }
        return renderer.render(report, language);
    }

    private void requireMember(Viewer viewer, ArticleId article) {
        viewer.require(
                lists.teamOf(article).orElseThrow(() -> new NotFoundException("The article")),
                Role.VIEWER,
                "The article");
    }
}
