package org.factcheck.workbench.desk;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.review.DraftService;
import org.jspecify.annotations.Nullable;

/** Somebody at this page began to write in a form about a claim, or ended: saved it, threw it away, left nothing. */
final class Drafted extends ComponentEvent<UI> {
    private static final long serialVersionUID = 1L;
    private final transient ClaimId claim;
    private final transient DraftService.@Nullable Form form;

    /** @param form the form that is being written in; null when it no longer is */
    Drafted(UI source, ClaimId claim, DraftService.@Nullable Form form) {
        super(source, false);
        this.claim = claim;
        this.form = form;
    }

    ClaimId claim() {
        return claim;
    }

    DraftService.@Nullable Form form() {
        return form;
    }
}
