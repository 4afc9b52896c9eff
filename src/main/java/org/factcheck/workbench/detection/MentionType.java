package org.factcheck.workbench.detection;

/** What sort of thing a mention names. */
public enum MentionType {
    PERSON,
    ORGANISATION,
    PLACE,
    UNIT,
    DATE,
    QUANTITY,
    MONEY,
    EQUIPMENT,
    NATIONALITY,
    MEDIA
}
