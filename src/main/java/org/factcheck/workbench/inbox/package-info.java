/** What people are told of: notifications, how each person wants them, and e-mail. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "live", "account", "shell"})
package org.factcheck.workbench.inbox;
