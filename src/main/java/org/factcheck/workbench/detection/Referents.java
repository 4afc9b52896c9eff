package org.factcheck.workbench.detection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom pronouns and bare names stand for: the person last spoken of whose name fits, somebody without a name, an organisation. */
final class Referents {
    private final String text;
    private final List<Sent> sentences;
    private final Names names;
    /** The quotations found so far. */
    private final List<Quotation> found;

    Referents(String text, List<Sent> sentences, Names names, List<Quotation> found) {
        this.text = text;
        this.sentences = sentences;
        this.names = names;
        this.found = found;
    }

    int sentenceIndex(int position) {
        return Doc.indexAt(sentences, position);
    }

    Speaker person(Sent s, int begin, int to) {
        int from = Names.plain(s, begin, to);
        int end = to;
        while (end > from + 1 && (s.tag(end - 1).equals("POS") || s.tag(end - 1).equals(","))) {
            end--;
        }
        Span span = s.span(from, end);
        return new Speaker(names.fullest(span.of(text)), span);
    }

    /** The person a pronoun stands for: the last one spoken of before it, subjects first, whose name fits. */
    Speaker pronoun(Sent s, int at) {
        String word = s.lower(at);
        Span span = s.token(at).span();
        if (word.equals("he") || word.equals("she") || word.equals("who")) {
            String name = ahead(s, at, word);
            name = name == null ? recentPerson(s, at, word) : name;
            name = name == null ? lastUnnamed(s) : name;
            if (name != null) {
                return new Speaker(name, span);
            }
        } else if (word.equals("they") || word.equals("it")) {
            if (!found.isEmpty()
                    && found.getLast().speaker() != null
                    && sentenceIndex(found.getLast().span().start()) >= s.index() - 4
                    && !person(found.getLast().speaker().name())) {
                return new Speaker(found.getLast().speaker().name(), span);
            }
            String organisation = word.equals("it") ? subjectBefore(s, at) : null;
            if (organisation != null) {
                return new Speaker(organisation, span);
            }
        }
        return new Speaker(span.of(text), span);
    }

    private static final Set<String> OPENING = Set.of("although", "though", "while", "when", "as", "after", "before");

    /** "Although he called it …, Smith went on": the name comes after its pronoun. */
    private @Nullable String ahead(Sent s, int at, String word) {
        if (at != 1 || !OPENING.contains(s.lower(0)) || word.equals("who")) {
            return null;
        }
        for (int i = at + 1; i < s.size(); i++) {
            if (s.entity(i).equals("PERSON") && s.token(i).begins()) {
                String name = person(s, i, s.entityEnd(i)).name();
                boolean main = s.tag(i - 1).equals(",")
                        || s.lower(i - 1).equals("''")
                        || s.tag(i - 1).equals("NNP") && s.tag(i - 2).equals(",")
                        || s.tag(i - 1).equals("NNP") && s.tag(i - 2).equals("''");
                return main && names.fits(name, word) ? name : null;
            }
        }
        return null;
    }

    /** "a spokesman said. … he added": somebody without a name who has just spoken, or null. */
    private @Nullable String lastUnnamed(Sent s) {
        if (found.isEmpty() || found.getLast().speaker() == null) {
            return null;
        }
        String name = found.getLast().speaker().name();
        String noun = name.substring(name.lastIndexOf(' ') + 1);
        boolean near = sentenceIndex(found.getLast().span().start()) >= s.index() - 4;
        return near && Character.isLowerCase(noun.codePointAt(0)) && Harmed.personal(noun) ? name : null;
    }

    /** "A company spokesman said it would close.": whom a sentence opens with and reports. */
    private @Nullable String reporter(Sent s) {
        int end = Phrases.end(s, 0, s.size());
        return end > 1 && SpeechVerbs.speech(s, end) && s.token(end).finite()
                ? s.span(0, end).of(text)
                : null;
    }

    /** "a company spokesman": a person without a name, of the sex that the pronoun tells. */
    private static boolean unnamed(String name, String pronoun) {
        String noun = name.substring(name.lastIndexOf(' ') + 1);
        boolean woman = noun.endsWith("woman");
        return name.indexOf(' ') > 0
                && Character.isLowerCase(noun.codePointAt(0))
                && Harmed.personal(noun)
                && !(pronoun.equals("he") && woman)
                && !(pronoun.equals("she") && !woman && noun.endsWith("man"));
    }

