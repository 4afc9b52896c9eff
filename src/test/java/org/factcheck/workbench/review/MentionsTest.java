package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factcheck.workbench.account.Directory;
import org.factcheck.workbench.kernel.PersonId;
import org.junit.jupiter.api.Test;

class MentionsTest {
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId ANNA = new PersonId(2);
    private static final PersonId TKACH = new PersonId(3);
    private static final PersonId OTHER_TKACH = new PersonId(4);
    private static final List<Directory.Named> TEAM = List.of(
            new Directory.Named(ANN, "Ann", "ann"),
            new Directory.Named(ANNA, "Ann Brown", "ann.b@desk.example"),
            new Directory.Named(TKACH, "Ірина Ткач", "iryna"),
            new Directory.Named(OTHER_TKACH, "Ірина Ткач", "iryna2"));

    @Test
    void a_name_after_an_at_sign_names_a_person_in_any_case() {
        assertThat(people("@ann, look. @IRYNA too")).containsExactly(ANN, TKACH);
    }

    @Test
    void the_longest_name_counts() {
        assertThat(people("Ask @Ann Brown.")).containsExactly(ANNA);
        assertThat(people("Ask @Ann Browning.")).containsExactly(ANN);
        assertThat(people("Ask @Anna.")).isEmpty();
        assertThat(people("Ask @iryna2!")).containsExactly(OTHER_TKACH);
    }

    @Test
    void where_two_have_the_same_name_only_the_user_name_tells() {
        assertThat(people("@Ірина Ткач and @iryna2")).containsExactly(OTHER_TKACH);
    }

    @Test
    void an_address_names_nobody() {
        assertThat(people("Write to desk@ann or x@ann.b@desk.example")).isEmpty();
        assertThat(people("@ann.b@desk.example")).containsExactly(ANNA);
    }

    @Test
    void a_mention_stands_from_the_at_sign_to_the_end_of_the_name() {
        Comment.Mention mention = Mentions.in("Ask @Ann Brown.", TEAM).getFirst();
        assertThat("Ask @Ann Brown.".substring(mention.start(), mention.end())).isEqualTo("@Ann Brown");
    }

    private static List<PersonId> people(String text) {
        return Mentions.in(text, TEAM).stream().map(Comment.Mention::person).toList();
    }
}
