/** People, teams, memberships and sign-in. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "audit", "live", "shell"})
package org.factcheck.workbench.account;
