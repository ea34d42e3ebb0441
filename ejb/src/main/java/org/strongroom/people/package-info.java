/** The persons that the identity provider has shown us, keyed by issuer and subject id. Knows no credential. */
@NullMarked
package org.strongroom.people;

import org.jspecify.annotations.NullMarked;
