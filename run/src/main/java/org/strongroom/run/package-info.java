/**
 * Starts the product with what it needs around it: WildFly with the EAR, Keycloak with the realm, the demo people.
 *
 * <p>Talks to both servers as anyone could, by HTTP and by their command lines. Knows no class of the product, and the
 * product knows nothing of it.
 */
@NullMarked
package org.strongroom.run;

import org.jspecify.annotations.NullMarked;
