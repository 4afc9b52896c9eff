package org.factcheck.workbench.review;

import org.jspecify.annotations.Nullable;

/**
 * A wish to publish.
 *
 * @param after the number of the newest version that the editor has seen; 0 if there was none
 * @param reason why to publish although something blocks; needed only then
 * @param corrected what was corrected since that version; needed from the second version on
 */
public record NewPublication(
        int after, @Nullable String reason, @Nullable String corrected) {}
