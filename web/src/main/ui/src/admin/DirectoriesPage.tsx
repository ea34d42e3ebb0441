import { Button, EmptyState, EmptyStateBody, Label } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { useSearchParams } from "react-router";
import { answered, api, type PublicDirectory } from "../api/client";
import { Failure } from "../app/Failure";
import { Time } from "../app/Formats";
import { useText } from "../app/Messages";
import type { Column } from "../grid/DataGrid";
import { AdminScreen } from "./AdminOnly";
import { DirectoryDialog } from "./DirectoryDialog";
import { PagedGrid } from "./PagedGrid";

const PAGE = 500;

/** The public directories: made, renamed, archived, and given owners. */
export default function DirectoriesPage() {
  const text = useText();
  const [making, setMaking] = useState(false);
  return (
    <AdminScreen
      title={text("admin.directories")}
      fill
      actions={
        <Button onClick={() => setMaking(true)}>
          <FormattedMessage id="directory.make" />
        </Button>
      }
    >
      <Directories />
      {making && <DirectoryDialog onClose={() => setMaking(false)} />}
    </AdminScreen>
  );
}

function Directories() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const chosen = Number(search.get("directory") ?? 0);
  const shown = useQuery({
    queryKey: ["directories", chosen],
    queryFn: () => answered(api.GET("/directories/{id}", { params: { path: { id: chosen } } })),
    enabled: chosen > 0,
  });
  const columns: Column<PublicDirectory>[] = [
    { key: "name", label: text("files.name"), width: "minmax(9rem, 1fr)", render: ({ name }) => <bdi className="sr-name">{name}</bdi> },
    { key: "owners", label: text("directory.owners"), width: "minmax(9rem, 1fr)", render: ({ owners }) => <bdi>{owners.map(({ name }) => name).join(", ")}</bdi> },
    { key: "state", label: text("files.status"), width: "9rem", wide: true, render: ({ archived }) => archived && <Label isCompact>{text("directory.archived")}</Label> },
    { key: "created", label: text("details.created"), width: "12rem", wide: true, render: ({ created }) => <Time at={created} /> },
  ];
  return (
    <>
      <PagedGrid<PublicDirectory>
        label={text("admin.directories")}
        of={["directories", "pages"]}
        load={async (after) => {
          const { directories, next } = await answered(api.GET("/directories", { params: { query: { limit: PAGE, after } } }));
          return { rows: directories, next };
        }}
        columns={columns}
        onOpen={({ id }) => setSearch({ directory: String(id) })}
        empty={
          <EmptyState titleText={text("directory.none")} headingLevel="h2">
            <EmptyStateBody>
              <FormattedMessage id="directory.noneBody" />
            </EmptyStateBody>
          </EmptyState>
        }
      />
      {shown.error && <Failure error={shown.error} />}
      {chosen > 0 && shown.data && <DirectoryDialog key={shown.data.etag} directory={shown.data} onClose={() => setSearch({})} />}
    </>
  );
}
