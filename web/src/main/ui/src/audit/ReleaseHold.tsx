import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answered, api, type Hold } from "../api/client";
import { Failure } from "../app/Failure";
import { useText } from "../app/Messages";
import { Question } from "../app/Question";
import { useToast } from "../app/toasts";

/** Lets the rule of retention have what only this hold kept. */
export function ReleaseHold({ hold, onClose }: { hold: Hold; onClose: () => void }) {
  const text = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const release = useMutation({
    mutationFn: () => answered(api.DELETE("/audit/holds/{id}", { params: { path: { id: hold.id } } })),
    onSuccess: () => {
      toast({ title: text("hold.released") });
      void queries.invalidateQueries({ queryKey: ["holds"] });
      onClose();
    },
  });
  return (
    <Question title={text("hold.releaseOf", { reason: hold.reason })} action={text("hold.release")} variant="danger" busy={release.isPending} onAct={() => release.mutate()} onClose={onClose}>
      {text("hold.releaseBody")}
      {release.error && <Failure error={release.error} />}
    </Question>
  );
}
