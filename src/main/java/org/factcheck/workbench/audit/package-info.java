/** The append-only log of who did what when, and its verifier. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
package org.factcheck.workbench.audit;
