/**
 * Who shares what with whom: public directories, grants, and the questions about them, each with its permission and its
 * record. Decides no access to files itself; that is {@code access}.
 */
@NullMarked
package org.strongroom.sharing;

import org.jspecify.annotations.NullMarked;
