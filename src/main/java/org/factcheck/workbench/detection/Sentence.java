package org.factcheck.workbench.detection;

/**
 * A sentence of a text.
 *
 * @param priority 0 to 1: how much it deserves a check
 */
public record Sentence(Span span, double priority) {}
