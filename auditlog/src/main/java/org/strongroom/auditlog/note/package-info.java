/**
 * Signed notes (C2SP signed-note) with Ed25519: texts with signatures under them that people can read, and the texts of
 * keys. Knows nothing of trees or logs.
 */
@NullMarked
package org.strongroom.auditlog.note;

import org.jspecify.annotations.NullMarked;
