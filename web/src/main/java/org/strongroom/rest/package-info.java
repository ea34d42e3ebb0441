/**
 * The API under {@code /api/v1}: resources, their representations as JSON, problems as problem+json. Knows the use cases
 * and no page; content goes another way, by a servlet.
 */
@NullMarked
package org.strongroom.rest;

import org.jspecify.annotations.NullMarked;
