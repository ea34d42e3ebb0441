/**
 * Everything that a client can cause, as values: each knows its HTTP status, so that both front ends answer alike.
 * Knows paths, and nothing else of the product.
 */
@NullMarked
package org.strongroom.problem;

import org.jspecify.annotations.NullMarked;
