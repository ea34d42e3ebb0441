import { Button, Form, FormGroup, Modal, ModalBody, ModalFooter, ModalHeader } from "@patternfly/react-core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { FormattedMessage } from "react-intl";
import { Link } from "react-router";
import { accessScreen } from "../access/paths";
import { answered, api, type KnownPerson, type Leaver } from "../api/client";
import { Failure } from "../app/Failure";
import { type Chosen, HolderPicker } from "../app/HolderPicker";
import { useText } from "../app/Messages";
import { Notice } from "../app/Notice";

type Props = { person: KnownPerson; leaver?: Leaver; onClose: () => void };

/** Freezes somebody who leaves and hands on their files; then says what was done and what is left to do. */
export function LeaverDialog({ person, leaver, onClose }: Props) {
  const text = useText();
  const queries = useQueryClient();
  const [successor, setSuccessor] = useState<Chosen>();
  const name = person.name || person.login;
  const title = text("leaver.title", { name });
  const leave = useMutation({
    mutationFn: () => answered(api.POST("/leavers", { body: { person: person.id, ...(successor?.id ? { successor: successor.id } : {}) } })),
    onSuccess: () => ["leavers", "people", "workstations"].forEach((key) => void queries.invalidateQueries({ queryKey: [key] })),
  });
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-label={title}>
      <ModalHeader title={title} />
      <ModalBody className="sr-dialog" tabIndex={0} aria-label={title}>
        {leave.data ? (
          <Done done={leave.data} />
        ) : (
          <Form
            id="leaver-form"
            onSubmit={(event: FormEvent) => {
              event.preventDefault();
              leave.mutate();
            }}
          >
            <ul className="sr-names">
              {["leaver.willFreeze", "leaver.willEnd", "leaver.willHand"].map((id) => (
                <li key={id}>
                  <FormattedMessage id={id} values={{ name: <bdi key="name">{name}</bdi> }} />
                </li>
              ))}
            </ul>
            {leaver?.handedAs ? (
              <p>
                <FormattedMessage id="leaver.already" />
              </p>
            ) : (
              <FormGroup label={text("leaver.to")} fieldId="leaver-successor">
                <HolderPicker id="leaver-successor" label={text("leaver.to")} kinds={["person"]} chosen={successor} onChoose={setSuccessor} />
              </FormGroup>
            )}
            {!successor && !leaver?.handedAs && <Notice isInline isPlain variant="info" component="p" title={text("leaver.later")} />}
            {leave.error && <Failure error={leave.error} />}
          </Form>
        )}
      </ModalBody>
      <ModalFooter>
        {!leave.data && (
          <Button type="submit" form="leaver-form" variant="danger" isLoading={leave.isPending}>
            <FormattedMessage id={leaver ? "leaver.again" : "leaver.do"} />
          </Button>
        )}
        <Button variant={leave.data ? "primary" : "link"} onClick={onClose}>
          {text(leave.data ? "files.close" : "files.cancel")}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function Done({ done }: { done: Leaver }) {
  const text = useText();
  const grants = done.grants ?? [];
  return (
    <div className="sr-steps">
      <Notice isInline isLiveRegion variant="success" component="h2" title={text("leaver.done")}>
        <ul className="sr-names">
          <li>
            <FormattedMessage id="leaver.frozen" />
          </li>
          <li>
            <FormattedMessage id="leaver.keys" values={{ count: done.devices }} />
          </li>
          <li>
            {done.handedAs ? (
              <FormattedMessage id="leaver.handed" values={{ name: <b key="name">{done.successor?.name || done.successor?.login}</b>, directory: <b key="directory">{done.handedAs}</b> }} />
            ) : (
              <FormattedMessage id="leaver.nobody" />
            )}
          </li>
        </ul>
      </Notice>
      {(grants.length > 0 || done.groups.length > 0) && (
        <Notice isInline variant="warning" component="h2" title={text("leaver.left2")}>
          {done.groups.length > 0 && (
            <p>
              <FormattedMessage id="leaver.groups" values={{ groups: <bdi key="groups">{done.groups.join(", ")}</bdi> }} />
            </p>
          )}
          <ul className="sr-names">
            {grants.map((grant) => (
              <li key={grant.id}>
                <Link to={accessScreen(grant.path)}>{grant.path}</Link>: {text(grant.owner ? "access.owner" : `level.${grant.level}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
