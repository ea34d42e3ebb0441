import { Problem } from "../api/problem";
import { Failure } from "../app/Failure";
import { Recourse } from "../app/Recourse";
import type { Place } from "./usePlace";

const PRECONDITION_FAILED = 412;

/** Why a change of rights was not made; somebody else's change is shown by loading again. */
export function Changed({ error, place, onClose }: { error: unknown; place: Pick<Place, "refresh">; onClose: () => void }) {
  if (Problem.from(error).status !== PRECONDITION_FAILED) return <Failure error={error} />;
  const reload = () => {
    void place.refresh();
    onClose();
  };
  return <Recourse title="access.changed" body="access.changedBody" action="access.reload" onAct={reload} />;
}
