/**
 * What clients really send, replayed against the running product: a class each, named after its client, and what must
 * never happen whoever sends it.
 */
package org.strongroom.it.dav;
