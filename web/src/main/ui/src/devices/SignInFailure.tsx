import { AlertActionLink } from "@patternfly/react-core";
import { Problem } from "../api/problem";
import { Failure } from "../app/Failure";
import { useText } from "../app/Messages";
import { Notice } from "../app/Notice";
import { signInAgainBeside } from "../app/session";

/** Why there is no key; where the sign-in is too long ago, the way to a new one beside the work. */
export function SignInFailure({ error }: { error: unknown }) {
  const text = useText();
  if (Problem.from(error).code !== "sign-in-again") return <Failure error={error} />;
  return (
    <Notice
      isInline
      isLiveRegion
      variant="warning"
      component="h2"
      title={text("devices.again")}
      actionLinks={<AlertActionLink onClick={signInAgainBeside}>{text("session.signIn")}</AlertActionLink>}
    >
      {text("devices.againBody")}
    </Notice>
  );
}
