import { Button, Modal, ModalBody, ModalHeader, Switch } from "@patternfly/react-core";
import { QuestionCircleIcon } from "@patternfly/react-icons/dist/esm/icons/question-circle-icon";
import { useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import { keysAreOn, turnKeys } from "./keys";
import { useText } from "./Messages";

const KEYS = [
  ["↑ ↓ Home End PgUp PgDn", "keys.move"],
  ["Enter", "keys.open"],
  ["Space", "keys.select"],
  ["Shift + ↑ ↓", "keys.range"],
  ["Ctrl + A", "keys.all"],
  ["a … z", "keys.jump"],
  ["Menu, Shift + F10", "keys.menu"],
  ["F2", "keys.rename"],
  ["Del", "keys.delete"],
  ["Ctrl + X, Ctrl + C, Ctrl + V", "keys.clipboard"],
  ["Alt + ↑", "keys.parent"],
  ["Alt + Enter", "keys.details"],
  ["?", "keys.help"],
] as const;

/** The list of keys, and the switch that turns those of one letter off (WCAG 2.1.4). */
export function KeyHelp() {
  const text = useText();
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(keysAreOn);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest("input, textarea, [contenteditable]");
      if (event.key === "?" && !typing && keysAreOn()) setOpen(true);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return (
    <>
      <Button variant="plain" aria-label={text("keys.title")} icon={<QuestionCircleIcon />} onClick={() => setOpen(true)} />
      {open && (
        <Modal isOpen variant="small" onClose={() => setOpen(false)} aria-label={text("keys.title")}>
          <ModalHeader title={text("keys.title")} />
          <ModalBody>
            <dl className="sr-keys">
              {KEYS.map(([key, message]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{text(message)}</dd>
                </div>
              ))}
            </dl>
            <Switch
              id="single-keys"
              label={<FormattedMessage id="keys.switch" />}
              isChecked={on}
              onChange={(_, checked) => {
                turnKeys(checked);
                setOn(checked);
              }}
            />
          </ModalBody>
        </Modal>
      )}
    </>
  );
}
