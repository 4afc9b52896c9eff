package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factcheck.workbench.review.ReviewState.AGREED;
import static org.factcheck.workbench.review.ReviewState.DISMISSED;
import static org.factcheck.workbench.review.ReviewState.DISPUTED;
import static org.factcheck.workbench.review.ReviewState.IN_REVIEW;
import static org.factcheck.workbench.review.ReviewState.OPEN;
import static org.factcheck.workbench.review.ReviewState.REOPENED;
import static org.factcheck.workbench.review.ReviewState.RESOLVED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.review.ReviewStateMachine.Circumstances;
import org.factcheck.workbench.review.ReviewStateMachine.Event;
import org.junit.jupiter.api.Test;

class ReviewStateMachineTest {
    /**
     * What leads where, for whoever may bring it about: state, event, result of the verdicts (or * for any), next state.
     * What is not here cannot happen.
     */
    private static final String TABLE = """
            OPEN      VERDICT        NONE          OPEN
            OPEN      VERDICT        TOO_FEW       IN_REVIEW
            OPEN      VERDICT        NEWEST_STANDS AGREED
            OPEN      VERDICT        ALIKE         AGREED
            OPEN      VERDICT        APART         DISPUTED
            IN_REVIEW VERDICT        TOO_FEW       IN_REVIEW
            IN_REVIEW VERDICT        NEWEST_STANDS AGREED
            IN_REVIEW VERDICT        ALIKE         AGREED
            IN_REVIEW VERDICT        APART         DISPUTED
            REOPENED  VERDICT        NONE          REOPENED
            REOPENED  VERDICT        TOO_FEW       IN_REVIEW
            REOPENED  VERDICT        NEWEST_STANDS AGREED
            REOPENED  VERDICT        ALIKE         AGREED
            REOPENED  VERDICT        APART         DISPUTED
            DISPUTED  VERDICT        TOO_FEW       IN_REVIEW
            DISPUTED  VERDICT        NEWEST_STANDS AGREED
            DISPUTED  VERDICT        ALIKE         DISPUTED
            DISPUTED  VERDICT        APART         DISPUTED
            RESOLVED  VERDICT        NONE          RESOLVED
            RESOLVED  VERDICT        TOO_FEW       RESOLVED
            RESOLVED  VERDICT        NEWEST_STANDS AGREED
            RESOLVED  VERDICT        ALIKE         RESOLVED
            RESOLVED  VERDICT        APART         DISPUTED
            OPEN      POLICY_CHANGED NONE          OPEN
            OPEN      POLICY_CHANGED TOO_FEW       IN_REVIEW
            OPEN      POLICY_CHANGED NEWEST_STANDS AGREED
            OPEN      POLICY_CHANGED ALIKE         AGREED
            OPEN      POLICY_CHANGED APART         DISPUTED
            IN_REVIEW POLICY_CHANGED TOO_FEW       IN_REVIEW
            IN_REVIEW POLICY_CHANGED NEWEST_STANDS AGREED
            IN_REVIEW POLICY_CHANGED ALIKE         AGREED
            IN_REVIEW POLICY_CHANGED APART         DISPUTED
            REOPENED  POLICY_CHANGED NONE          REOPENED
            REOPENED  POLICY_CHANGED TOO_FEW       IN_REVIEW
            REOPENED  POLICY_CHANGED NEWEST_STANDS AGREED
            REOPENED  POLICY_CHANGED ALIKE         AGREED
            REOPENED  POLICY_CHANGED APART         DISPUTED
            DISPUTED  POLICY_CHANGED TOO_FEW       IN_REVIEW
            DISPUTED  POLICY_CHANGED NEWEST_STANDS AGREED
            DISPUTED  POLICY_CHANGED ALIKE         DISPUTED
            DISPUTED  POLICY_CHANGED APART         DISPUTED
            RESOLVED  POLICY_CHANGED *             RESOLVED
            DISMISSED POLICY_CHANGED *             DISMISSED
            AGREED    SETTLED        *             RESOLVED
            DISPUTED  ADJUDICATED    *             RESOLVED
            RESOLVED  REOPENED       *             REOPENED
            OPEN      REWORDED       *             OPEN
            REOPENED  REWORDED       *             REOPENED
            DISMISSED REWORDED       *             DISMISSED
            IN_REVIEW REWORDED       *             REOPENED
            DISPUTED  REWORDED       *             REOPENED
            RESOLVED  REWORDED       *             REOPENED
            OPEN      DISMISSED      *             DISMISSED
            IN_REVIEW DISMISSED      *             DISMISSED
            DISPUTED  DISMISSED      *             DISMISSED
            RESOLVED  DISMISSED      *             DISMISSED
            REOPENED  DISMISSED      *             DISMISSED
            """;

