/** Typed ids, pages and time: what every room shares. No framework. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package org.factcheck.workbench.kernel;
