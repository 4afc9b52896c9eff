package org.factcheck.workbench.review;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.claim.ClaimService;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.Input;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Half-written work, kept as typed per person and claim until it is saved or thrown away. Only its writer sees it; it is
 * no change of the claim and leaves no trace in the log.
 */
@Service
public class DraftService {
    private static final String CLAIM = "The claim";
    private static final String ARTICLE = "The article";
    private static final int LONGEST = 100_000;

    private final JdbcDraftStore store;
    private final ClaimService claims;
    private final ArticleService articles;
    private final JsonMapper json;

    DraftService(JdbcDraftStore store, ClaimService claims, ArticleService articles, JsonMapper json) {
        this.store = store;
        this.claims = claims;
        this.articles = articles;
        this.json = json;
    }

    /** The form a draft belongs to. */
    public enum Form {
        VERDICT,
        EVIDENCE,
        CLAIM,
        CORRECTION,
        COMMENT,
        /** The decision of a dispute. */
        DECISION
    }

    /** What is being made of an article that does not exist yet. */
    public enum Place {
        /** A claim of words of the text. */
        TEXT,
        /** A claim of a region of an image. */
        IMAGE,
        /** The next version of its report: why it is published, and what was corrected. */
        SIGN_OFF
    }

    /** Keeps what stands in the form's fields, instead of what was kept before. */
    @Transactional
    public void keep(Viewer viewer, ClaimId claim, Form form, Map<String, String> fields) {
        claims.require(viewer, claim, Role.REVIEWER, CLAIM);
        store.keep(viewer.person(), claim, form, content(fields));
    }

    private String content(Map<String, String> fields) {
        Map<String, String> storable = new LinkedHashMap<>();
        fields.forEach((name, value) -> storable.put(Input.storable(name), Input.storable(value)));
        String content = json.writeValueAsString(storable);
        if (content.length() > LONGEST) {
            throw new InvalidInputException("review.invalid.draftTooLong", LONGEST);
        }
        return content;
    }

    /** Keeps what is being made of the article, instead of what was kept before. */
    @Transactional
    public void keepNew(Viewer viewer, ArticleId article, Place place, Map<String, String> fields) {
        articles.require(viewer, article, Role.REVIEWER, ARTICLE);
        store.keepNew(viewer.person(), article, place, content(fields));
    }

    /** What the viewer has begun to make of the article. */
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> newDraft(Viewer viewer, ArticleId article, Place place) {
        articles.require(viewer, article, Role.REVIEWER, ARTICLE);
        return store.newDraft(viewer.person(), article, place).map(this::fields);
    }

    /** Throws away what the viewer has begun to make. */
    @Transactional
    public void discardNew(Viewer viewer, ArticleId article, Place place) {
        articles.require(viewer, article, Role.REVIEWER, ARTICLE);
        store.discardNew(viewer.person(), article, place);
    }

    /** The viewer's own draft. */
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> draft(Viewer viewer, ClaimId claim, Form form) {
        claims.require(viewer, claim, Role.REVIEWER, CLAIM);
        return store.draft(viewer.person(), claim, form).map(this::fields);
    }

    /** All drafts of the viewer about a claim. */
    @Transactional(readOnly = true)
    public Map<Form, Map<String, String>> drafts(Viewer viewer, ClaimId claim) {
        claims.require(viewer, claim, Role.REVIEWER, CLAIM);
        Map<Form, Map<String, String>> drafts = new EnumMap<>(Form.class);
        store.drafts(viewer.person(), claim).forEach((form, content) -> drafts.put(form, fields(content)));
        return drafts;
    }

    private Map<String, String> fields(String content) {
        return json.readValue(content, new TypeReference<>() {});
    }

    /** Throws the viewer's own draft away. */
    @Transactional
    public void discard(Viewer viewer, ClaimId claim, Form form) {
        claims.require(viewer, claim, Role.REVIEWER, CLAIM);
        store.discard(viewer.person(), claim, form);
    }
}
