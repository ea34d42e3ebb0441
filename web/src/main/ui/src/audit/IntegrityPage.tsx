import { Button, Card, CardBody, CardTitle, ClipboardCopy, Gallery } from "@patternfly/react-core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { answered, api, type Integrity } from "../api/client";
import { Failure } from "../app/Failure";
import { Time } from "../app/Formats";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { Screen } from "../app/Screen";
import { Holds } from "./Holds";
import { Verdict } from "./Verdict";

const POLL = 2000;

/** Can the log be trusted? Sealed, witnessed, verified, and a button that looks again. */
export default function IntegrityPage() {
  const text = useText();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ["integrity"],
    queryFn: () => answered(api.GET("/audit/integrity")),
    refetchInterval: (query) => query.state.data?.pending && POLL,
  });
  const verify = useMutation({
    mutationFn: () => answered(api.POST("/audit/integrity")) as Promise<Integrity>,
    onSuccess: (integrity) => queries.setQueryData(["integrity"], integrity),
  });
  const isVerifying = verify.isPending || data?.pending !== undefined;
  return (
    <Screen
      title={text("shell.integrity")}
      actions={
        <Button isLoading={isVerifying} isDisabled={isVerifying} onClick={() => verify.mutate()}>
          <FormattedMessage id="integrity.verify" />
        </Button>
      }
    >
      {verify.error && <Failure error={verify.error} />}
      {error ? <Failure error={error} retry={() => void refetch()} /> : data ? <Shown integrity={data} /> : <Loading />}
    </Screen>
  );
}

function Shown({ integrity }: { integrity: Integrity }) {
  const text = useText();
  const { witnesses } = integrity;
  return (
    <>
      <Verdict integrity={integrity} />
      <Gallery hasGutter minWidths={{ default: "20rem" }} className="sr-gap">
        <Card>
          <CardTitle component="h2">{text("integrity.head")}</CardTitle>
          <CardBody>
            <p>
              <FormattedMessage id="integrity.entries" values={{ count: integrity.head.size }} />
            </p>
            {integrity.sealedAt && (
              <p>
                <FormattedMessage id="integrity.sealed" values={{ time: <Time at={integrity.sealedAt} /> }} />
              </p>
            )}
            <ClipboardCopy isReadOnly hoverTip={text("details.copy")} clickTip={text("details.copied")} textAriaLabel={text("integrity.root")}>
              {integrity.head.root}
            </ClipboardCopy>
          </CardBody>
        </Card>
        <Card>
          <CardTitle component="h2">{text("integrity.key")}</CardTitle>
          <CardBody>
            <p>
              <FormattedMessage id="integrity.keyBody" />
            </p>
            <ClipboardCopy isReadOnly hoverTip={text("details.copy")} clickTip={text("details.copied")} textAriaLabel={text("integrity.key")}>
              {integrity.key}
            </ClipboardCopy>
          </CardBody>
        </Card>
        <Card>
          <CardTitle component="h2">{text("integrity.witnesses")}</CardTitle>
          <CardBody>
            {witnesses.length === 0 && <FormattedMessage id="integrity.noWitness" />}
            <ul>
              {witnesses.map((witness) => (
                <li key={witness.name}>
                  <bdi>{witness.name}</bdi> {witness.fault ?? (witness.last && <Time at={witness.last} />)}
                </li>
              ))}
            </ul>
          </CardBody>
        </Card>
      </Gallery>
      <Holds />
    </>
  );
}
