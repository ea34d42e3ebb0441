import { AlertActionLink } from "@patternfly/react-core";
import { Problem } from "../api/problem";
import { Failure } from "../app/Failure";
import { useText } from "../app/Messages";
import { Notice } from "../app/Notice";
import type { Place } from "./usePlace";

const PRECONDITION_FAILED = 412;

/** Why a change of rights was not made; somebody else's change is shown by loading again. */
export function Changed({ error, place, onClose }: { error: unknown; place: Pick<Place, "refresh">; onClose: () => void }) {
  const text = useText();
  if (Problem.from(error).status !== PRECONDITION_FAILED) return <Failure error={error} />;
  const reload = () => {
    void place.refresh();
    onClose();
  };
  return (
    <Notice
      isInline
      isLiveRegion
      variant="warning"
      component="h2"
      title={text("access.changed")}
      actionLinks={<AlertActionLink onClick={reload}>{text("access.reload")}</AlertActionLink>}
    >
      {text("access.changedBody")}
    </Notice>
  );
}
