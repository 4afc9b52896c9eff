package org.factcheck.workbench.detection;

/** A token before tagging: where it stands, and its form. */
record Word(int start, int end, String form) {}
