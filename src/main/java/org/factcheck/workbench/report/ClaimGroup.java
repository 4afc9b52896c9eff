package org.factcheck.workbench.report;

/**
 * Claims of a list that stand together under one heading.
 *
 * @param key what they have in common: the name of their kind or state, the number of their paragraph (1 is the
 *     headline), the ids of the people who have them; empty when nobody has them
 * @param label the words of it where the key does not say them: how the paragraph begins, the people's names
 * @param claims how many there are
 */
public record ClaimGroup(String key, String label, int claims) {}
