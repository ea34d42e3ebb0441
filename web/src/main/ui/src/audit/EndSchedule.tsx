import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answered, api, type Schedule } from "../api/client";
import { Failure } from "../app/Failure";
import { useText } from "../app/Messages";
import { Question } from "../app/Question";
import { useToast } from "../app/toasts";

/** Has a report come no more; the files that came stay. */
export function EndSchedule({ schedule, onClose }: { schedule: Schedule; onClose: () => void }) {
  const text = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const title = text("schedule.endOf", { name: schedule.report });
  const end = useMutation({
    mutationFn: () => answered(api.DELETE("/audit/schedules/{id}", { params: { path: { id: schedule.id } } })),
    onSuccess: () => {
      toast({ title: text("schedule.ended", { name: schedule.report }) });
      void queries.invalidateQueries({ queryKey: ["schedules"] });
      onClose();
    },
  });
  return (
    <Question title={title} action={text("schedule.end")} variant="danger" busy={end.isPending} onAct={() => end.mutate()} onClose={onClose}>
      {text("schedule.endBody")}
      {end.error && <Failure error={end.error} />}
    </Question>
  );
}
