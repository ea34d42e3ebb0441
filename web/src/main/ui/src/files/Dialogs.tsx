import { Button, Form, FormGroup, FormHelperText, HelperText, HelperTextItem, Modal, ModalBody, ModalFooter, ModalHeader, TextInput } from "@patternfly/react-core";
import { type FormEvent, useState } from "react";
import { FormattedMessage } from "react-intl";
import { useText } from "../app/Messages";
import { useProblemText } from "../app/useProblemText";
import { ConflictDialog } from "./ConflictDialog";
import { childOf } from "./paths";
import { TargetDialog } from "./TargetDialog";
import type { FileActions } from "./useFileActions";

type Props = { path: string; actions: FileActions; onMade: (name: string) => void };

/** The one question that is open, if any. */
export function Dialogs({ path, actions, onMade }: Props) {
  const { question, ask } = actions;
  const close = () => ask(undefined);
  if (question?.kind === "new") {
    return (
      <NameDialog
        title="files.newDirectory"
        initial=""
        onClose={close}
        onName={(name) => actions.make(name).then(() => onMade(name))}
      />
    );
  }
  if (question?.kind === "rename") {
    return (
      <NameDialog
        title="files.rename"
        initial={question.node.name}
        onClose={close}
        onName={(name) => actions.rename(question.node, name).then(() => onMade(name))}
      />
    );
  }
  if (question?.kind === "target") {
    return (
      <TargetDialog
        start={path}
        nodes={question.nodes}
        copying={question.copying}
        onClose={close}
        onTarget={(directory) => void actions.put(question.nodes, directory, question.copying, "ask")}
      />
    );
  }
  if (question?.kind === "conflict") {
    const { nodes, directory, copying } = question;
    return (
      <ConflictDialog
        entries={nodes.map((node) => ({ path: childOf(directory, node.name), size: node.size, modified: node.modified }))}
        onClose={close}
        onReplace={() => void actions.put(nodes, directory, copying, "replace")}
        onKeep={() => void actions.put(nodes, directory, copying, "keep")}
      />
    );
  }
  return null;
}

function NameDialog(props: { title: string; initial: string; onClose: () => void; onName: (name: string) => Promise<void> }) {
  const text = useText();
  const [name, setName] = useState(props.initial);
  const told = useProblemText();
  const [problem, setProblem] = useState<string>();
  const selectStem = (input: HTMLInputElement) => {
    const dot = props.initial.lastIndexOf(".");
    input.setSelectionRange(0, dot > 0 ? dot : props.initial.length);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name === props.initial) {
      props.onClose();
      return;
    }
    props.onName(name).then(props.onClose, (thrown: unknown) => setProblem(told(thrown)));
  };
  return (
    <Modal isOpen variant="small" onClose={props.onClose} aria-label={text(props.title)} elementToFocus="#entry-name">
      <ModalHeader title={text(props.title)} />
      <ModalBody>
        <Form id="name-form" onSubmit={save}>
          <FormGroup label={text("files.name")} fieldId="entry-name">
            <TextInput
              id="entry-name"
              dir="auto"
              value={name}
              maxLength={255}
              validated={problem ? "error" : "default"}
              aria-describedby={problem ? "entry-name-problem" : undefined}
              onFocus={(event) => selectStem(event.currentTarget)}
              onChange={(_, value) => setName(value)}
            />
            {problem && (
              <FormHelperText>
                <HelperText isLiveRegion>
                  <HelperTextItem variant="error" id="entry-name-problem">
                    {problem}
                  </HelperTextItem>
                </HelperText>
              </FormHelperText>
            )}
          </FormGroup>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="name-form" isDisabled={name === ""}>
          <FormattedMessage id="files.save" />
        </Button>
        <Button variant="link" onClick={props.onClose}>
          <FormattedMessage id="files.cancel" />
        </Button>
      </ModalFooter>
    </Modal>
  );
}
