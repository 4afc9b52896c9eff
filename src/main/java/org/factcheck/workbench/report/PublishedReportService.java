package org.factcheck.workbench.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.review.Publication;
import org.factcheck.workbench.review.PublicationService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Published reports, made of their frozen content and never of the database of today, and how the report of this moment
 * stands to them. Open to every member of the article's team.
 */
@Service
public class PublishedReportService {
    private final PublicationService publications;
    private final PublicReports reports;
    private final JsonRenderer json;
    private final Map<ExportFormat, ReportRenderer> renderers = new EnumMap<>(ExportFormat.class);

    PublishedReportService(
            PublicationService publications,
            PublicReports reports,
            JsonRenderer json,
            List<? extends ReportRenderer> renderers) {
        this.publications = publications;
        this.reports = reports;
        this.json = json;
        renderers.forEach(renderer -> this.renderers.put(renderer.format(), renderer));
    }

    /** How the report of this moment stands to the newest version; the same for everybody who may read it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ReportStanding standing(Viewer viewer, ArticleId article) {
        return standing(viewer, article, () -> reports.report(article));
    }

    /**
     * The same, of a report that the viewer has read already. What is compared is in everybody's report alike: the rest is
     * told to some only while nothing stands.
     */
    @Transactional(readOnly = true)
    public ReportStanding standing(Viewer viewer, ReportModel now) {
        return standing(viewer, now.article().id(), () -> now);
    }

    private ReportStanding standing(Viewer viewer, ArticleId article, Supplier<ReportModel> now) {
        List<Publication> versions = publications.versions(viewer, article);
        if (versions.isEmpty()) {
            return ReportStanding.DRAFT;
        }
        Publication newest = versions.getFirst();
        ReportModel published = json.read(publications.content(viewer, article, newest.number()));
        return new ReportStanding(newest, ReportChanges.between(newest.number(), published, now.get()));
    }

    /**
     * A version as it was published.
     *
     * @throws NotFoundException if there is no such version
     */
    @Transactional(readOnly = true)
    public PublishedReport report(Viewer viewer, ArticleId article, int number) {
        List<Publication> versions = publications.versions(viewer, article);
        Publication publication = versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("The published report"));
        ReportModel frozen = json.read(publications.content(viewer, article, number));
        return new PublishedReport(
                frozen.withSha256(publication.sha256()),
                publication,
                versions.getFirst().number());
    }

    /**
     * A version as a file. The one in JSON is, byte for byte, the text that its SHA-256 is of.
     *
     * @throws NotFoundException if there is no such version
     */
    public byte[] export(Viewer viewer, ArticleId article, int number, ExportFormat format, Locale language) {
        if (format == ExportFormat.JSON) {
            return publications.content(viewer, article, number).getBytes(UTF_8);
        }
        ReportRenderer renderer = Objects.requireNonNull(renderers.get(format), format::name);
        return renderer.render(report(viewer, article, number).report(), language);
    }
}
