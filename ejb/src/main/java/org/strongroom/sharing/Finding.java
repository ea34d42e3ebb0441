package org.strongroom.sharing;

import java.util.Optional;
import org.strongroom.access.Explanation;
import org.strongroom.identity.Person;

/**
 * What somebody may do at a place, and why.
 *
 * @param deciding the grant that decides; empty where nothing is granted and in one's own directory
 */
public record Finding(Person person, String path, Explanation explanation, Optional<SharedGrant> deciding) {}
