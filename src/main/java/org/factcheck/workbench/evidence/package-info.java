/** Sources, and the evidence that ties them to claims. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "audit", "live", "account", "article", "claim", "inbox", "shell"})
package org.factcheck.workbench.evidence;
