const KEY = "strongroom.keys";

/** Whether keys of a single character do something. */
export const keysAreOn = () => localStorage.getItem(KEY) !== "off";

export function turnKeys(on: boolean) {
  localStorage.setItem(KEY, on ? "on" : "off");
}
