import { Button, ClipboardCopy, DescriptionList } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { FormattedMessage } from "react-intl";
import { Link } from "react-router";
import { accessScreen, isShared } from "../access/paths";
import { answered, api, type Node } from "../api/client";
import { Fact } from "../app/Fact";
import { Failure } from "../app/Failure";
import { Size, Time } from "../app/Formats";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { SidePanel } from "../app/SidePanel";
import type { FileActions } from "./useFileActions";

const Preview = lazy(() => import("./Preview"));

type Props = { path: string; onClose: () => void; actions: FileActions };

/** One file or directory: what it looks like and what is known about it. */
export function Details({ path, onClose, actions }: Props) {
  const { data, error } = useQuery({
    queryKey: ["node", path],
    queryFn: () => answered(api.GET("/files/{path}", { params: { path: { path } } })).then((node) => node as Node),
  });
  return (
    <SidePanel title={<bdi>{data?.name ?? ""}</bdi>} subject={path} onClose={onClose}>
      {error ? <Failure error={error} /> : data ? <Known node={data} actions={actions} /> : <Loading />}
    </SidePanel>
  );
}

function Known({ node, actions }: { node: Node; actions: FileActions }) {
  const text = useText();
  return (
    <>
      {node.kind === "file" && (
        <>
          <Suspense fallback={<Loading />}>
            <Preview node={node} />
          </Suspense>
          <Button variant="secondary" isBlock onClick={() => actions.download([node])}>
            <FormattedMessage id="files.download" />
          </Button>
        </>
      )}
      <DescriptionList isCompact className="sr-facts">
        <Fact label="details.path">
          <ClipboardCopy isReadOnly hoverTip={text("details.copy")} clickTip={text("details.copied")} textAriaLabel={text("details.path")}>
            {node.path}
          </ClipboardCopy>
        </Fact>
        {node.size !== undefined && (
          <Fact label="files.size">
            <Size bytes={node.size} /> (<FormattedMessage id="details.bytes" values={{ bytes: node.size }} />)
          </Fact>
        )}
        {node.mediaType && <Fact label="details.type">{node.mediaType}</Fact>}
        {node.version !== undefined && <Fact label="details.version">{node.version}</Fact>}
        <Fact label="files.modified">
          <Time at={node.modified} />
        </Fact>
        <Fact label="details.created">
          <Time at={node.created} />
        </Fact>
        <Fact label="details.rights">
          {text(node.writable ? "details.writable" : "files.readOnly")}
          {isShared(node.path) && (
            <>
              {" · "}
              <Link to={accessScreen(node.path)}>{text("access.link")}</Link>
            </>
          )}
        </Fact>
        {node.sha256 && (
          <Fact label="details.sha256">
            <ClipboardCopy isReadOnly hoverTip={text("details.copy")} clickTip={text("details.copied")} textAriaLabel={text("details.sha256")}>
              {node.sha256}
            </ClipboardCopy>
          </Fact>
        )}
      </DescriptionList>
    </>
  );
}
