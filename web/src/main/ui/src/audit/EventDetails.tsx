import { Button } from "@patternfly/react-core";
import type { AuditEvent } from "../api/client";
import { useText } from "../app/Messages";
import { SidePanel } from "../app/SidePanel";
import type { FilterName } from "./filters";
import { useWords } from "./useWords";

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

/** All that is on the record about one event, with the record's own words; some of it narrows the search. */
export function EventDetails({ event, onClose, onFilter }: Props) {
  const text = useText();
  const words = useWords();
  const shown = (name: string, value: string) => {
    const read = name === "action" || name === "outcome" || name === "protocol" ? words[name](value) : value;
    return read === value ? value : `${read} (${value})`;
  };
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
              <dt>{words.field(name)}</dt>
              <dd>
                {filter ? (
                  <Button
                    variant="link"
                    isInline
                    title={text("events.only")}
                    onClick={() => onFilter(filter, String(value))}
                  >
                    {shown(name, String(value))}
                  </Button>
                ) : (
                  shown(name, String(value))
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </SidePanel>
  );
}
