import { Problem } from "../api/problem";
import { Failure } from "../app/Failure";
import { Recourse } from "../app/Recourse";
import { signInAgainBeside } from "../app/session";

/** Why there is no key; where the sign-in is too long ago, the way to a new one beside the work. */
export function SignInFailure({ error }: { error: unknown }) {
  if (Problem.from(error).code !== "sign-in-again") return <Failure error={error} />;
  return <Recourse title="devices.again" body="devices.againBody" action="session.signIn" onAct={signInAgainBeside} />;
}
