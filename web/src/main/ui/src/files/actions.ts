import { answered, api, type Node } from "../api/client";
import { childOf } from "./paths";

/** What can be done to one file or directory. Paths in bodies are plain text. */
export const remove = (node: Node) => answered(api.DELETE("/files/{path}", { params: { path: { path: node.path } } }));

export const restore = (node: Node) => answered(api.POST("/trash/{id}", { params: { path: { id: node.id } } }));

export const move = (node: Node, target: string, overwrite = false) =>
  answered(api.PATCH("/files/{path}", { params: { path: { path: node.path } }, body: { path: target, overwrite } }));

export const copy = (node: Node, target: string, overwrite = false) =>
  answered(api.POST("/files/{path}", { params: { path: { path: target } }, body: { kind: "copy", from: node.path, overwrite } }));

export const makeDirectory = (directory: string, name: string) =>
  answered(
    api.POST("/files/{path}", {
      params: { path: { path: childOf(directory, name) } },
      body: { kind: "directory" },
    }),
  );
