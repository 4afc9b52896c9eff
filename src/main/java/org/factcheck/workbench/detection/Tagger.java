package org.factcheck.workbench.detection;

import java.util.List;

/** Gives the words of a sentence their parts of speech, lemmas and named entities. Thread-safe, deterministic. */
interface Tagger {
    /**
     * @param words tokens of one sentence, cut as the Penn Treebank cuts them
     * @return one token per word, in order
     */
    List<Token> tag(List<Word> words);
}
