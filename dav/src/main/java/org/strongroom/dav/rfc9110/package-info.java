/**
 * The header fields of plain HTTP (RFC 9110), parsed and written: dates, entity tags, ranges, dispositions, checksums.
 * Pure Java; knows the ground packages {@code condition} and {@code problem}, and nothing of servlets or WebDAV.
 */
@NullMarked
package org.strongroom.dav.rfc9110;

import org.jspecify.annotations.NullMarked;
