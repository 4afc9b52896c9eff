package org.factcheck.workbench.account;

import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;

/**
 * The first start created its team and administrator. Published once in the life of a database, in the transaction that
 * creates them.
 */
public record FirstStart(TeamId team, PersonId administrator) {}
