import { Button } from "@patternfly/react-core";
import { type ReactNode, useEffect, useRef } from "react";
import { useText } from "./Messages";

type Props = {
  title: ReactNode;
  /** What it tells of: it takes the focus when that is another. */
  subject: unknown;
  onClose: () => void;
  children: ReactNode;
};

/** Tells all about one row, beside the rows. */
export function SidePanel({ title, subject, onClose, children }: Props) {
  const text = useText();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), [subject]);
  return (
    // Escape closes it from wherever the focus is in it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className="sr-details"
      ref={panel}
      tabIndex={-1}
      aria-label={text("files.details")}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <header>
        <h2>{title}</h2>
        <Button variant="plain" aria-label={text("files.close")} onClick={onClose}>
          ✕
        </Button>
      </header>
      {children}
    </section>
  );
}
