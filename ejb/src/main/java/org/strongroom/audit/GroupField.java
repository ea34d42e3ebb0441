package org.strongroom.audit;

/** By what events can be grouped. */
public enum GroupField {
    PERSON("person"),
    LOGIN("login"),
    SUBJECT("subject"),
    CREDENTIAL("credential"),
    CREDENTIAL_ID("credentialId"),
    WORKSTATION("workstation"),
    ADDRESS("address"),
    PROTOCOL("protocol"),
    ACTION("action"),
    PATH("path"),
    DESTINATION("destination"),
    OUTCOME("outcome"),
    REASON("reason");

    private final String field;

    GroupField(String field) {
        this.field = field;
    }

    /** The name of a report's column. */
    public String column() {
        return field;
    }
}
