import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from "@patternfly/react-core";
import { useCallback, useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import { uploads } from "../uploads/queue";
import { useText } from "./Messages";
import { signInBeside, useSignInElsewhere } from "./session";
import { onSessionEnd } from "./sessionEnd";

/** Asks to sign in again where one is; what was typed and what is under way stays. */
export function SessionDialog() {
  const text = useText();
  const [ended, setEnded] = useState(false);
  useEffect(() => onSessionEnd(() => setEnded(true)), []);
  useSignInElsewhere(useCallback(() => {
    setEnded(false);
    uploads.goOn();
  }, []));
  // Mounted when it is needed: one that waits is hidden by whatever dialog opens before it.
  if (!ended) return null;
  return (
    <Modal isOpen variant="small" aria-label={text("session.ended")}>
      <ModalHeader title={text("session.ended")} />
      <ModalBody>
        <FormattedMessage id="session.explain" />
      </ModalBody>
      <ModalFooter>
        <Button onClick={signInBeside}>
          <FormattedMessage id="session.signIn" />
        </Button>
      </ModalFooter>
    </Modal>
  );
}
