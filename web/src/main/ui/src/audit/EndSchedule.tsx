import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from "@patternfly/react-core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { answered, api, type Schedule } from "../api/client";
import { Failure } from "../app/Failure";
import { useText } from "../app/Messages";
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
    <Modal isOpen variant="small" onClose={onClose} aria-label={title}>
      <ModalHeader title={title} />
      <ModalBody>
        <FormattedMessage id="schedule.endBody" />
        {end.error && <Failure error={end.error} />}
      </ModalBody>
      <ModalFooter>
        <Button variant="danger" isLoading={end.isPending} onClick={() => end.mutate()}>
          <FormattedMessage id="schedule.end" />
        </Button>
        <Button variant="link" onClick={onClose}>
          <FormattedMessage id="files.cancel" />
        </Button>
      </ModalFooter>
    </Modal>
  );
}
