/** Beans exercised where they are deployed: inside the provisioned server, as a part of the real EAR. */
@NullMarked
package org.strongroom.it.inside;

import org.jspecify.annotations.NullMarked;
