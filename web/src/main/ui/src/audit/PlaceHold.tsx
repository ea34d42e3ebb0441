import { FormGroup, TextInput } from "@patternfly/react-core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api } from "../api/client";
import { Failure } from "../app/Failure";
import { FormDialog } from "../app/FormDialog";
import { useText } from "../app/Messages";
import { useToast } from "../app/toasts";

/** Today here, as an input writes it: Swedish has that form. */
const today = () => new Date().toLocaleDateString("sv");

/** Keeps all that was recorded from the beginning of a day on. */
export function PlaceHold({ onClose }: { onClose: () => void }) {
  const text = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const [day, setDay] = useState("");
  const [reason, setReason] = useState("");
  const place = useMutation({
    mutationFn: () => answered(api.POST("/audit/holds", { body: { since: new Date(`${day}T00:00`).toISOString(), reason } })),
    onSuccess: () => {
      toast({ title: text("hold.placedNow") });
      void queries.invalidateQueries({ queryKey: ["holds"] });
      onClose();
    },
  });
  return (
    <FormDialog title={text("hold.place")} description={text("hold.body")} complete={day !== "" && reason.trim() !== ""} busy={place.isPending} onSave={() => place.mutate()} onClose={onClose}>
      <FormGroup label={text("hold.since")} fieldId="hold-since" isRequired>
        <TextInput id="hold-since" type="date" isRequired max={today()} value={day} onChange={(_, value) => setDay(value)} />
      </FormGroup>
      <FormGroup label={text("hold.reason")} fieldId="hold-reason" isRequired>
        <TextInput id="hold-reason" isRequired maxLength={1000} value={reason} onChange={(_, value) => setReason(value)} />
      </FormGroup>
      {place.error && <Failure error={place.error} />}
    </FormDialog>
  );
}
