const EVENT = "strongroom:session-ended";

/** Something was answered with 401: the session has ended. */
export function sessionEnded() {
  window.dispatchEvent(new Event(EVENT));
}

export function onSessionEnd(then: () => void): () => void {
  window.addEventListener(EVENT, then);
  return () => window.removeEventListener(EVENT, then);
}
