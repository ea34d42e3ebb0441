package org.strongroom.files;

import java.util.Iterator;
import org.strongroom.audit.Receipt;

/**
 * The directory or file that was asked for, then its members in the order of their names. Members are fetched page by
 * page while the listing is read, each page in a transaction of its own, so memory does not grow with the directory. A
 * member that comes or goes meanwhile may show or not; none shows twice.
 */
public record Listing(Receipt receipt, Resource self, Iterator<Resource> members) {}
