import { FormattedMessage } from "react-intl";
import { Link } from "react-router";
import type { Finding } from "../api/client";
import { Time } from "../app/Formats";
import { useText } from "../app/Messages";
import { reasons } from "./levels";
import { accessScreen } from "./paths";

/** What one person may do at a place, and why or why not, in words. */
export function Explanation({ finding }: { finding: Finding }) {
  const text = useText();
  const { person, grant, level } = finding;
  const name = <bdi key="name">{person.name || person.login}</bdi>;
  const answer = level ? "explain.can" : finding.visible ? "explain.sees" : "explain.cannot";
  return (
    <section className="sr-answer" role="status" aria-label={text("access.explain")}>
      <p className="sr-sentence">
        <FormattedMessage id={answer} values={{ name, level: <b key="level">{text(`level.${level ?? "none"}`)}</b> }} />
      </p>
      <ul className="sr-names">
        {reasons(finding).map((reason) => (
          <li key={reason}>
            <FormattedMessage id={reason} values={{ name, group: <b key="group">{grant?.holder.name}</b> }} />
          </li>
        ))}
        {grant && (
          <li>
            {grant.path === finding.path ? (
              <FormattedMessage id="explain.here" />
            ) : (
              <FormattedMessage id="explain.at" values={{ place: <Link key="place" to={accessScreen(grant.path)}>{grant.path}</Link> }} />
            )}{" "}
            <FormattedMessage id="explain.since" values={{ time: <Time key="since" at={grant.since} /> }} />{" "}
            {grant.expires && <FormattedMessage id="explain.until" values={{ time: <Time key="until" at={grant.expires} /> }} />}
          </li>
        )}
      </ul>
    </section>
  );
}
