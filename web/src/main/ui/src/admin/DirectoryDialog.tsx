import { Checkbox, FormGroup, TextInput } from "@patternfly/react-core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { Changed } from "../access/Changed";
import { wishOf } from "../access/levels";
import { accessScreen } from "../access/paths";
import { answered, api, type PublicDirectory } from "../api/client";
import { FormDialog } from "../app/FormDialog";
import type { Chosen } from "../app/HolderPicker";
import { useText } from "../app/Messages";
import { useToast } from "../app/toasts";
import { HoldersField } from "./HoldersField";

/** Makes a public directory, or changes one. */
export function DirectoryDialog({ directory, onClose }: { directory?: PublicDirectory; onClose: () => void }) {
  const text = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const [name, setName] = useState(directory?.name ?? "");
  const [owners, setOwners] = useState<Chosen[]>((directory?.owners ?? []).map((owner) => ({ ...owner, name: owner.name ?? "" })));
  const [archived, setArchived] = useState(directory?.archived ?? false);
  const title = directory ? text("directory.change", { name: directory.name }) : text("directory.make");
  const refresh = () => Promise.all([queries.invalidateQueries({ queryKey: ["directories"] }), queries.invalidateQueries({ queryKey: ["me"] })]);
  const save = useMutation({
    mutationFn: () =>
      directory
        ? answered(
            api.PATCH("/directories/{id}", {
              params: { path: { id: directory.id }, header: { "If-Match": directory.etag } },
              body: { ...(name === directory.name ? {} : { name }), archived, owners: owners.map(wishOf) },
            }),
          )
        : answered(api.POST("/directories", { body: { name, owners: owners.map(wishOf) } })),
    onSuccess: () => {
      toast({ title: text(directory ? "directory.saved" : "directory.made", { name }) });
      void refresh();
      onClose();
    },
  });
  return (
    <FormDialog
      title={title}
      description={directory ? undefined : text("directory.makeBody")}
      complete={name.trim() !== ""}
      busy={save.isPending}
      onSave={() => save.mutate()}
      onClose={onClose}
    >
      <FormGroup label={text("files.name")} fieldId="directory-name">
        <TextInput id="directory-name" dir="auto" value={name} maxLength={255} autoComplete="off" onChange={(_, value) => setName(value)} />
      </FormGroup>
      <HoldersField id="directory-owners" label={text("directory.owners")} chosen={owners} onChange={setOwners} />
      {directory && (
        <Checkbox
          id="directory-archived"
          label={text("directory.archive")}
          description={text("directory.archiveBody")}
          isChecked={archived}
          onChange={(_, checked) => setArchived(checked)}
        />
      )}
      {directory && (
        <p className="sr-gap">
          <Link to={accessScreen(directory.path)}>{text("access.link")}</Link>
        </p>
      )}
      {save.error && <Changed error={save.error} place={{ refresh: async () => void (await refresh()) }} onClose={onClose} />}
    </FormDialog>
  );
}
