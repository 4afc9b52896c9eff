package org.factcheck.workbench.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.TextIssueId;
import org.factcheck.workbench.report.ReportModel.AgreeingVerdict;
import org.factcheck.workbench.report.ReportModel.Inconsistency;
import org.factcheck.workbench.report.ReportModel.ReportedClaim;
import org.factcheck.workbench.report.ReportModel.ReportedCorrection;
import org.factcheck.workbench.report.ReportModel.ReportedEvidence;
import org.factcheck.workbench.report.ReportModel.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * What one report of an article says otherwise than an earlier one. What is told of a claim to everybody only while
 * something stands for it (stances, notes, corrections) is not compared when nothing stands in either: so two people who may
 * read more or less of open claims find the same.
 *
 * @param since the number of the earlier version
 * @param article whether the article itself differs: its text, title or origin
 * @param issuesGone inconsistencies of the earlier report that this one no longer has
 * @param issuesFound inconsistencies that the earlier report did not have
 * @param claims the claims that differ, in the order of this report; those that are gone at the end
 */
public record ReportChanges(int since, boolean article, int issuesGone, int issuesFound, List<ChangedClaim> claims) {

    public ReportChanges {
        claims = List.copyOf(claims);
    }

    /** What of a claim differs. */
    public enum Aspect {
        /** The claim is new in the report. */
        ADDED,
        /** The claim was dismissed. */
        REMOVED,
        /** Another rating stands, or one stands now, or none any more. */
        RESOLUTION,
        /** The same rating stands for another reason. */
        RATIONALE,
        /** Its words, kind, speaker or place. */
        WORDS,
        EVIDENCE,
        /** A suggested correction, or a question to the author or its answer. */
        CORRECTION
    }

    /**
     * A claim that differs.
     *
     * @param number in this report; null if it is gone
     * @param exact its words in this report; in the earlier one if it is gone
     * @param wordsBefore its words in the earlier report if they were others
     * @param ratingBefore label of the rating that stood for it; null if none did
     * @param ratingNow label of the rating that stands for it; null if none does
     * @param corrections suggestions, questions and answers that the earlier report did not have
     */
    public record ChangedClaim(
            ClaimId claim,
            @Nullable Integer number,
            ClaimKind kind,
            String exact,
            @Nullable String wordsBefore,
            @Nullable String ratingBefore,
            @Nullable String ratingNow,
            List<Aspect> aspects,
            List<ReportedCorrection> corrections) {
        public ChangedClaim {
            corrections = List.copyOf(corrections);
            aspects = List.copyOf(aspects);
        }
    }

    /** Compares two reports of one article. */
    static ReportChanges between(int since, ReportModel earlier, ReportModel now) {
        Map<ClaimId, ReportedClaim> before = byId(earlier.claims());
        List<ChangedClaim> changed = new ArrayList<>();
        for (ReportedClaim claim : now.claims()) {
            ReportedClaim old = before.get(claim.id());
            List<Aspect> aspects = old == null ? List.of(Aspect.ADDED) : aspects(old, claim);
            if (!aspects.isEmpty()) {
                changed.add(changed(old, claim, aspects));
            }
        }
        Set<ClaimId> standing = byId(now.claims()).keySet();
        earlier.claims().stream()
                .filter(claim -> !standing.contains(claim.id()))
                .map(ReportChanges::gone)
                .forEach(changed::add);
        Set<TextIssueId> issuesBefore = ids(earlier.inconsistencies());
        Set<TextIssueId> issuesNow = ids(now.inconsistencies());
        return new ReportChanges(
                since,
                !sameArticle(earlier.article(), now.article()),
                without(issuesBefore, issuesNow),
                without(issuesNow, issuesBefore),
                changed);
    }

    /** Whether the two reports say the same. */
    public boolean none() {
        return !article && issuesGone == 0 && issuesFound == 0 && claims.isEmpty();
    }

