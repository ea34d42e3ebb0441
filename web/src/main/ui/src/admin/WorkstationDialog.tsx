import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from "@patternfly/react-core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { answered, api, type Workstation } from "../api/client";
import { Failure } from "../app/Failure";
import { Time } from "../app/Formats";
import { useText } from "../app/Messages";
import { useToast } from "../app/toasts";

type Deed = "block" | "unblock" | "revoke" | "revokeAll";

/** What is known of a workstation, and what can be done to keep it out. */
export function WorkstationDialog({ workstation, onClose }: { workstation: Workstation; onClose: () => void }) {
  const text = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const { id, name, owner, blocked } = workstation;
  const who = owner.name || owner.login;
  const act = useMutation({
    mutationFn: async (deed: Deed) => {
      const at = { params: { path: { id } } };
      if (deed === "block") await answered(api.PUT("/workstations/{id}/block", at));
      else if (deed === "unblock") await answered(api.DELETE("/workstations/{id}/block", at));
      else if (deed === "revoke") await answered(api.DELETE("/workstations/{id}", at));
      else await answered(api.DELETE("/people/{id}/devices", { params: { path: { id: owner.id } } }));
    },
    onSuccess: (_, deed) => {
      toast({ title: text(`workstation.did.${deed}`, { name, who }) });
      void queries.invalidateQueries({ queryKey: ["workstations"] });
      onClose();
    },
  });
  const rows: [string, React.ReactNode][] = [
    ["workstation.owner", <bdi key="owner">{who}</bdi>],
    ["devices.system", workstation.system || "–"],
    ["details.created", <Time key="created" at={workstation.created} />],
    ["workstation.first", workstation.firstUsed ? <Time key="first" at={workstation.firstUsed} /> : text("devices.never")],
    ["workstation.last", workstation.lastUsed ? <Time key="last" at={workstation.lastUsed} /> : text("devices.never")],
    ["events.by.address", workstation.lastAddress ?? "–"],
    ["devices.scope", workstation.paths.length === 0 ? text("devices.all") : workstation.paths.join(", ")],
    ["details.rights", text(workstation.readOnly ? "files.readOnly" : "details.writable")],
    ["access.until", workstation.expires ? <Time key="expires" at={workstation.expires} /> : text("access.never")],
    ["files.status", blocked ? <FormattedMessage key="blocked" id="workstation.blockedSince" values={{ time: <Time key="since" at={blocked} /> }} /> : text("workstation.letIn")],
  ];
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-label={name}>
      <ModalHeader title={name} />
      <ModalBody tabIndex={0} aria-label={name}>
        <dl className="sr-record">
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{text(label)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="sr-quiet sr-gap">
          <FormattedMessage id="workstation.explain" />
        </p>
        {act.error && <Failure error={act.error} />}
      </ModalBody>
      <ModalFooter>
        <Button variant="secondary" isDisabled={act.isPending} onClick={() => act.mutate(blocked ? "unblock" : "block")}>
          <FormattedMessage id={blocked ? "workstation.unblock" : "workstation.block"} />
        </Button>
        <Button variant="danger" isDisabled={act.isPending} onClick={() => act.mutate("revoke")}>
          <FormattedMessage id="devices.revoke" />
        </Button>
        <Button variant="danger" isDisabled={act.isPending} onClick={() => act.mutate("revokeAll")}>
          <FormattedMessage id="workstation.revokeAll" values={{ who }} />
        </Button>
        <Button variant="link" onClick={onClose}>
          <FormattedMessage id="files.close" />
        </Button>
      </ModalFooter>
    </Modal>
  );
}
