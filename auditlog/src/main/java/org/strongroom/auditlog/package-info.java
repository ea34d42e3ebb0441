/**
 * The journal: the one append-only sequence of records that a node writes, durable before anyone is answered. Its
 * records, in order and from 0 on, are the leaves of the node's log. Knows bytes and files; must not know people,
 * requests, databases or any library.
 */
@NullMarked
package org.strongroom.auditlog;

import org.jspecify.annotations.NullMarked;