    /** The claims of this report that differ. */
    public Set<ClaimId> ids() {
        return claims.stream().map(ChangedClaim::claim).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Aspect> aspects(ReportedClaim old, ReportedClaim now) {
        List<Aspect> aspects = new ArrayList<>();
        Resolution before = old.resolution();
        Resolution after = now.resolution();
        if (!Objects.equals(code(before), code(after))) {
            aspects.add(Aspect.RESOLUTION);
        } else if (before != null && after != null && !sameReasons(before, after)) {
            aspects.add(Aspect.RATIONALE);
        }
        if (!words(old).equals(words(now))) {
            aspects.add(Aspect.WORDS);
        }
        boolean open = before == null || after == null;
        if (!evidence(old, open).equals(evidence(now, open))) {
            aspects.add(Aspect.EVIDENCE);
        }
        if (!open && !Set.copyOf(old.corrections()).equals(Set.copyOf(now.corrections()))) {
            aspects.add(Aspect.CORRECTION);
        }
        return aspects;
    }

    /** Versions of before each reviewer was named tell one rationale only. */
    private static boolean sameReasons(Resolution before, Resolution after) {
        return before.rationale().equals(after.rationale())
                && (before.verdicts().isEmpty() || reasons(before).equals(reasons(after)));
    }

    private static Map<String, String> reasons(Resolution resolution) {
        return resolution.verdicts().stream()
                .collect(Collectors.toMap(
                        AgreeingVerdict::reviewer, AgreeingVerdict::rationale, (one, other) -> one + "\n" + other));
    }

    private static ChangedClaim changed(@Nullable ReportedClaim old, ReportedClaim now, List<Aspect> aspects) {
        return new ChangedClaim(
                now.id(),
                now.number(),
                now.kind(),
                now.exact(),
                old == null || old.exact().equals(now.exact()) ? null : old.exact(),
                old == null ? null : rating(old.resolution()),
                rating(now.resolution()),
                aspects,
                old == null || !aspects.contains(Aspect.CORRECTION)
                        ? List.of()
                        : now.corrections().stream()
                                .filter(correction -> !old.corrections().contains(correction))
                                .toList());
    }

    private static ChangedClaim gone(ReportedClaim old) {
        return new ChangedClaim(
                old.id(),
                null,
                old.kind(),
                old.exact(),
                null,
                rating(old.resolution()),
                null,
                List.of(Aspect.REMOVED),
                List.of());
    }

    private static List<@Nullable Object> words(ReportedClaim claim) {
        List<@Nullable Object> words = new ArrayList<>();
        words.add(claim.kind());
        words.add(claim.exact());
        words.add(claim.wording());
        words.add(claim.speaker());
        words.add(claim.region() == null ? null : claim.region().fragment());
        return words;
    }

    private static Set<List<@Nullable Object>> evidence(ReportedClaim claim, boolean open) {
        Set<List<@Nullable Object>> pieces = new HashSet<>();
        for (ReportedEvidence evidence : claim.evidence()) {
            List<@Nullable Object> piece = new ArrayList<>();
            piece.add(evidence.id());
            piece.add(evidence.source());
            piece.add(evidence.passage());
            if (!open) {
                piece.add(evidence.stance());
                piece.add(evidence.grade());
                piece.add(evidence.note());
            }
            pieces.add(piece);
        }
        return pieces;
    }

    private static boolean sameArticle(ReportModel.ReportedArticle before, ReportModel.ReportedArticle now) {
        return before.sha256().equals(now.sha256())
                && before.title().equals(now.title())
                && Objects.equals(before.publisher(), now.publisher())
                && Objects.equals(before.url(), now.url())
                && Objects.equals(before.publishedOn(), now.publishedOn());
    }

    private static @Nullable String code(@Nullable Resolution resolution) {
        return resolution == null ? null : resolution.ratingCode();
    }

    private static @Nullable String rating(@Nullable Resolution resolution) {
        return resolution == null ? null : resolution.rating();
    }

    private static Map<ClaimId, ReportedClaim> byId(Collection<ReportedClaim> claims) {
        Map<ClaimId, ReportedClaim> byId = new HashMap<>();
        claims.forEach(claim -> byId.put(claim.id(), claim));
        return byId;
    }

    private static Set<TextIssueId> ids(List<Inconsistency> issues) {
        return issues.stream().map(Inconsistency::id).collect(Collectors.toSet());
    }

    private static int without(Set<TextIssueId> some, Set<TextIssueId> others) {
        return (int) some.stream().filter(id -> !others.contains(id)).count();
    }
}
