import { Problem } from "../api/problem";
import { makeDirectory } from "../files/actions";
import { anotherName, childOf, nameOf, parentOf } from "../files/paths";
import { onSessionEnd } from "../app/sessionEnd";
import type { Dropped } from "./dropped";
import { send, type Sending } from "./send";

export type Taken = "keep" | "replace" | "skip";
export type State = "waiting" | "sending" | "paused" | "done" | "failed" | "conflict";
export type Upload = {
  id: number;
  file: File;
  /** Where it goes. */
  path: string;
  state: State;
  sent: number;
  problem?: Problem;
  overwrite: boolean;
  /** As the server names it, where it was begun before. */
  begun?: string;
};

const AT_ONCE = 3;
const TAKEN = 412;

/** What is being uploaded, whichever screen is shown. Three at a time; what fails stops nothing else. */
class UploadQueue {
  private uploads: Upload[] = [];
  private readonly sendings = new Map<number, Sending>();
  private readonly listeners = new Set<() => void>();
  private readonly directories = new Map<string, Promise<unknown>>();
  private next = 1;

  /** Those that stopped because the session had ended. */
  private readonly interrupted = new Set<number>();

  constructor() {
    onSessionEnd(() => {
      for (const { id } of this.uploads.filter(({ state }) => state === "sending")) {
        this.interrupted.add(id);
        this.pause(id);
      }
    });
  }

  /** Somebody is signed in again. */
  goOn() {
    this.interrupted.forEach((id) => this.resume(id));
    this.interrupted.clear();
  }

  readonly all = () => this.uploads;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  add(dropped: Dropped[], into: string) {
    const added = dropped.flatMap(({ file, path }): Upload[] => {
      if (!file) {
        // A directory that cannot be made fails with the files in it, and this one has none.
        this.directory(`${into}/${path}`, into).catch(() => undefined);
        return [];
      }
      const id = this.next;
      this.next += 1;
      return [{ id, file, path: `${into}/${path}`, state: "waiting", sent: 0, overwrite: false }];
    });
    this.uploads = [...this.uploads, ...added];
    this.changed();
    this.fill(into);
  }

  /** Goes on with one that was begun before the page was loaded, now that there is its file again. */
  goOnWith(file: File, begun: { id: string; path: string; offset: number }) {
    const id = this.next;
    this.next += 1;
    const upload: Upload = { id, file, path: begun.path, state: "waiting", sent: begun.offset, overwrite: false, begun: begun.id };
    this.uploads = [...this.uploads, upload];
    this.changed();
    this.fill();
  }

  pause(id: number) {
    this.sendings.get(id)?.stop();
    this.sendings.delete(id);
    this.set(id, { state: "paused" });
    this.fill();
  }

  resume(id: number) {
    this.set(id, { state: "waiting", problem: undefined });
    this.fill();
  }

  cancel(id: number) {
    const sending = this.sendings.get(id);
    this.sendings.delete(id);
    sending?.forget();
    this.uploads = this.uploads.filter((upload) => upload.id !== id);
    this.changed();
    this.fill();
  }

  /** One answer for everything whose name is taken. */
  resolve(taken: Taken) {
    for (const upload of this.uploads.filter(({ state }) => state === "conflict")) {
      if (taken === "skip") this.cancel(upload.id);
      else if (taken === "replace") this.set(upload.id, { state: "waiting", overwrite: true, begun: undefined, problem: undefined });
      else {
        const name = anotherName(nameOf(upload.path), () => false);
        this.set(upload.id, { state: "waiting", path: childOf(parentOf(upload.path), name), begun: undefined, problem: undefined });
      }
    }
    this.fill();
  }

  clearDone() {
    this.uploads = this.uploads.filter(({ state }) => state !== "done");
    this.changed();
  }

  private fill(root?: string) {
    const busy = this.uploads.filter(({ state }) => state === "sending").length;
    this.uploads
      .filter(({ state }) => state === "waiting")
      .slice(0, Math.max(0, AT_ONCE - busy))
      .forEach((upload) => void this.start(upload, root));
  }

  private async start(upload: Upload, root?: string) {
    this.set(upload.id, { state: "sending" });
    try {
      if (!upload.begun) await this.directory(parentOf(upload.path), root);
      if (this.find(upload.id)?.state !== "sending") return;
      const begun = { overwrite: upload.overwrite, id: upload.begun };
      const sending = send(upload.file, upload.path, begun, (sent) => this.set(upload.id, { sent }));
      this.sendings.set(upload.id, sending);
      await sending.done;
      this.sendings.delete(upload.id);
      this.set(upload.id, { state: "done", sent: upload.file.size });
    } catch (thrown) {
      if (this.find(upload.id)?.state === "sending") {
        const problem = Problem.from(thrown);
        this.set(upload.id, { state: problem.status === TAKEN ? "conflict" : "failed", problem });
      }
    }
    this.fill();
  }

  /** Makes the directories of a whole tree that was dropped, each once, from above. */
  private directory(path: string, root: string | undefined): Promise<unknown> {
    if (path.split("/").length <= 3 || path === root) return Promise.resolve();
    const known = this.directories.get(path);
    if (known) return known;
    const made = this.directory(parentOf(path), root)
      .then(() => makeDirectory(parentOf(path), nameOf(path)))
      .catch((thrown: unknown) => {
        if (Problem.from(thrown).status !== 405) throw thrown;
      });
    this.directories.set(path, made);
    made.catch(() => undefined).finally(() => setTimeout(() => this.directories.delete(path), 5000));
    return made;
  }

  private find(id: number) {
    return this.uploads.find((upload) => upload.id === id);
  }

  private set(id: number, change: Partial<Upload>) {
    this.uploads = this.uploads.map((upload) => (upload.id === id ? { ...upload, ...change } : upload));
    this.changed();
  }

  private changed() {
    this.listeners.forEach((listener) => listener());
  }
}

export const uploads = new UploadQueue();
