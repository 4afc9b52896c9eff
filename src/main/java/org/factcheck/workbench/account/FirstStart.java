package org.factcheck.workbench.account;

import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;

/** Published in the transaction that creates the first team and its administrator. */
public record FirstStart(TeamId team, PersonId administrator) {}
