import { Button, Form, Modal, ModalBody, ModalFooter, ModalHeader } from "@patternfly/react-core";
import { type ReactNode, useId } from "react";
import { FormattedMessage } from "react-intl";

type Props = {
  title: string;
  description?: string;
  complete: boolean;
  busy: boolean;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A form that is saved or left. */
export function FormDialog({ title, description, complete, busy, onSave, onClose, children }: Props) {
  const form = useId();
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-label={title}>
      <ModalHeader title={title} description={description} />
      <ModalBody className="sr-dialog" tabIndex={0} aria-label={title}>
        <Form
          id={form}
          onSubmit={(event) => {
            event.preventDefault();
            if (complete) onSave();
          }}
        >
          {children}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form={form} isDisabled={!complete} isLoading={busy}>
          <FormattedMessage id="files.save" />
        </Button>
        <Button variant="link" onClick={onClose}>
          <FormattedMessage id="files.cancel" />
        </Button>
      </ModalFooter>
    </Modal>
  );
}
