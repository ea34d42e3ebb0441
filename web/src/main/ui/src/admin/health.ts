import type { components } from "../api/schema";

export type Health = components["schemas"]["Health"];
type Sign = { key: string; state: "ok" | "warning" | "failed"; message: string; values: Record<string, string | number> };

const LITTLE = 0.1;
const VERY_LITTLE = 0.03;
const SEALED_WITHIN = 60_000;

/** The signs of a server's health, each with its state. */
export function signs(health: Health, now = Date.now()): Sign[] {
  const late = !health.sealedAt || now - Date.parse(health.sealedAt) > SEALED_WITHIN;
  const { fault: sealFault } = health;
  const sealing: Sign = sealFault
    ? { key: "sealing", state: "failed", message: "health.sealFault", values: { fault: sealFault } }
    : { key: "sealing", state: late ? "warning" : "ok", message: late ? "health.sealLate" : "health.sealed", values: {} };
  const witnesses = health.witnesses.map(({ name = "", fault = "" }): Sign => ({
    key: `witness ${name}`,
    state: fault ? "failed" : "ok",
    message: fault ? "health.witnessFault" : "health.witness",
    values: { name, fault },
  }));
  const volumes = health.volumes.map(({ name, usable, total }): Sign => {
    const share = total > 0 ? usable / total : 0;
    return {
      key: `volume ${name}`,
      state: share < VERY_LITTLE ? "failed" : share < LITTLE ? "warning" : "ok",
      message: `health.${name}`,
      values: { free: Math.floor(share * 100) },
    };
  });
  return [sealing, ...witnesses, ...volumes];
}
