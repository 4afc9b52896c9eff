package org.factcheck.workbench.detection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the checkable claims of a text. Deterministic, offline and safe for use by several threads; never throws on any
 * text.
 *
 * <p>Stages: paragraphs, sentences, words, parts of speech and names, quotations, dates, clauses, then one family of
 * rules after the other, each leaving words it has used to itself; last come parents, priorities and issues.
 */
public final class ClaimDetector {
    private static final Set<String> MILITARY = Words.list("military-context");
    private static final List<Consumer<Passage>> RULES = List.of(
            UnitRules::find,
            CasualtyRules::find,
            LossRules::find,
            EquipmentRules::find,
            RankingRules::find,
            ComparisonRules::find,
            PlaceRules::find,
            RoleRules::find,
            QuantityRules::find,
            MediaRules::mentioned,
            ControlNouns::holders,
            ControlNouns::nouns,
            ClauseRules::datedNouns);

    private static @Nullable CompletableFuture<Tagger> models;

    private final CompletableFuture<? extends Tagger> tagger;

    ClaimDetector(CompletableFuture<? extends Tagger> tagger) {
        this.tagger = tagger;
    }

    /**
     * A detector whose models load in the background; the first detection waits for them. All detectors share one set of
     * models, a quarter of a gigabyte; loading that failed is tried again by the next one.
     */
    public static synchronized ClaimDetector create() {
        CompletableFuture<Tagger> loaded = models;
        if (loaded == null || loaded.isCompletedExceptionally()) {
            loaded = load();
            models = loaded;
        }
        return new ClaimDetector(loaded);
    }

    private static CompletableFuture<Tagger> load() {
        CompletableFuture<Tagger> tagger = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("language-models").start(() -> {
            try {
                tagger.complete(PlaceTagger.load());
            } catch (IOException | RuntimeException | Error e) {
                tagger.completeExceptionally(e);
            }
        });
        return tagger;
    }

    /** Names rules and models: the same text and version give the same detection. */
    public String version() {
        return "14+nlp4j-1.1.3+cities-1.1.64";
    }

    /** Whether the models are loaded. */
    public boolean ready() {
        return tagger.isDone();
    }

    /** The models, once they are loaded. */
    Tagger tagger() {
        return tagger.join();
    }

    /** Reads a text under a title that is told beside it; every offset counts in the text. */
    public Detection detect(String title, ArticleText article) {
        return BelowTitle.detect(this, title, article);
    }

    public Detection detect(ArticleText article) {
        if (article.text().isBlank()) {
            return new Detection(List.of(), List.of(), List.of(), List.of());
        }
        if (!Language.readable(article)) {
            return Language.refusal(article);
        }
        Doc doc = Doc.read(article, tagger());
        Set<Integer> foreign = foreign(doc);
        List<Passage> passages = read(doc, foreign);
        List<Draft> drafts = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (Passage p : passages) {
            drafts.addAll(p.found);
            sentences.add(new Sentence(
                    p.s.span(), SentencePriority.of(p.s, p.found, doc.turns().hosted(p.s.paragraph()))));
        }
        for (Quotation q : doc.quotations()) {
            Sent first = doc.sentenceAt(q.span().start());
            if (first == null || !foreign.contains(first.paragraph())) {
                drafts.add(quote(doc, q));
            }
        }
        for (Quotation q : doc.nested()) {
            drafts.add(quote(doc, q));
        }
        List<DetectedClaim> claims = Parents.assign(doc, distinct(drafts));
        List<TextIssue> issues = new ArrayList<>(IssueRules.find(doc, passages, claims));
        foreign.stream()
                .sorted()
                .forEach(
                        p -> issues.add(Language.passage(doc.paragraphs().get(p).span())));
        return new Detection(claims, MentionRules.find(doc, passages), sentences, issues);
    }

