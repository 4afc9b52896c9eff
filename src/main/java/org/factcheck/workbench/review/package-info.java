/** Verdicts, resolutions, corrections and assignments. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "live",
            "account",
            "article",
            "detection",
            "claim",
            "evidence",
            "inbox",
            "shell"
        })
package org.factcheck.workbench.review;
