import { FormGroup, FormSelect, FormSelectOption, TextInput } from "@patternfly/react-core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api, type Grant, type Level } from "../api/client";
import { FormDialog } from "../app/FormDialog";
import { type Chosen, HolderPicker } from "../app/HolderPicker";
import { useText } from "../app/Messages";
import { useToast } from "../app/toasts";
import { Changed } from "./Changed";
import { Effect, type GrantList } from "./Effect";
import { endOfDay, lastDay, LEVELS, proposals, wishOf } from "./levels";
import type { Place } from "./usePlace";

type Props = { place: Place; list: GrantList; tag: string; grant?: Grant; onClose: () => void };

/** Gives something to somebody, or changes what was given; the effect is shown before it is saved. */
export function GrantDialog({ place, list, tag, grant, onClose }: Props) {
  const text = useText();
  const toast = useToast();
  const [holder, setHolder] = useState<Chosen | undefined>(
    grant && { ...grant.holder, name: grant.holder.name ?? text("holder.everyone") },
  );
  const [level, setLevel] = useState<Level>(grant?.level ?? "view");
  const [day, setDay] = useState(grant?.expires ? lastDay(grant.expires) : "");
  const [note, setNote] = useState(grant?.note ?? "");
  const expires = day ? endOfDay(day) : undefined;
  const title = text(grant ? "access.change" : "access.give");
  const save = useMutation({
    mutationFn: async () => {
      if (grant) {
        await answered(
          api.PATCH("/grants/{id}", {
            params: { path: { id: grant.id }, header: { "If-Match": grant.etag } },
            body: { level, note, expires: expires ?? null },
          }),
        );
      } else if (holder) {
        await answered(
          api.POST("/grants", {
            params: { header: { "If-Match": tag } },
            body: { path: place.path, holder: wishOf(holder), level, note, ...(expires ? { expires } : {}) },
          }),
        );
      }
    },
    onSuccess: () => {
      toast({ title: text("access.saved", { name: holder?.name ?? "", level: text(`level.${level}`) }) });
      void place.refresh();
      onClose();
    },
  });
  return (
    <FormDialog title={title} complete={holder !== undefined} busy={save.isPending} onSave={() => save.mutate()} onClose={onClose}>
      <FormGroup label={text("access.who")} fieldId="grant-holder">
        {grant ? (
          <bdi>{holder?.name}</bdi>
        ) : (
          <HolderPicker id="grant-holder" label={text("access.who")} kinds={["group", "person", "everyone"]} chosen={holder} onChoose={setHolder} />
        )}
      </FormGroup>
      <FormGroup label={text("access.level")} fieldId="grant-level">
        <FormSelect id="grant-level" value={level} onChange={(_, value) => setLevel(value as Level)}>
          {LEVELS.map((known) => (
            <FormSelectOption key={known} value={known} label={text(`level.${known}`)} />
          ))}
        </FormSelect>
      </FormGroup>
      <FormGroup label={text("access.lastDay")} fieldId="grant-day">
        <TextInput id="grant-day" type="date" value={day} onChange={(_, value) => setDay(value)} />
      </FormGroup>
      <FormGroup label={text("access.note")} fieldId="grant-note">
        <TextInput id="grant-note" value={note} maxLength={1000} onChange={(_, value) => setNote(value)} />
      </FormGroup>
      {holder && (
        <Effect
          path={place.path}
          inherits={list.inherits}
          grants={proposals(list.grants, { id: grant?.id ?? 0, to: { holder: wishOf(holder), level, ...(expires ? { expires } : {}) } })}
        />
      )}
      {save.error && <Changed error={save.error} place={place} onClose={onClose} />}
    </FormDialog>
  );
}
