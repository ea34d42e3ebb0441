import { AlertActionLink } from "@patternfly/react-core";
import { FormattedMessage } from "react-intl";
import { Problem } from "../api/problem";
import { useText } from "./Messages";
import { Notice } from "./Notice";
import { useProblemText } from "./useProblemText";

/** What happened, what one can do, and the number to tell IT. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const text = useText();
  const told = useProblemText();
  const problem = Problem.from(error);
  const known: Record<number, string> = { 0: "failure.unreachable", 403: "failure.forbidden", 404: "failure.notFound" };
  const title = text(known[problem.status] ?? "failure.title");
  return (
    <Notice
      variant={problem.status === 403 || problem.status === 404 ? "warning" : "danger"}
      isInline
      title={title}
      component="h2"
      actionLinks={
        retry && (
          <AlertActionLink onClick={retry}>
            <FormattedMessage id="failure.retry" />
          </AlertActionLink>
        )
      }
    >
      {told(problem)}
      {problem.request && (
        <p className="sr-reference">
          <FormattedMessage id="failure.request" values={{ id: <code>{problem.request}</code> }} />
        </p>
      )}
    </Notice>
  );
}
