/** Every query that crosses features, the report model and its renderers. Read-only. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "live",
            "account",
            "agreement",
            "article",
            "detection",
            "claim",
            "evidence",
            "review",
            "shell"
        })
package org.factcheck.workbench.report;
