/** The screen of how a team reviews. */
@org.jspecify.annotations.NullMarked
package org.factcheck.workbench.review.ui;
