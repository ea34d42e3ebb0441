package org.strongroom.files;

import java.time.Instant;
import org.strongroom.path.NodePath;
import org.strongroom.tree.Node;

/**
 * What its caller deleted and could have back.
 *
 * @param path where it was, as the caller sees it now
 * @param deleted when
 */
public record Former(Node node, NodePath path, Instant deleted) {}
