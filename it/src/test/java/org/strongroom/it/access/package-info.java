/** Who may do what, asked of the running product over both front ends. */
@org.jspecify.annotations.NullMarked
package org.strongroom.it.access;
