import { EmptyState, EmptyStateBody } from "@patternfly/react-core";
import { useEffect } from "react";
import { FormattedMessage } from "react-intl";
import { useText } from "./Messages";
import { announceSignIn } from "./session";

/** Ends a sign-in that took place beside the work. */
export function SignedIn() {
  const text = useText();
  useEffect(() => {
    announceSignIn();
    window.close();
  }, []);
  return (
    <main>
      <EmptyState headingLevel="h1" titleText={text("session.signedIn")}>
        <EmptyStateBody>
          <FormattedMessage id="session.closeWindow" />
        </EmptyStateBody>
      </EmptyState>
    </main>
  );
}
