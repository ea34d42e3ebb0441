import { Button } from "@patternfly/react-core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { answered, api, type Leaver } from "../api/client";
import { Failure } from "../app/Failure";
import { Time } from "../app/Formats";
import { useText } from "../app/Messages";
import { Notice } from "../app/Notice";
import { useToast } from "../app/toasts";

/** That somebody has left, who has their files, and the way back. */
export function LeaverState({ leaver }: { leaver: Leaver }) {
  const text = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const name = leaver.person.name || leaver.person.login;
  const restore = useMutation({
    mutationFn: () => answered(api.DELETE("/leavers/{id}", { params: { path: { id: leaver.person.id } } })),
    onSuccess: () => {
      toast({ title: text("leaver.restored", { name }) });
      void queries.invalidateQueries({ queryKey: ["leavers"] });
      void queries.invalidateQueries({ queryKey: ["people"] });
    },
  });
  return (
    <Notice
      isInline
      component="h2"
      variant={leaver.handedAs ? "info" : "warning"}
      title={text("leaver.left", { name })}
      actionLinks={
        <Button variant="link" isInline isLoading={restore.isPending} onClick={() => restore.mutate()}>
          <FormattedMessage id="leaver.restore" />
        </Button>
      }
    >
      <p>
        <FormattedMessage id="leaver.since" values={{ time: <Time at={leaver.since} /> }} />
      </p>
      <p>
        {leaver.handedAs ? (
          <FormattedMessage id="leaver.handed" values={{ name: <b key="name">{leaver.successor?.name || leaver.successor?.login}</b>, directory: <b key="directory">{leaver.handedAs}</b> }} />
        ) : (
          <FormattedMessage id="leaver.nobody" />
        )}
      </p>
      {restore.error && <Failure error={restore.error} />}
    </Notice>
  );
}
