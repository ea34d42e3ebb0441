import { Button, Card, CardBody, CardHeader, CardTitle, EmptyState, EmptyStateBody, Gallery, Modal, ModalBody, ModalFooter, ModalHeader } from "@patternfly/react-core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { answered, api, type Device } from "../api/client";
import { Failure } from "../app/Failure";
import { Time } from "../app/Formats";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { Screen } from "../app/Screen";
import { useToast } from "../app/toasts";
import { DeviceFacts } from "./DeviceFacts";
import { MapDrive } from "./MapDrive";

/** The workstations that map the drive in my name. */
export default function DevicesPage() {
  const text = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const [mapping, setMapping] = useState(false);
  const [doomed, setDoomed] = useState<Device>();
  const { data, error, refetch } = useQuery({ queryKey: ["devices"], queryFn: () => answered(api.GET("/devices")) });
  const revoke = useMutation({
    mutationFn: (device: Device) => answered(api.DELETE("/devices/{id}", { params: { path: { id: device.id } } })),
    onSuccess: (_, device) => {
      toast({ title: text("devices.revoked", { name: device.name }) });
      setDoomed(undefined);
      void queries.invalidateQueries({ queryKey: ["devices"] });
    },
  });
  const add = (
    <Button onClick={() => setMapping(true)}>
      <FormattedMessage id="devices.map" />
    </Button>
  );
  return (
    <Screen title={text("shell.devices")} actions={add}>
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : data.devices.length === 0 ? (
        <EmptyState titleText={text("devices.none")} headingLevel="h2">
          <EmptyStateBody>
            <FormattedMessage id="devices.noneBody" />
          </EmptyStateBody>
        </EmptyState>
      ) : (
        <Gallery hasGutter minWidths={{ default: "18rem" }} component="ul">
          {data.devices.map((device) => (
            <li key={device.id}>
              <Card isFullHeight>
                <CardHeader
                  actions={{
                    actions: (
                      <Button
                        variant="link"
                        isDanger
                        aria-label={text("devices.revokeOf", { name: device.name })}
                        onClick={() => setDoomed(device)}
                      >
                        <FormattedMessage id="devices.revoke" />
                      </Button>
                    ),
                  }}
                >
                  <CardTitle component="h2">
                    <bdi>{device.name}</bdi>
                  </CardTitle>
                </CardHeader>
                <CardBody>
                  <DeviceFacts device={device} />
                  <p>
                    <FormattedMessage id="devices.made" values={{ time: <Time at={device.created} /> }} />
                  </p>
                  <p>
                    {device.lastUsed ? (
                      <FormattedMessage
                        id="devices.used"
                        values={{ time: <Time at={device.lastUsed} />, address: device.lastAddress ?? "" }}
                      />
                    ) : (
                      <FormattedMessage id="devices.never" />
                    )}
                  </p>
                </CardBody>
              </Card>
            </li>
          ))}
        </Gallery>
      )}
      {mapping && <MapDrive onClose={() => setMapping(false)} />}
      {doomed && (
        <Modal isOpen variant="small" onClose={() => setDoomed(undefined)} aria-label={text("devices.revokeOf", { name: doomed.name })}>
          <ModalHeader title={text("devices.revokeOf", { name: doomed.name })} />
          <ModalBody>
            <FormattedMessage id="devices.revokeBody" />
            {revoke.error && <Failure error={revoke.error} />}
          </ModalBody>
          <ModalFooter>
            <Button variant="danger" isLoading={revoke.isPending} onClick={() => revoke.mutate(doomed)}>
              <FormattedMessage id="devices.revoke" />
            </Button>
            <Button variant="link" onClick={() => setDoomed(undefined)}>
              <FormattedMessage id="files.cancel" />
            </Button>
          </ModalFooter>
        </Modal>
      )}
    </Screen>
  );
}
