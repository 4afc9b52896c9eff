/** How far people who judged the same things agree. Pure: numbers in, figures out. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.factcheck.workbench.agreement;
