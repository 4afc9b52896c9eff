/** Main layout, texts, error views and shared pieces of the user interface. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
package org.factcheck.workbench.shell;
