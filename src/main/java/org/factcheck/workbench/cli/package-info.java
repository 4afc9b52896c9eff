/** The commands of ./workbench. */
@org.jspecify.annotations.NullMarked
package org.factcheck.workbench.cli;
