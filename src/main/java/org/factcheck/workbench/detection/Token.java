package org.factcheck.workbench.detection;

/**
 * A tagged token.
 *
 * @param lower form in lower case, with straight apostrophes
 * @param tag Penn Treebank part of speech
 * @param entity OntoNotes entity type (PERSON, NORP, GPE, ORG, DATE, …), or ""
 * @param begins whether an entity begins here
 */
record Token(int start, int end, String form, String lower, String tag, String lemma, String entity, boolean begins) {
    Span span() {
        return new Span(start, end);
    }

    boolean noun() {
        return tag.startsWith("NN");
    }

    boolean proper() {
        return tag.startsWith("NNP");
    }

    boolean verb() {
        return tag.startsWith("VB") || tag.equals("MD");
    }

    /** A verb form that can head a main clause. */
    boolean finite() {
        return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
    }

    boolean number() {
        return tag.equals("CD");
    }

    boolean is(String word) {
        return lower.equals(word);
    }

    boolean capital() {
        return Character.isUpperCase(form.codePointAt(0));
    }
}
