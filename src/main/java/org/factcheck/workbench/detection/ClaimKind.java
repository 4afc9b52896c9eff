package org.factcheck.workbench.detection;

/** What sort of checkable statement a claim makes. */
public enum ClaimKind {
    /** People killed, wounded, missing, captured or displaced. */
    CASUALTY,
    /** A military unit named or described. */
    UNIT,
    /** Military equipment destroyed, captured or used. */
    EQUIPMENT,
    /** Who secured, lost, holds, occupies or left which place. */
    CONTROL,
    /** A date or time expression. */
    DATE,
    /** A stated property or relation of a place. */
    PLACE,
    /** A number, amount, share or age that is no casualty. */
    QUANTITY,
    /** A rank, a superlative or an "among the most" statement. */
    RANKING,
    /** Two states set against each other. */
    COMPARISON,
    /** A direct quotation with its marks. */
    QUOTE,
    /** Who said or reported it, indirect speech included. */
    ATTRIBUTION,
    /** Office, profession or origin of a person. */
    ROLE,
    /** Something that happened, is happening or did not happen. */
    EVENT,
    /** Cause and effect. */
    CAUSE,
    /** A statement about the future, or a hedged one. */
    FORECAST,
    /** An evaluation. */
    ASSESSMENT,
    /** A map: its existence, publisher, date or content. */
    MAP,
    /** A photo: its credit, date or content. */
    PHOTO,
    /** A video: its publisher, date or content. */
    VIDEO
}
