package org.strongroom.tree;

/**
 * A property that is only kept, not understood (RFC 4918, section 4).
 *
 * @param xml the whole property element, with every namespace and xml:lang declared in it, well-formed by itself
 */
public record DeadProperty(PropertyName name, String xml) {}
