import { useRef, useState } from "react";
import { contentAddress, type Node } from "../api/client";
import { Problem } from "../api/problem";
import { useText } from "../app/Messages";
import { useProblemText } from "../app/useProblemText";
import { useToast } from "../app/toasts";
import * as act from "./actions";
import { inTurn, type Outcome } from "./bulk";
import { anotherName, childOf, parentOf } from "./paths";
import type { useMembers } from "./useMembers";

export type Question =
  | { kind: "new" }
  | { kind: "rename"; node: Node }
  | { kind: "target"; nodes: Node[]; copying: boolean }
  | { kind: "conflict"; nodes: Node[]; directory: string; copying: boolean };

export type Progress = { done: number; total: number; label: string };
export type FileActions = ReturnType<typeof useFileActions>;

/** What was cut or copied, here or in another directory's screen. */
let clipboard: { nodes: Node[]; copying: boolean } | undefined;

const TAKEN = 412;

/** What can be done with some of the members, with progress, failures by name, and a way back. */
export function useFileActions(path: string, members: ReturnType<typeof useMembers>, done: () => void) {
  const text = useText();
  const told = useProblemText();
  const toast = useToast();
  const [question, ask] = useState<Question>();
  const [progress, setProgress] = useState<Progress>();
  const busy = useRef(false);

  async function run(nodes: Node[], label: string, action: (node: Node) => Promise<unknown>) {
    if (nodes.length === 0 || busy.current) return [];
    busy.current = true;
    const show = (count: number) => setProgress({ done: count, total: nodes.length, label: text(label) });
    show(0);
    const outcomes = await inTurn(nodes, action, show);
    busy.current = false;
    setProgress(undefined);
    done();
    await members.refresh();
    return outcomes;
  }

  function tell(outcomes: Outcome<Node>[], message: string, undo?: () => void) {
    const failed = outcomes.filter((outcome) => outcome.problem);
    const count = outcomes.length - failed.length;
    if (count > 0) {
      const name = outcomes.find((outcome) => !outcome.problem)?.item.name ?? "";
      toast({ title: text(message, { count, name }), action: undo && { label: text("files.undo"), run: undo } });
    }
    failed.slice(0, 3).forEach(({ item, problem }) =>
      toast({ title: text("files.failed", { name: item.name }), detail: problem && told(problem), variant: "danger" }),
    );
    if (failed.length > 3) toast({ title: text("files.failedMore", { count: failed.length - 3 }), variant: "danger" });
  }

  const good = (outcomes: Outcome<Node>[]) => outcomes.filter((outcome) => !outcome.problem).map((outcome) => outcome.item);

  async function remove(nodes: Node[]) {
    const outcomes = await run(nodes, "files.deleting", act.remove);
    tell(outcomes, "files.deleted", () => void bringBack(good(outcomes)));
  }

  async function bringBack(nodes: Node[]) {
    tell(await run(nodes, "files.restoring", act.restore), "files.restored");
  }

  /** Moves or copies; what finds its name taken is asked about once, together. */
  async function put(nodes: Node[], directory: string, copying: boolean, taken: "ask" | "replace" | "keep") {
    ask(undefined);
    const target = async (node: Node) => {
      const action = copying ? act.copy : act.move;
      const here = parentOf(node.path) === directory;
      if (taken !== "keep" && !(copying && here)) return action(node, childOf(directory, node.name), taken === "replace");
      const tried = new Set<string>();
      for (;;) {
        const name = anotherName(node.name, (candidate) => tried.has(candidate));
        tried.add(name);
        try {
          return await action(node, childOf(directory, name));
        } catch (thrown) {
          if (Problem.from(thrown).status !== TAKEN || tried.size > 99) throw thrown;
        }
      }
    };
    const outcomes = await run(nodes, copying ? "files.copying" : "files.moving", target);
    const conflicts = outcomes.filter((outcome) => taken === "ask" && outcome.problem?.status === TAKEN);
    tell(
      outcomes.filter((outcome) => !conflicts.includes(outcome)),
      copying ? "files.copied" : "files.moved",
    );
    if (conflicts.length > 0) ask({ kind: "conflict", nodes: conflicts.map(({ item }) => item), directory, copying });
  }

  async function rename(node: Node, name: string) {
    const renamed = await act.move(node, childOf(parentOf(node.path), name));
    await members.refresh();
    const undo = () => void act.move(renamed, node.path).then(members.refresh);
    toast({ title: text("files.renamed", { name }), action: { label: text("files.undo"), run: undo } });
  }

  async function make(name: string) {
    await act.makeDirectory(path, name);
    toast({ title: text("files.made", { name }) });
  }

  const remember = (nodes: Node[], copying = true) => {
    clipboard = { nodes, copying };
    toast({ title: text(copying ? "files.onClipboard" : "files.cut", { count: nodes.length }), variant: "info" });
  };

  const paste = async () => {
    if (!clipboard) return;
    const { nodes, copying } = clipboard;
    if (!copying) clipboard = undefined;
    await put(nodes, path, copying, "ask");
  };

  function download(nodes: Node[]) {
    nodes
      .filter((node) => node.kind === "file")
      .forEach((node) => {
        const link = document.createElement("a");
        link.href = contentAddress(node.path);
        link.download = node.name;
        link.click();
      });
  }

  return {
    question, ask, progress, remove, put, rename, make, paste, download,
    remember: (nodes: Node[]) => remember(nodes),
    cut: (nodes: Node[]) => remember(nodes, false),
  };
}
