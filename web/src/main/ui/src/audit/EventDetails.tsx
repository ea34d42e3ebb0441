import { Button } from "@patternfly/react-core";
import { useEffect, useRef } from "react";
import type { AuditEvent } from "../api/client";
import { useText } from "../app/Messages";
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
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), [event]);
  const facts = Object.entries(event).filter(([, value]) => value !== "" && value !== 0);
  return (
    // Escape closes it from wherever the focus is in it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className="sr-details"
      ref={panel}
      tabIndex={-1}
      aria-label={text("files.details")}
      onKeyDown={(key) => {
        if (key.key === "Escape") onClose();
      }}
    >
      <header>
        <h2>
          {event.node} #{event.sequence}
        </h2>
        <Button variant="plain" aria-label={text("files.close")} onClick={onClose}>
          ✕
        </Button>
      </header>
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
    </section>
  );
}