    /** Paragraphs that are in no language that is read. */
    private static Set<Integer> foreign(Doc doc) {
        Set<Integer> foreign = new HashSet<>();
        for (int p = 0; p < doc.paragraphs().size(); p++) {
            if (Language.foreign(doc.text(), doc.paragraphs().get(p).span())) {
                foreign.add(p);
            }
        }
        return foreign;
    }

    private static List<Passage> read(Doc doc, Set<Integer> foreign) {
        int military = 0;
        for (Sent s : doc.sentences()) {
            for (Token t : s.tokens()) {
                military += MILITARY.contains(t.lower()) ? 1 : 0;
            }
        }
        boolean war = military >= 2;
        List<List<FoundDate>> dates = new DateRules(doc.published()).find(doc);
        List<Passage> passages = new ArrayList<>();
        for (Sent s : doc.sentences()) {
            if (foreign.contains(s.paragraph())) {
                passages.add(new Passage(doc, s, List.of(), List.of(), war));
                continue;
            }
            Passage p = new Passage(doc, s, Clauses.of(doc, s), dates.get(s.index()), war);
            boolean caption = MediaRules.caption(p);
            for (Consumer<Passage> rule : RULES) {
                rule.accept(p);
            }
            if (!caption) {
                ClauseRules.find(p);
            }
            Circumstances.add(p);
            dates(p);
            passages.add(p);
        }
        return passages;
    }

    private static void dates(Passage p) {
        for (FoundDate date : p.dates) {
            int from = p.s.at(date.span().start());
            int to = Math.min(p.s.size(), p.s.at(date.span().end() - 1) + 1);
            if (from >= to) {
                continue;
            }
            Quotation quotation = p.doc.quotationAround(date.span());
            Facts facts = Facts.none().withDate(date.range(), date.timex());
            p.found.add(new Draft(
                    ClaimKind.DATE,
                    date.span(),
                    date.span(),
                    Polarity.POSITIVE,
                    Modality.ASSERTED,
                    facts,
                    quotation == null ? p.doc.turns().speaker(p.s.paragraph()) : quotation.speaker(),
                    null,
                    p.s.index()));
        }
    }

    private static Draft quote(Doc doc, Quotation q) {
        Sent s = doc.sentenceAt(q.span().start());
        Facts facts = Facts.none().with("cue", q.cue());
        if (q.implicit()) {
            facts = facts.with("continued", "true");
        } else if (q.attribution() != null) {
            facts = facts.with("source", q.attribution().of(doc.text()));
        }
        return new Draft(
                ClaimKind.QUOTE,
                q.span(),
                q.inner(),
                Polarity.POSITIVE,
                Modality.ASSERTED,
                facts,
                q.speaker(),
                q.attribution(),
                s == null ? 0 : s.index());
    }

    private static List<Draft> distinct(List<Draft> drafts) {
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.sort(Comparator.comparing(Draft::span).thenComparing(Draft::kind));
        List<Draft> distinct = new ArrayList<>(sorted.size());
        for (Draft d : sorted) {
            Draft last = distinct.isEmpty() ? null : distinct.getLast();
            if (last == null || last.kind() != d.kind() || !last.span().equals(d.span())) {
                distinct.add(d);
            }
        }
        return distinct;
    }

    /** The kind that a person who selects these words most likely means. */
    public ClaimKind likelyKind(ArticleText article, Span selection) {
        Detection detection = detect(article);
        ClaimKind best = null;
        double score = 0.3;
        for (DetectedClaim claim : detection.claims()) {
            double similarity = claim.span().similarity(selection);
            if (similarity > score || similarity == score && best == null) {
                best = claim.kind();
                score = similarity;
            }
        }
        if (best != null) {
            return best;
        }
        for (DetectedClaim claim : detection.claims()) {
            if (selection.contains(claim.head()) && claim.kind() != ClaimKind.DATE) {
                return claim.kind();
            }
        }
        return ClaimKind.EVENT;
    }
}
