package org.strongroom.sharing;

import java.time.Instant;
import java.util.Optional;
import org.strongroom.access.Grant;
import org.strongroom.identity.Person;

/**
 * What somebody did to a grant.
 *
 * @param by who did; empty for the server and for somebody who is not known any more
 * @param holder to whom it is or was granted
 * @param before empty when it was made
 * @param after empty when it was taken back
 */
public record GrantChange(
        Instant at, Optional<Person> by, Holder holder, Optional<Grant> before, Optional<Grant> after) {}
