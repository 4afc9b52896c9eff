package org.factcheck.workbench.detection;

import org.jspecify.annotations.Nullable;

/**
 * A clause: a verb with its subject and objects.
 *
 * @param from first token
 * @param to token after the last
 * @param verb token of the verb that carries the meaning ("secure" in "have yet to secure"), or -1
 * @param groupFrom first token of the verb group
 * @param type what sort
 * @param marker subordinator in front ("although"), or ""
 * @param source span of the words that the clause is reported by, or null
 */
record Clause(
        Sent sent,
        int from,
        int to,
        int verb,
        int groupFrom,
        Type type,
        String marker,
        @Nullable Span source,
        @Nullable Quotation quotation) {
    enum Type {
        /** Subject and finite verb. */
        FULL,
        /** A finite verb whose subject stands in the clause before. */
        PREDICATE,
        /** A participle: "wounding two residents". */
        PARTICIPLE,
        /** A relative clause with its antecedent. */
        RELATIVE,
        /** The words that report: "the ministry announced". */
        REPORTING,
        /** No verb. */
        FRAGMENT
    }

    Span span() {
        return sent.span(from, to);
    }

    String lemma() {
        return verb < 0 ? "" : sent.lemma(verb);
    }

    Clause withSource(@Nullable Span span) {
        return new Clause(sent, from, to, verb, groupFrom, type, marker, span, quotation);
    }

    Clause until(int end) {
        return new Clause(sent, from, end, verb, groupFrom, type, marker, source, quotation);
    }

    Clause as(Type other) {
        return new Clause(sent, from, to, verb, groupFrom, other, marker, source, quotation);
    }
}
