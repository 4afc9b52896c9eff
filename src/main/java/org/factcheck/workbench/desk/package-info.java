/** The Desk and the Workbench: screens that use every feature. Nothing uses them. */
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
            "evidence :: ui",
            "review",
            "report",
            "shell"
        })
package org.factcheck.workbench.desk;