    private static final Set<String> COMPANY =
            Set.of("co", "co.", "corp", "corp.", "inc", "inc.", "ltd", "ltd.", "plc", "group", "holdings");

    private @Nullable Set<String> companies;

    /** Words that companies of the text begin with: Kellogg of "Kellogg Co.", Hewlett of "Hewlett-Packard". */
    private Set<String> companies() {
        Set<String> all = companies;
        if (all == null) {
            all = new HashSet<>();
            for (Sent s : sentences) {
                for (int i = 0; i + 1 < s.size(); i++) {
                    boolean hyphened = s.lower(i + 1).equals("-")
                            && i + 2 < s.size()
                            && s.token(i + 2).proper()
                            && COMPANY.contains(s.lower(i + 3));
                    if (s.token(i).proper() && (hyphened || COMPANY.contains(s.lower(i + 1)))) {
                        all.add(s.token(i).span().of(text));
                    }
                }
            }
            companies = all;
        }
        return all;
    }

    /** The organisation that opens this sentence or the one before: "The ministry denied it. It said …". */
    private @Nullable String subjectBefore(Sent s, int at) {
        for (int k = s.index(); k >= Math.max(0, s.index() - 1); k--) {
            Sent sentence = sentences.get(k);
            int end = Math.min(k == s.index() ? at : sentence.size(), 6);
            for (int i = 0; i < end; i++) {
                if (sentence.token(i).begins() && sentence.entity(i).equals("ORG")) {
                    return sentence.span(i, sentence.entityEnd(i)).of(text);
                }
            }
        }
        return null;
    }

    /** Whether a name is that of a person: "it" and "they" are then somebody else. */
    boolean person(String name) {
        String first = name.indexOf(' ') < 0 ? name : name.substring(0, name.indexOf(' '));
        boolean capital = Character.isUpperCase(name.codePointAt(0));
        return capital && name.indexOf(' ') > 0 && !first.equals("The") && names.knows(name);
    }

    @Nullable
    String recentPerson(Sent s, int at, String word) {
        String fallback = null;
        for (int k = s.index(); k >= 0 && k > s.index() - 12; k--) {
            Sent sentence = sentences.get(k);
            int end = k == s.index() ? at : sentence.size();
            String best = null;
            for (int i = 0; i < end; i++) {
                if (best == null && i < 3 && sentence.lower(i).equals("the")) {
                    int to = Phrases.end(sentence, i, end);
                    String holder = to > i + 1 ? names.holder(sentence, i, to) : null;
                    best = holder != null && names.fits(holder, word) ? holder : null;
                }
                if (sentence.token(i).begins() && sentence.entity(i).equals("PERSON")) {
                    String name = person(sentence, i, sentence.entityEnd(i)).name();
                    boolean possessive = sentence.lower(sentence.entityEnd(i)).equals("'s")
                            || spokenOf(sentence.token(i).start());
                    if (companies().contains(name) || !names.fits(name, word) && !word.equals("who")) {
                        continue;
                    }
                    if (best == null && !possessive) {
                        best = name;
                    } else if (fallback == null) {
                        fallback = name;
                    }
                }
            }
            if (best != null) {
                return best;
            }
            String reporter = k == s.index() - 1 ? reporter(sentence) : null;
            if (reporter != null && unnamed(reporter, word)) {
                return reporter;
            }
            if (k < s.index()) {
                for (int q = found.size() - 1; q >= 0 && q > found.size() - 4; q--) {
                    Quotation quotation = found.get(q);
                    Speaker speaker = quotation.speaker();
                    if (speaker != null
                            && sentenceIndex(quotation.span().end() - 1) == k
                            && person(speaker.name())
                            && names.fits(speaker.name(), word)
                            && Character.isUpperCase(speaker.name().charAt(0))) {
                        return speaker.name();
                    }
                    if (speaker != null
                            && k == s.index() - 1
                            && sentenceIndex(quotation.span().end() - 1) == k
                            && unnamed(speaker.name(), word)) {
                        return speaker.name();
                    }
                }
            }
        }
        return fallback;
    }

    /** Whether a name stands inside one of the last quotations: who is spoken of there does not speak next. */
    private boolean spokenOf(int position) {
        for (int q = found.size() - 1; q >= 0 && q > found.size() - 4; q--) {
            if (found.get(q).span().contains(position)) {
                return true;
            }
        }
        return false;
    }
}