    private static Optional<ReviewState> listed(ReviewState state, Event event, Tally.Result tally) {
        return TABLE.lines()
                .map(line -> line.strip().split(" +"))
                .filter(row -> row[0].equals(state.name())
                        && row[1].equals(event.name())
                        && (row[2].equals("*") || row[2].equals(tally.name())))
                .map(row -> ReviewState.valueOf(row[3]))
                .findFirst();
    }

    private static void everyCircumstance(Consumer<Circumstances> action) {
        List<Role> actors = new ArrayList<>(Arrays.asList(Role.values()));
        actors.add(null);
        for (Role actor : actors) {
            for (Tally.Result tally : Tally.Result.values()) {
                for (boolean adjudicated : new boolean[] {false, true}) {
                    for (boolean may : new boolean[] {false, true}) {
                        for (ReviewState resting : ReviewState.values()) {
                            action.accept(new Circumstances(actor, tally, adjudicated, may, resting));
                        }
                    }
                }
            }
        }
    }

    @Test
    void every_event_in_every_state_by_everybody_leads_where_the_table_says() {
        for (ReviewState state : ReviewState.values()) {
            for (Event event : Event.values()) {
                everyCircumstance(on -> {
                    Optional<ReviewState> expected;
                    boolean works = on.actor() == Role.REVIEWER || on.actor() == Role.EDITOR;
                    if (event == Event.SETTLED ? on.actor() != null : !works) {
                        expected = Optional.empty();
                    } else if (event == Event.ADJUDICATED && !on.mayAdjudicate()) {
                        expected = Optional.empty();
                    } else if (event == Event.RESTORED) {
                        expected = state == DISMISSED ? Optional.of(on.resting()) : Optional.empty();
                    } else if (event == Event.VERDICT && state == RESOLVED && on.adjudicated()) {
                        expected = Optional.of(RESOLVED);
                    } else {
                        expected = listed(state, event, on.tally());
                    }
                    assertThat(ReviewStateMachine.transition(state, event, on))
                            .as("%s, %s, %s", state, event, on)
                            .isEqualTo(expected);
                });
            }
        }
    }

    @Test
    void what_is_agreed_only_waits_to_be_resolved() {
        for (Event event : EnumSet.complementOf(EnumSet.of(Event.SETTLED))) {
            everyCircumstance(on ->
                    assertThat(ReviewStateMachine.transition(AGREED, event, on)).isEmpty());
        }
    }

    /** Every change of a stored state that the machine knows, as "OPEN IN_REVIEW". */
    static Set<String> storedTransitions() {
        Set<String> pairs = new TreeSet<>();
        Set<ReviewState> stored = EnumSet.complementOf(EnumSet.of(DISMISSED));
        for (ReviewState state : stored) {
            for (Event event : EnumSet.complementOf(EnumSet.of(Event.DISMISSED, Event.RESTORED))) {
                everyCircumstance(on -> ReviewStateMachine.transition(state, event, on)
                        .filter(next -> next != state)
                        .ifPresent(next -> pairs.add(state + " " + next)));
            }
        }
        return pairs;
    }

    @Test
    void nothing_leads_to_open_again_and_a_dispute_is_never_forgotten() {
        assertThat(storedTransitions()).noneMatch(pair -> pair.endsWith(" " + OPEN));
        assertThat(storedTransitions())
                .filteredOn(pair -> pair.startsWith(DISPUTED + " "))
                .containsExactlyInAnyOrder(
                        DISPUTED + " " + IN_REVIEW,
                        DISPUTED + " " + AGREED,
                        DISPUTED + " " + RESOLVED,
                        DISPUTED + " " + REOPENED);
    }
}
