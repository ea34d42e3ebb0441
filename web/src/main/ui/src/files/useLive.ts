import { useEffect, useRef } from "react";
import { encodePath, OURS } from "../api/client";
import { sessionEnded } from "../app/sessionEnd";
import { readEvents } from "./events";

type Reactions = {
  /** Looks again; the next change is told when it is done. */
  changed: () => unknown;
  /** It is not there any more, or not for this person. */
  gone: () => void;
};

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;
const REST = 1000;

/** Hears of changes in a directory while its window is seen, from whomever and wherever they come. */
export function useLive(path: string, reactions: Reactions) {
  const newest = useRef(reactions);
  useEffect(() => {
    newest.current = reactions;
  });
  useEffect(() => {
    const line = new Line(path, {
      changed: () => newest.current.changed(),
      gone: () => newest.current.gone(),
    });
    const look = () => (document.visibilityState === "hidden" ? line.hangUp() : line.open());
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      line.hangUp();
    };
  }, [path]);
}

const nothing = () => undefined;

/** A line to the server that is taken up again when it breaks, after longer and longer pauses. */
class Line {
  private call?: AbortController;
  private timer?: number;
  private pause = FIRST_PAUSE;
  private looking = false;
  private again = false;
  private missed = false;
  private heard = false;

  constructor(
    private readonly path: string,
    private readonly reactions: Reactions,
  ) {}

  open() {
    if (this.call) return;
    const call = new AbortController();
    this.call = call;
    void this.listen(call.signal).then((wanted) => {
      if (this.call !== call) return;
      this.call = undefined;
      if (!wanted) return;
      this.timer = window.setTimeout(() => this.open(), this.pause);
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
    });
  }

  hangUp() {
    this.call?.abort();
    this.call = undefined;
    window.clearTimeout(this.timer);
  }

  /** Whether it is to be taken up again. */
  private async listen(signal: AbortSignal): Promise<boolean> {
    try {
      const answer = await fetch(`/api/v1/events${encodePath(this.path)}`, { headers: OURS, signal });
      if (answer.status === 401) sessionEnded();
      // What never was there the page says itself.
      if (answer.status === 404 && this.heard) this.reactions.gone();
      if (!answer.ok || !answer.body) {
        this.missed = true;
        return answer.status === 401 || answer.status === 429 || answer.status >= 500;
      }
      this.heard = true;
      this.pause = FIRST_PAUSE;
      if (this.missed) this.look();
      this.missed = false;
      for await (const event of readEvents(answer.body)) {
        if (event === "changed") this.look();
        if (event === "gone") {
          this.reactions.gone();
          return false;
        }
      }
    } catch {
      this.missed = true;
    }
    return !signal.aborted;
  }

  /** One look at a time; whatever changes meanwhile makes one more. */
  private look() {
    if (this.looking) {
      this.again = true;
      return;
    }
    this.looking = true;
    void Promise.resolve(this.reactions.changed())
      .catch(nothing)
      .then(() => new Promise((resolve) => setTimeout(resolve, REST)))
      .then(() => {
        this.looking = false;
        if (this.again) {
          this.again = false;
          this.look();
        }
      });
  }
}
