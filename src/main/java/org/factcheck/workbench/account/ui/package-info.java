/** Screens of people and teams, and how a browser signs in. */
@org.jspecify.annotations.NullMarked
package org.factcheck.workbench.account.ui;
