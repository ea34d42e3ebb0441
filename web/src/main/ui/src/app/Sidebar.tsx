import { Nav, NavGroup, NavItem, PageSidebar, PageSidebarBody } from "@patternfly/react-core";
import { FormattedMessage } from "react-intl";
import { Link, useLocation } from "react-router";
import { useText } from "./Messages";
import { useMe } from "./session";

function Entry({ to, label, exact = false }: { to: string; label: React.ReactNode; exact?: boolean }) {
  const path = decodeURIComponent(useLocation().pathname);
  const plain = to.replace(/\/$/, "");
  const active = exact ? path.replace(/\/$/, "") === plain : path === plain || path.startsWith(`${plain}/`);
  const address = to.split("/").map(encodeURIComponent).join("/");
  return (
    <NavItem isActive={active}>
      <Link to={address} aria-current={active ? "page" : undefined}>
        {label}
      </Link>
    </NavItem>
  );
}

/** Where one can go; a role adds entries. */
export function Sidebar() {
  const me = useMe();
  const text = useText();
  const shared = me.directories.filter((directory) => directory.path !== "/private");
  return (
    <PageSidebar>
      <PageSidebarBody>
        <Nav aria-label={text("shell.navigation")}>
          <NavGroup title={text("shell.files")}>
            <Entry to="/files/private/" label={<FormattedMessage id="shell.mine" />} />
            {shared.slice(0, 12).map((directory) => (
              <Entry
                key={directory.path}
                to={`/files${directory.path}/`}
                label={<bdi>{directory.path.replace("/public/", "")}</bdi>}
              />
            ))}
            <Entry to="/files/public/" exact label={<FormattedMessage id="shell.shared" />} />
            <Entry to="/trash" label={<FormattedMessage id="shell.trash" />} />
          </NavGroup>
          <NavGroup title={text("shell.drive")}>
            <Entry to="/devices" label={<FormattedMessage id="shell.devices" />} />
          </NavGroup>
          {me.roles.includes("auditor") && (
            <NavGroup title={text("shell.audit")}>
              <Entry to="/audit/events" label={<FormattedMessage id="shell.events" />} />
              <Entry to="/audit/reports" label={<FormattedMessage id="shell.reports" />} />
              <Entry to="/audit/schedules" label={<FormattedMessage id="shell.schedules" />} />
              <Entry to="/audit/integrity" label={<FormattedMessage id="shell.integrity" />} />
            </NavGroup>
          )}
          {me.roles.includes("admin") && (
            <NavGroup title={text("shell.admin")}>
              <Entry to="/admin" exact label={<FormattedMessage id="admin.overview" />} />
              <Entry to="/admin/directories" label={<FormattedMessage id="admin.directories" />} />
              <Entry to="/admin/people" label={<FormattedMessage id="admin.people" />} />
              <Entry to="/admin/workstations" label={<FormattedMessage id="admin.workstations" />} />
              <Entry to="/admin/jobs" label={<FormattedMessage id="admin.jobs" />} />
            </NavGroup>
          )}
        </Nav>
      </PageSidebarBody>
    </PageSidebar>
  );
}
