import { Card, CardBody, CardTitle } from "@patternfly/react-core";
import { CheckCircleIcon } from "@patternfly/react-icons/dist/esm/icons/check-circle-icon";
import { ExclamationCircleIcon } from "@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon";
import { ExclamationTriangleIcon } from "@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon";
import { Failure } from "../app/Failure";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { signs } from "./health";
import type { useHealth } from "./useHealth";

const ICONS = { ok: CheckCircleIcon, warning: ExclamationTriangleIcon, failed: ExclamationCircleIcon };

/** How this server does. */
export function HealthCard({ health }: { health: ReturnType<typeof useHealth> }) {
  const text = useText();
  const { data, error } = health;
  return (
    <Card isFullHeight>
      <CardTitle component="h2">{text("health.title")}</CardTitle>
      <CardBody>
        {error ? (
          <Failure error={error} retry={() => void health.refetch()} />
        ) : !data ? (
          <Loading />
        ) : (
          <ul className="sr-signs">
            {signs(data).map(({ key, state, message, values }) => {
              const Icon = ICONS[state];
              return (
                <li key={key} className={`sr-sign-${state}`}>
                  <Icon aria-label={text(`health.is.${state}`)} role="img" /> {text(message, values)}
                </li>
              );
            })}
          </ul>
        )}
      </CardBody>
    </Card>
  );
}
