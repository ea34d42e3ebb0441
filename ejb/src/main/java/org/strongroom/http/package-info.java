/**
 * The header fields of plain HTTP (RFC 9110), parsed and written: dates, entity tags, ranges, dispositions, checksums.
 * Both front ends use them. Pure Java; knows the ground packages {@code condition} and {@code problem}, and nothing of
 * servlets, JAX-RS or WebDAV.
 */
@NullMarked
package org.strongroom.http;

import org.jspecify.annotations.NullMarked;
