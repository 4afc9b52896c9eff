package org.factcheck.workbench.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.factcheck.workbench.article.Medium;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.Span;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.kernel.TextIssueId;
import org.factcheck.workbench.review.Adjudication;
import org.factcheck.workbench.review.DisplayState;
import org.factcheck.workbench.review.Lean;
import org.factcheck.workbench.review.ReportFreezer;
import org.factcheck.workbench.review.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How far an article is verified at one moment, as one person may know it. Every format and the report view show this and
 * nothing else.
 *
 * @param kinds what stands for the claims of each kind that the article has
 * @param claims every claim that is not dismissed, in the order of the text
 * @param inconsistencies the most severe first
 * @param agreement null for who only reads: it is for those who review
 * @param publication what a published version says of itself; null in a draft
 * @param draft what an export that is no published version says of itself; null in a published version and on screen
 */
public record ReportModel(
        ReportedArticle article,
        Instant generatedAt,
        Figures figures,
        List<KindStatus> kinds,
        List<ReportedClaim> claims,
        List<Inconsistency> inconsistencies,
        List<Participant> people,
        @Nullable ReportedAgreement agreement,
        Method method,
        @Nullable Imprint publication,
        @Nullable Draft draft) {

    public ReportModel {
        kinds = List.copyOf(kinds);
        claims = List.copyOf(claims);
        inconsistencies = List.copyOf(inconsistencies);
        people = List.copyOf(people);
    }

    /** This report as a published version, of the time of its publication: for all to read, so without agreement. */
    ReportModel publishedAs(Imprint imprint) {
        return new ReportModel(
                article,
                imprint.publishedAt(),
                figures,
                kinds,
                claims,
                inconsistencies,
                people,
                null,
                method,
                imprint,
                null);
    }

    /** This report marked as no published version. */
    ReportModel asDraft(Draft mark) {
        return new ReportModel(
                article,
                generatedAt,
                figures,
                kinds,
                claims,
                inconsistencies,
                people,
                agreement,
                method,
                publication,
                mark);
    }

    /**
     * How a report that is no published version stands to what was published.
     *
     * @param newest number of the newest version; null if nothing was published
     * @param changed whether something has changed since then
     */
    public record Draft(@Nullable Integer newest, boolean changed) {
        static final Draft UNPUBLISHED = new Draft(null, true);
    }

    /** A published version with the hash of its frozen content, which cannot stand in that content itself. */
    ReportModel withSha256(String sha256) {
        return publication == null ? this : publishedAs(publication.withSha256(sha256));
    }

    /** What was found: the settled and the disputed claims, what matters most first, then in the order of the text. */
    public List<ReportedClaim> findings() {
        return claims.stream()
                .filter(claim -> claim.state().compareTo(DisplayState.SUPPORTED) <= 0)
                .sorted(Comparator.comparing(ReportedClaim::state).thenComparing(ReportedClaim::number))
                .toList();
    }

    /** Claims with a suggested correction or a question to the author. */
    public List<ReportedClaim> corrected() {
        return claims.stream().filter(claim -> !claim.corrections().isEmpty()).toList();
    }

    /** Claims for which nothing stands yet, disputed ones first. */
    public List<ReportedClaim> openWork() {
        return claims.stream()
                .filter(claim -> claim.resolution() == null)
                .sorted(Comparator.comparing(ReportedClaim::state).thenComparing(ReportedClaim::number))
                .toList();
    }

    /**
     * What a published version says of itself.
     *
     * @param number of the version, from 1
     * @param publishedBy name of the editor
     * @param auditHead the newest link of the audit log at that time, as N:HASH; null if nothing was sealed
     * @param override why it was published although something blocked; null if nothing did
     * @param corrected what an editor says was corrected since the version before
     * @param changes what differs from the version before; null in the first
     * @param sha256 of the frozen content, as 64 hexadecimal digits; known outside of that content only
     */
    public record Imprint(
            int number,
            Instant publishedAt,
            String publishedBy,
            @Nullable String auditHead,
            ReportFreezer.@Nullable Overruled override,
            @Nullable String corrected,
            @Nullable ReportChanges changes,
            @JsonIgnore @Nullable String sha256) {
        Imprint withSha256(String hash) {
            return new Imprint(number, publishedAt, publishedBy, auditHead, override, corrected, changes, hash);
        }
    }

    /**
     * The article and the revision that the report is about.
     *
     * @param sha256 of the revision's text in UTF-8, as 64 hexadecimal digits
     */
    public record ReportedArticle(
            ArticleId id,
            String title,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable LocalDate publishedOn,
            String team,
            int revision,
            String sha256,
            String addedBy,
            Instant addedAt) {}

    /**
     * The headline figures.
     *
     * @param claims that are not dismissed
     * @param settled claims for which a verdict stands
     * @param states claims by display state, dismissed ones included
     * @param evidence pieces that stand
     * @param withdrawnEvidence pieces that were withdrawn and are left out
     * @param sources different sources of the evidence that stands
     */
    public record Figures(
            int claims,
            int settled,
            Map<DisplayState, Integer> states,
            int evidence,
            int withdrawnEvidence,
            int sources,
            int corrections,
            int questions,
            int inconsistencies) {
        public int of(DisplayState state) {
            return states.getOrDefault(state, 0);
        }
    }

    /** The claims of one kind by display state, without dismissed ones. */
    public record KindStatus(ClaimKind kind, int claims, Map<DisplayState, Integer> states) {
        public int of(DisplayState state) {
            return states.getOrDefault(state, 0);
        }
    }

    /**
     * One claim.
     *
     * @param number of the claim in this report, from 1 in the order of the text
     * @param parent the number of the claim it is a part of
     * @param start null for a claim on an image
     * @param end null for a claim on an image
     * @param before the words of the sentence before the claim, shortened at their beginning
     * @param exact the words of the text; for a claim on an image what a person says that it shows
     * @param after the words of the sentence after the claim, shortened at their end
     * @param region null for a claim in the text
     * @param verdicts number of reviewers who have given a verdict
     * @param resolution null while nothing stands
     * @param withdrawnEvidence how many pieces of evidence were withdrawn and are left out
     */
    public record ReportedClaim(
            int number,
            ClaimId id,
            @Nullable Integer parent,
            ClaimKind kind,
            Claim.Origin origin,
            @Nullable Integer start,
            @Nullable Integer end,
            String before,
            String exact,
            String after,
            @Nullable String wording,
            @Nullable ReportedRegion region,
            @Nullable String speaker,
            DisplayState state,
            int verdicts,
            @Nullable Resolution resolution,
            List<ReportedEvidence> evidence,
            int withdrawnEvidence,
            List<ReportedCorrection> corrections,
            List<Assignee> assignees) {
        public ReportedClaim {
            evidence = List.copyOf(evidence);
            corrections = List.copyOf(corrections);
            assignees = List.copyOf(assignees);
        }
    }

    /**
     * Where a claim on an image stands.
     *
     * @param image the number of the image in its article, from 1
     * @param fragment the value of a W3C FragmentSelector: "xywh=percent:10,20.5,30,5"
     */
    public record ReportedRegion(
            int image,
            Medium.Kind kind,
            @Nullable String caption,
            @Nullable String credit,
            @Nullable String url,
            String fragment) {}

    /**
     * The verdict that stands.
     *
     * @param asOf the time the verdict speaks of
     * @param reviewer who gave the verdict, or adjudicated
     * @param resolvedBy AGREEMENT or ADJUDICATION
     * @param adjudicationReason what the reviewers differed in; null if they agreed
     * @param verdicts by agreement: of every reviewer who agrees the verdict that counts, the first given first
     */
    public record Resolution(
            String ratingCode,
            String rating,
            Lean lean,
            String rationale,
            Verdict.@Nullable Confidence confidence,
            @Nullable Instant asOf,
            @Nullable String reviewer,
            String resolvedBy,
            Adjudication.@Nullable Reason adjudicationReason,
            Instant resolvedAt,
            List<AgreeingVerdict> verdicts) {
        public Resolution {
            verdicts = List.copyOf(verdicts);
        }

        /** Whether more than one reviewer stands for it. */
        boolean shared() {
            return verdicts.size() > 1;
        }

        Resolution with(List<AgreeingVerdict> agreeing) {
            return new Resolution(
                    ratingCode,
                    rating,
                    lean,
                    rationale,
                    confidence,
                    asOf,
                    reviewer,
                    resolvedBy,
                    adjudicationReason,
                    resolvedAt,
                    agreeing);
        }
    }

    /** One of the verdicts that a resolution rests on, all of the same rating. */
    public record AgreeingVerdict(
            String reviewer, String rationale, Verdict.Confidence confidence, Instant asOf, Instant givenAt) {}

    /**
     * A source attached to a claim. What the blind rule keeps from the reader (stance, grade, note) is null, and so are passage and
     * note of a protected source.
     *
     * @param grade the Admiralty grade, as "B2"
     */
    public record ReportedEvidence(
            EvidenceId id,
            ReportedSource source,
            Evidence.@Nullable Stance stance,
            @Nullable String passage,
            @Nullable String grade,
            @Nullable String note,
            String addedBy,
            Instant addedAt) {}

    /** A source; of a protected one nothing is told. */
    public record ReportedSource(
            boolean isProtected,
            @Nullable String title,
            @Nullable String url,
            @Nullable String publisher,
            Source.@Nullable Kind kind,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate accessedOn) {
        static final ReportedSource PROTECTED = new ReportedSource(true, null, null, null, null, null, null);
    }

    /** Suggested words for a claim with a reason, or a question to the author with its answer, or both. */
    public record ReportedCorrection(
            @Nullable String replacement,
            @Nullable String reason,
            @Nullable String question,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            String author,
            Instant createdAt) {}

    /** Who is to review a claim, by when. */
    public record Assignee(String name, @Nullable LocalDate dueOn) {}

    /** An inconsistency inside the text, with the words concerned. */
    public record Inconsistency(
            TextIssueId id, String kind, String severity, String description, List<Span> spans, List<String> words) {}

    /** What a person did on the article, and from when to when. */
    public record Participant(
            String name,
            int verdicts,
            int evidence,
            int claimsAdded,
            int claimsDismissed,
            int corrections,
            int adjudications,
            Instant first,
            Instant last) {}

    /**
     * How the article was checked.
     *
     * @param scale name of the rating scale
     * @param detected claims that the detector found, dismissed ones included
     * @param manual claims that people added, dismissed ones included
     * @param dismissed claims that people set aside as no claims
     * @param detector the versions of the detector that found the claims
     */
    public record Method(
            String scale, List<ScaleRating> ratings, int detected, int manual, int dismissed, List<String> detector) {}

    /** A rating of the scale with what it counts as. */
    public record ScaleRating(String code, String label, Lean lean) {}
}
