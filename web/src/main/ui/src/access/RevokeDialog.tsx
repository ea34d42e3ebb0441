import { useMutation } from "@tanstack/react-query";
import { answered, api, type Grant } from "../api/client";
import { useText } from "../app/Messages";
import { Question } from "../app/Question";
import { useToast } from "../app/toasts";
import { Changed } from "./Changed";
import { Effect, type GrantList } from "./Effect";
import { nameOfHolder } from "./GrantsTab";
import { proposals } from "./levels";
import type { Place } from "./usePlace";

type Props = { place: Place; list: GrantList; grant: Grant; onClose: () => void };

/** Takes something back, after its effect was shown. */
export function RevokeDialog({ place, list, grant, onClose }: Props) {
  const text = useText();
  const toast = useToast();
  const name = nameOfHolder(grant, text);
  const title = text("access.endOf", { name });
  const end = useMutation({
    mutationFn: () => answered(api.DELETE("/grants/{id}", { params: { path: { id: grant.id }, header: { "If-Match": grant.etag } } })),
    onSuccess: () => {
      toast({ title: text("access.ended", { name }) });
      void place.refresh();
      onClose();
    },
  });
  return (
    <Question title={title} action={text("access.end")} variant="danger" busy={end.isPending} onAct={() => end.mutate()} onClose={onClose}>
      <Effect path={place.path} inherits={list.inherits} grants={proposals(list.grants, { id: grant.id })} />
      {end.error && <Changed error={end.error} place={place} onClose={onClose} />}
    </Question>
  );
}
