/**
 * The one door to files and directories: each use case once, and in each of them authorise, confirm locks and
 * preconditions, act, record. Both front ends call it; it knows neither.
 */
@NullMarked
package org.strongroom.files;

import org.jspecify.annotations.NullMarked;
