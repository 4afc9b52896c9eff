package org.factcheck.workbench.review;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.claim.ClaimService;
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
    private static final int LONGEST = 100_000;

    private final JdbcDraftStore store;
    private final ClaimService claims;
    private final JsonMapper json;

    DraftService(JdbcDraftStore store, ClaimService claims, JsonMapper json) {
        this.store = store;
        this.claims = claims;
        this.json = json;
    }

    /** The form a draft belongs to. */
    public enum Form {
        VERDICT,
        EVIDENCE,
        CLAIM,
        CORRECTION,
        COMMENT
    }

    /** Keeps what stands in the form's fields, instead of what was kept before. */
    @Transactional
    public void keep(Viewer viewer, ClaimId claim, Form form, Map<String, String> fields) {
        claims.require(viewer, claim, Role.REVIEWER, CLAIM);
        Map<String, String> storable = new LinkedHashMap<>();
        fields.forEach((name, value) -> storable.put(Input.storable(name), Input.storable(value)));
        String content = json.writeValueAsString(storable);
        if (content.length() > LONGEST) {
            throw new InvalidInputException("review.invalid.draftTooLong", LONGEST);
        }
        store.keep(viewer.person(), claim, form, content);
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
