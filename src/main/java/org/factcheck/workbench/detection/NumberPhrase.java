package org.factcheck.workbench.detection;

/**
 * A number in words or figures with its bounds.
 *
 * @param from first token, modifiers included ("more than 60")
 * @param to token after the last
 * @param range what it says
 * @param word first token of the number itself
 */
record NumberPhrase(int from, int to, CountRange range, int word) {}
