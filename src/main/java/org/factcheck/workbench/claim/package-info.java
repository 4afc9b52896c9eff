/** Claims: words, kind, facts and dismissal, tied to a revision. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "audit", "live", "account", "article", "detection", "shell"})
package org.factcheck.workbench.claim;
