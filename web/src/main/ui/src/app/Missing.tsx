import { Button, EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter } from "@patternfly/react-core";
import { FormattedMessage } from "react-intl";
import { Link } from "react-router";
import { useText } from "./Messages";
import { Screen } from "./Screen";

export function Missing() {
  const text = useText();
  return (
    <Screen title={text("missing.title")}>
      <EmptyState titleText={text("missing.title")} headingLevel="h2">
        <EmptyStateBody>
          <FormattedMessage id="missing.body" />
        </EmptyStateBody>
        <EmptyStateFooter>
          <EmptyStateActions>
            <Button component={(props) => <Link {...props} to="/files/private/" />}>
              <FormattedMessage id="missing.home" />
            </Button>
          </EmptyStateActions>
        </EmptyStateFooter>
      </EmptyState>
    </Screen>
  );
}
