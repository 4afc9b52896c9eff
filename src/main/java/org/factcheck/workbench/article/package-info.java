/** Articles, their immutable revisions, and import. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "audit", "live", "account", "shell"})
package org.factcheck.workbench.article;
