package org.factcheck.workbench.shell;

/** A view that shows the chosen team, and is told when another one is chosen. */
public interface FollowsTeam {
    /** Another team was chosen: show that one. What somebody is typing stays. */
    void teamChosen();
}
