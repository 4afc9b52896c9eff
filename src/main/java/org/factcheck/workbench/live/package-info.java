/** Tells open views that something changed, across users and nodes. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
package org.factcheck.workbench.live;
