import type { ReactNode } from "react";
import { Problem } from "../api/problem";
import { Failure } from "../app/Failure";
import { useText } from "../app/Messages";
import { Screen } from "../app/Screen";
import { useMe } from "../app/session";

/** A screen for administrators; the server judges, this spares the others its refusals. */
export function AdminScreen({ title, name, actions, fill, children }: { title: string; name?: string; actions?: ReactNode; fill?: boolean; children: ReactNode }) {
  const me = useMe();
  const text = useText();
  const allowed = me.roles.includes("admin");
  return (
    <Screen title={title} name={name} actions={allowed && actions} fill={fill}>
      {allowed ? children : <Failure error={new Problem(403, "", "", text("admin.only"), "")} />}
    </Screen>
  );
}
