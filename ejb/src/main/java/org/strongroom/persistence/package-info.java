/**
 * How the database is reached: sessions for one piece of work, transactions that are tried again when two collide, and
 * the schema's migrations. Knows no feature.
 */
@NullMarked
package org.strongroom.persistence;

import org.jspecify.annotations.NullMarked;
