import { FileIcon } from "@patternfly/react-icons/dist/esm/icons/file-icon";
import { FileAltIcon } from "@patternfly/react-icons/dist/esm/icons/file-alt-icon";
import { FileArchiveIcon } from "@patternfly/react-icons/dist/esm/icons/file-archive-icon";
import { FileAudioIcon } from "@patternfly/react-icons/dist/esm/icons/file-audio-icon";
import { FileImageIcon } from "@patternfly/react-icons/dist/esm/icons/file-image-icon";
import { FilePdfIcon } from "@patternfly/react-icons/dist/esm/icons/file-pdf-icon";
import { FileVideoIcon } from "@patternfly/react-icons/dist/esm/icons/file-video-icon";
import { FolderIcon } from "@patternfly/react-icons/dist/esm/icons/folder-icon";
import type { ComponentType } from "react";
import type { Node } from "../api/client";

const BY_TYPE: [RegExp, ComponentType][] = [
  [/^image\//, FileImageIcon],
  [/^video\//, FileVideoIcon],
  [/^audio\//, FileAudioIcon],
  [/^application\/pdf/, FilePdfIcon],
  [/^text\/|json|xml|msword|officedocument|opendocument/, FileAltIcon],
  [/zip|compressed|x-tar|gzip/, FileArchiveIcon],
];

function iconOf(node: Node): ComponentType {
  if (node.kind === "directory") return FolderIcon;
  return BY_TYPE.find(([pattern]) => pattern.test(node.mediaType ?? ""))?.[1] ?? FileIcon;
}

/** A name, isolated from the direction of what is around it. */
export function EntryName({ node }: { node: Node }) {
  const Icon = iconOf(node);
  return (
    <>
      <span className={node.kind === "directory" ? "sr-icon sr-folder" : "sr-icon"} aria-hidden>
        <Icon />
      </span>
      <span data-open className="sr-name" title={node.name}>
        <bdi>{node.name}</bdi>
      </span>
    </>
  );
}
