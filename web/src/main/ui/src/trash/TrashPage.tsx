import { Button, EmptyState, EmptyStateBody } from "@patternfly/react-core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { answered, api } from "../api/client";
import type { components } from "../api/schema";
import { Failure } from "../app/Failure";
import { Size, Time } from "../app/Formats";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { useProblemText } from "../app/useProblemText";
import { Screen } from "../app/Screen";
import { useToast } from "../app/toasts";
import { inTurn } from "../files/bulk";
import { parentOf } from "../files/paths";
import { DataGrid } from "../grid/DataGrid";
import { NONE, type Selection } from "../grid/selection";

type Deleted = components["schemas"]["Trash"]["deleted"][number];

const nothing = () => undefined;

/** What I deleted, and the way back. */
export default function TrashPage() {
  const text = useText();
  const toast = useToast();
  const told = useProblemText();
  const queries = useQueryClient();
  const [selection, setSelection] = useState<Selection>(NONE);
  const { data, error, refetch } = useQuery({ queryKey: ["trash"], queryFn: () => answered(api.GET("/trash")) });
  const rows = data?.deleted ?? [];
  const restore = useMutation({
    mutationFn: async (chosen: typeof rows) =>
      inTurn(chosen, (row) => answered(api.POST("/trash/{id}", { params: { path: { id: row.id } } })), nothing),
    onSuccess: (outcomes) => {
      const failed = outcomes.filter(({ problem }) => problem);
      const count = outcomes.length - failed.length;
      if (count > 0) toast({ title: text("files.restored", { count, name: outcomes.find(({ problem }) => !problem)?.item.name ?? "" }) });
      failed.forEach(({ item, problem }) =>
        toast({ title: text("files.failed", { name: item.name }), detail: told(problem), variant: "danger" }),
      );
      setSelection(NONE);
      void queries.invalidateQueries({ queryKey: ["trash"] });
    },
  });
  const chosen = rows.filter((_, index) => selection.has(index));
  return (
    <Screen
      title={text("shell.trash")}
      fill
      actions={
        <Button isDisabled={chosen.length === 0 || restore.isPending} onClick={() => restore.mutate(chosen)}>
          <FormattedMessage id="trash.restore" values={{ count: chosen.length }} />
        </Button>
      }
    >
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : rows.length === 0 ? (
        <EmptyState titleText={text("trash.empty")} headingLevel="h2">
          <EmptyStateBody>
            <FormattedMessage id="trash.emptyBody" />
          </EmptyStateBody>
        </EmptyState>
      ) : (
        <div className="sr-pane">
          <DataGrid<Deleted>
            label={text("shell.trash")}
            columns={[
              { key: "name", label: text("files.name"), width: "minmax(9rem, 1fr)", render: (row) => <bdi>{row.name}</bdi> },
              { key: "from", label: text("trash.from"), width: "minmax(9rem, 1fr)", wide: true, render: (row) => <bdi>{parentOf(row.path)}</bdi> },
              { key: "size", label: text("files.size"), width: "6rem", end: true, render: (row) => (row.kind === "file" ? <Size bytes={row.size} /> : null) },
              { key: "deleted", label: text("trash.deleted"), width: "12rem", wide: true, render: (row) => <Time at={row.deleted} /> },
            ]}
            total={rows.length}
            row={(index) => rows[index]}
            nameOf={(row) => row.name}
            onVisible={nothing}
            selection={selection}
            onSelection={setSelection}
            onOpen={(_, index) => setSelection(new Set([index]))}
          />
        </div>
      )}
    </Screen>
  );
}
