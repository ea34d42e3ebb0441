package org.strongroom.people;

/**
 * What changed in what is known of somebody or of a group.
 *
 * @param person the person's number; 0 for a group
 * @param words before and after, such as {@code alice: groups finance -> none}
 * @param refused whether they are no longer let in since this change
 */
public record PeopleChange(long person, String words, boolean refused) {}
