package org.factcheck.workbench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words as tagged: {@code form/tag/entity}; what the tagger took a name for must not matter. */
class GazetteerTest {
    private static final Gazetteer GAZETTEER = load();

    private static Gazetteer load() {
        try {
            return Gazetteer.load();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Token> tokens(String tagged) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : tagged.split(" ")) {
            String[] parts = word.split("/", -1);
            String form = parts[0];
            String lemma = form.equals("recaptured") ? "recapture" : form.toLowerCase(java.util.Locale.ROOT);
            tokens.add(new Token(
                    at,
                    at + form.length(),
                    form,
                    form.toLowerCase(java.util.Locale.ROOT),
                    parts[1],
                    lemma,
                    parts[2],
                    !parts[2].isEmpty()
                            && (tokens.isEmpty() || !tokens.getLast().entity().equals(parts[2]))));
            at += form.length() + 1;
        }
        return tokens;
    }

    private static String places(String tagged) {
        StringBuilder places = new StringBuilder();
        for (Token t : GAZETTEER.mark(tokens(tagged))) {
            places.append(t.entity().equals("GPE") ? t.form() + " " : "");
        }
        return places.toString().strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the/DT/ village/NN/ of/IN/ Mala/NNP/PERSON Tokmachka/NNP/PERSON | Mala Tokmachka
            north/RB/ of/IN/ Kupyansk/NNP/ORG | Kupyansk
            fighting/NN/ near/IN/ Lyman/NNP/PERSON | Lyman
            troops/NNS/ recaptured/VBD/ Lyman/NNP/ | Lyman
            in/IN/ Kyiv/NNP/GPE and/CC/ Balakliya/NNP/PERSON ././ | Kyiv Balakliya
            """)
    void a_listed_name_beside_words_of_a_place_is_one(String tagged, String expected) {
        assertThat(places(tagged)).isEqualTo(expected);
    }

    @Test
    void a_listed_name_alone_is_none() {
        assertThat(places("said/VBD/ Paris/NNP/PERSON Hilton/NNP/PERSON")).isEmpty();
        assertThat(places("from/IN/ Lincoln/NNP/PERSON 's/POS/ letters/NNS/")).isEmpty();
        assertThat(places("according/VBG/ to/TO/ Merkel/NNP/PERSON ././")).isEmpty();
        assertThat(places("hostility/NN/ towards/IN/ Clinton/NNP/PERSON ././")).isEmpty();
        assertThat(places("in/IN/ Congress/NNP/ORG")).isEmpty();
    }
}
