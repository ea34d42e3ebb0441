import { useEffect, useState } from "react";

const PAUSE = 250;

/** What was typed, without spaces around it, when nothing more has been for a moment. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
