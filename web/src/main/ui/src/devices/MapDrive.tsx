import { Button, Form, FormGroup, Modal, ModalBody, ModalFooter, ModalHeader, TextInput } from "@patternfly/react-core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { FormattedMessage } from "react-intl";
import { endOfDay } from "../access/levels";
import { answered, api } from "../api/client";
import { useText } from "../app/Messages";
import { Notice } from "../app/Notice";
import { Issued } from "./Issued";
import { ALL, type Scope, ScopeFields } from "./ScopeFields";
import { Scripts } from "./Scripts";
import { SignInFailure } from "./SignInFailure";

const CHECK_EVERY = 3000;

/** Name the workstation, say what it may open, take the password or a script, and see the drive's first request arrive. */
export function MapDrive({ onClose }: { onClose: () => void }) {
  const text = useText();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [scope, setScope] = useState<Scope>(ALL);
  const [some, setSome] = useState(false);
  const wanted = () => ({
    name,
    paths: some ? scope.paths : [],
    readOnly: scope.readOnly,
    ...(scope.lastDay ? { expires: endOfDay(scope.lastDay) } : {}),
  });
  const known = queries.getQueryData<{ devices: { id: number }[] }>(["devices"])?.devices.map(({ id }) => id) ?? [];
  const [before] = useState(known);
  const issue = useMutation({
    mutationFn: () => answered(api.POST("/devices", { body: wanted() })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["devices"] }),
  });
  const enrol = useMutation({ mutationFn: () => answered(api.POST("/enrolments", { body: wanted() })) });
  const made = issue.data !== undefined || enrol.data !== undefined;
  const { data } = useQuery({
    queryKey: ["devices"],
    queryFn: () => answered(api.GET("/devices")),
    enabled: made,
    refetchInterval: CHECK_EVERY,
  });
  const device = data?.devices.find(({ id, name: called }) => (issue.data ? id === issue.data.id : called === name && !before.includes(id)));
  const used = device?.lastUsed !== undefined;
  const incomplete = name.trim() === "" || (some && scope.paths.length === 0);
  const problem = issue.error ?? enrol.error;
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-label={text("devices.map")}>
      <ModalHeader title={text("devices.map")} description={made ? undefined : text("devices.nameBody")} />
      <ModalBody tabIndex={0} aria-label={text("devices.map")}>
        {!made ? (
          <Form
            id="device-form"
            onSubmit={(event: FormEvent) => {
              event.preventDefault();
              issue.mutate();
            }}
          >
            <FormGroup label={text("devices.name")} fieldId="device-name">
              <TextInput
                id="device-name"
                value={name}
                maxLength={100}
                placeholder="WS-114"
                autoComplete="off"
                onChange={(_, value) => setName(value)}
              />
            </FormGroup>
            <ScopeFields scope={scope} some={some} onSome={setSome} onChange={setScope} />
            {problem && <SignInFailure error={problem} />}
          </Form>
        ) : (
          <div className="sr-steps">
            {issue.data && <Issued issued={issue.data} />}
            {enrol.data && <Scripts scripts={enrol.data.scripts} expires={enrol.data.expires} />}
            <Notice
              isInline
              isLiveRegion
              component="p"
              variant={used ? "success" : "info"}
              title={text(used ? "devices.works" : "devices.waiting")}
            />
          </div>
        )}
      </ModalBody>
      <ModalFooter>
        {!made && (
          <>
            <Button type="submit" form="device-form" isDisabled={incomplete} isLoading={issue.isPending}>
              <FormattedMessage id="devices.create" />
            </Button>
            <Button variant="secondary" isDisabled={incomplete} isLoading={enrol.isPending} onClick={() => enrol.mutate()}>
              <FormattedMessage id="devices.script" />
            </Button>
          </>
        )}
        <Button variant={made ? "primary" : "link"} onClick={onClose}>
          {text(made ? "files.close" : "files.cancel")}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
