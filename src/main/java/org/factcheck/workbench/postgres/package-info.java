/** The embedded PostgreSQL server: started before the application, stopped after it. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.factcheck.workbench.postgres;
