import { Button, EmptyState, EmptyStateBody, Tab, Tabs, TabTitleText, Title } from "@patternfly/react-core";
import { FormattedMessage } from "react-intl";
import { Link, useParams, useSearchParams } from "react-router";
import { Failure } from "../app/Failure";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { Screen } from "../app/Screen";
import { nameOf, parentOf, pathOf, screenOf } from "../files/paths";
import { ExplainTab } from "./ExplainTab";
import { GrantsTab } from "./GrantsTab";
import { HistoryTab } from "./HistoryTab";
import { InheritanceTab } from "./InheritanceTab";
import { isOpen, summary } from "./levels";
import { OwnAccess } from "./OwnAccess";
import { isShared } from "./paths";
import { type Place, usePlace } from "./usePlace";

/** Who can see what is at a path, and why; and for those who manage it, the way to change that. */
export default function AccessPage() {
  const text = useText();
  const path = pathOf(useParams()["*"] ?? "");
  const name = nameOf(path);
  const title = text("access.title", { name });
  const back = (
    <Button variant="secondary" component={(props) => <Link {...props} to={`${screenOf(parentOf(path))}?show=${encodeURIComponent(name)}`} />}>
      <FormattedMessage id="access.toFiles" />
    </Button>
  );
  return (
    <Screen
      name={title}
      title={
        <Title headingLevel="h1">
          <FormattedMessage id="access.title" values={{ name: <bdi>{name}</bdi> }} />
        </Title>
      }
      actions={isShared(path) && back}
    >
      {isShared(path) ? (
        <Shared key={path} path={path} />
      ) : (
        <EmptyState titleText={text(path.startsWith("/private") ? "files.private" : "access.roots")} headingLevel="h2">
          <EmptyStateBody>
            <FormattedMessage id={path.startsWith("/private") ? "access.private" : "access.rootsBody"} />
          </EmptyStateBody>
        </EmptyState>
      )}
    </Screen>
  );
}

const TABS = ["people", "explain", "inheritance", "history"] as const;

function Shared({ path }: { path: string }) {
  const text = useText();
  const place = usePlace(path);
  const [search, setSearch] = useSearchParams();
  const tab = TABS.find((known) => known === search.get("tab")) ?? "people";
  if (place.self.error) return <Failure error={place.self.error} retry={() => void place.self.refetch()} />;
  if (!place.self.data) return <Loading />;
  if (!place.mayAsk) return <OwnAccess path={path} finding={place.self.data} />;
  return (
    <>
      <div>
        <p className="sr-quiet">
          <bdi>{path}</bdi>
        </p>
        <Sentence place={place} />
      </div>
      <Tabs
        aria-label={text("access.views")}
        activeKey={tab}
        mountOnEnter
        unmountOnExit
        onSelect={(_, key) => setSearch(key === "people" ? {} : { tab: String(key) }, { replace: true })}
      >
        <Tab eventKey="people" title={<TabTitleText>{text("access.people")}</TabTitleText>}>
          <GrantsTab place={place} />
        </Tab>
        <Tab eventKey="explain" title={<TabTitleText>{text("access.explain")}</TabTitleText>}>
          <ExplainTab place={place} />
        </Tab>
        <Tab eventKey="inheritance" title={<TabTitleText>{text("access.inheritance")}</TabTitleText>}>
          <InheritanceTab place={place} />
        </Tab>
        <Tab eventKey="history" title={<TabTitleText>{text("access.history")}</TabTitleText>}>
          <HistoryTab path={path} />
        </Tab>
      </Tabs>
    </>
  );
}

/** Such as "6 people can read this, 2 can change it. It is not open to everyone." */
function Sentence({ place }: { place: Place }) {
  const { data } = place.who;
  const list = place.grants.data?.list;
  if (place.who.isLoading || place.grants.isLoading) return <p className="sr-sentence sr-loading">{"\u00a0"}</p>;
  if (!data || !list) return null;
  const { read, change } = summary(data.findings);
  const open = isOpen([...list.grants, ...list.inherited]);
  return (
    <p className="sr-sentence" role="status">
      <FormattedMessage id="access.summary" values={{ read, change, more: data.next ? "yes" : "no" }} />{" "}
      <FormattedMessage id={open ? "access.open" : "access.notOpen"} />
    </p>
  );
}
