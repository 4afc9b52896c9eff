package org.factcheck.workbench.account;

import java.time.Instant;

/** A person's second factor: codes of an app, in use since then. */
public record SecondFactor(Instant since, int recoveryCodesLeft) {}
