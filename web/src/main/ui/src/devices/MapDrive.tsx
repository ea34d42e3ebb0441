import { Alert, Button, ClipboardCopy, ClipboardCopyVariant, Form, FormGroup, Modal, ModalBody, ModalFooter, ModalHeader, TextInput, ToggleGroup, ToggleGroupItem } from "@patternfly/react-core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { FormattedMessage } from "react-intl";
import { answered, api } from "../api/client";
import { Failure } from "../app/Failure";
import { useText } from "../app/Messages";
import { useMe } from "../app/session";
import { mappings, systemOf } from "./mapping";

const CHECK_EVERY = 3000;

/** Name the workstation, copy the command, and see the drive's first request arrive. */
export function MapDrive({ onClose }: { onClose: () => void }) {
  const text = useText();
  const me = useMe();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [system, setSystem] = useState(systemOf(navigator.userAgent));
  const issue = useMutation({
    mutationFn: () => answered(api.POST("/devices", { body: { name } })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["devices"] }),
  });
  const issued = issue.data;
  const { data } = useQuery({
    queryKey: ["devices"],
    queryFn: () => answered(api.GET("/devices")),
    enabled: issued !== undefined,
    refetchInterval: CHECK_EVERY,
  });
  const used = data?.devices.find((device) => device.id === issued?.id)?.lastUsed !== undefined;
  const copyTexts = { hoverTip: text("details.copy"), clickTip: text("details.copied") };
  const all = mappings(me.dav, me.login, issued?.password ?? "");
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-label={text("devices.map")}>
      <ModalHeader title={text("devices.map")} description={issued ? undefined : text("devices.nameBody")} />
      <ModalBody tabIndex={0} aria-label={text("devices.map")}>
        {!issued ? (
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
            {issue.error && <Failure error={issue.error} />}
          </Form>
        ) : (
          <div className="sr-steps">
            <p>
              <FormattedMessage id="devices.once" values={{ login: <code>{issued.login}</code> }} />
            </p>
            <ClipboardCopy isReadOnly {...copyTexts} textAriaLabel={text("devices.password")}>
              {issued.password}
            </ClipboardCopy>
            <ToggleGroup aria-label={text("devices.system")}>
              {all.map((mapping) => (
                <ToggleGroupItem
                  key={mapping.system}
                  text={text(`devices.on.${mapping.system}`)}
                  isSelected={system === mapping.system}
                  onChange={() => setSystem(mapping.system)}
                />
              ))}
            </ToggleGroup>
            {system === "windows" && !me.dav.startsWith("https:") && (
              <Alert isInline isPlain variant="warning" component="p" title={text("devices.windowsHttps")} />
            )}
            <ClipboardCopy
              isReadOnly
              isExpanded
              variant={ClipboardCopyVariant.expansion}
              {...copyTexts}
              textAriaLabel={text("devices.command")}
              toggleAriaLabel={text("devices.command")}
            >
              {all.find((mapping) => mapping.system === system)?.command ?? ""}
            </ClipboardCopy>
            <Alert
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
        {!issued && (
          <Button type="submit" form="device-form" isDisabled={name.trim() === ""} isLoading={issue.isPending}>
            <FormattedMessage id="devices.create" />
          </Button>
        )}
        <Button variant={issued ? "primary" : "link"} onClick={onClose}>
          {text(issued ? "files.close" : "files.cancel")}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
