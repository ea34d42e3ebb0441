import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";

type Props = {
  title: string;
  description?: string;
  /** What is done, in words. */
  action: string;
  variant: "primary" | "danger";
  busy: boolean;
  onAct: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** Asks before something is done whose effect one should know. */
export function Question({ title, description, action, variant, busy, onAct, onClose, children }: Props) {
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-label={title}>
      <ModalHeader title={title} description={description} />
      <ModalBody tabIndex={0} aria-label={title}>
        {children}
      </ModalBody>
      <ModalFooter>
        <Button variant={variant} isLoading={busy} onClick={onAct}>
          {action}
        </Button>
        <Button variant="link" onClick={onClose}>
          <FormattedMessage id="files.cancel" />
        </Button>
      </ModalFooter>
    </Modal>
  );
}
