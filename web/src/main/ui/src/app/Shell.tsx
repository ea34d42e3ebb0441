import {
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadLogo,
  MastheadMain,
  MastheadToggle,
  Page,
  PageToggleButton,
  SkipToContent,
} from "@patternfly/react-core";
import { BarsIcon } from "@patternfly/react-icons/dist/esm/icons/bars-icon";
import { Suspense } from "react";
import { FormattedMessage } from "react-intl";
import { Link, Outlet } from "react-router";
import { Problem } from "../api/problem";
import { UploadPanel } from "../uploads/UploadPanel";
import { Failure } from "./Failure";
import { KeyHelp } from "./KeyHelp";
import { Loading } from "./Loading";
import { useText } from "./Messages";
import { PersonProvider, signIn, takeWayBack, useMeQuery } from "./session";
import { SessionDialog } from "./SessionDialog";
import { Sidebar } from "./Sidebar";
import { Toasts } from "./toasts";
import { UserMenu } from "./UserMenu";

/** What is around every screen. Without somebody signed in there is nothing to show. */
export function Shell() {
  const me = useMeQuery();
  const text = useText();
  if (me.data) {
    const wayBack = takeWayBack();
    if (wayBack && wayBack !== location.pathname + location.search) {
      location.replace(wayBack);
      return null;
    }
    const masthead = (
      <Masthead>
        <MastheadMain>
          <MastheadToggle>
            <PageToggleButton variant="plain" aria-label={text("shell.navigation")} isHamburgerButton={false}>
              <BarsIcon />
            </PageToggleButton>
          </MastheadToggle>
          <MastheadBrand>
            <MastheadLogo component={(props) => <Link {...props} to="/files/private/" />}>
              <img src="/assets/icon.svg" alt="" width={28} height={28} />
              <span className="sr-brand">Strongroom</span>
            </MastheadLogo>
          </MastheadBrand>
        </MastheadMain>
        <MastheadContent className="sr-masthead">
          <KeyHelp />
          <UserMenu />
        </MastheadContent>
      </Masthead>
    );
    const skip = (
      <SkipToContent href="#main">
        <FormattedMessage id="shell.skip" />
      </SkipToContent>
    );
    return (
      <PersonProvider value={me.data}>
        <Toasts>
          <Page
            masthead={masthead}
            sidebar={<Sidebar />}
            skipToContent={skip}
            isManagedSidebar
            isContentFilled
            mainContainerId="main"
            mainAriaLabel={text("shell.main")}
          >
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </Page>
          <UploadPanel />
          <SessionDialog />
        </Toasts>
      </PersonProvider>
    );
  }
  if (me.error) {
    if (Problem.from(me.error).status === 401) {
      signIn();
      return null;
    }
    return (
      <main className="sr-alone">
        <h1 className="sr-hidden">Strongroom</h1>
        <Failure error={me.error} retry={() => void me.refetch()} />
      </main>
    );
  }
  return <Loading />;
}
