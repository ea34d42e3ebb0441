/**
 * Who acts, with what credential, from where: the explicit first argument of every use case. Knows nothing of how
 * somebody signs in. And how the identity provider is called, by all who ask it something.
 */
@NullMarked
package org.strongroom.identity;

import org.jspecify.annotations.NullMarked;
