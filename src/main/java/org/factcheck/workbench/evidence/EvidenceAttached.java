package org.factcheck.workbench.evidence;

import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.claim.ClaimScope;

/** Somebody has given evidence for a claim. Published inside the transaction that stores it. */
public record EvidenceAttached(Viewer viewer, ClaimScope scope, Evidence.Stance stance) {}
