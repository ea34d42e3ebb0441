import { Button } from "@patternfly/react-core";
import type { AuditEvent } from "../api/client";
import { useText } from "../app/Messages";
import { SidePanel } from "../app/SidePanel";
import type { FilterName } from "./filters";

const FILTERED: Partial<Record<keyof AuditEvent, FilterName>> = {
  login: "login",
  action: "action",
  outcome: "outcome",
  path: "below",
  workstation: "workstation",
  address: "address",
  protocol: "protocol",
};

type Props = { event: AuditEvent; onClose: () => void; onFilter: (name: FilterName, value: string) => void };

/** All that is on the record about one event, in the record's own words; some of it narrows the search. */
export function EventDetails({ event, onClose, onFilter }: Props) {
  const text = useText();
  const facts = Object.entries(event).filter(
    ([name, value]) => name === "sentBytes" || (value !== "" && value !== 0),
  );
  return (
    <SidePanel title={`${event.node} #${event.sequence}`} subject={event} onClose={onClose}>
      <dl className="sr-record">
        {facts.map(([name, value]) => {
          const filter = FILTERED[name as keyof AuditEvent];
          return (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {filter ? (
                  <Button
                    variant="link"
                    isInline
                    title={text("events.only")}
                    onClick={() => onFilter(filter, String(value))}
                  >
                    {String(value)}
                  </Button>
                ) : (
                  String(value)
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </SidePanel>
  );
}
