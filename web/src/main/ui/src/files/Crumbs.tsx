import { Breadcrumb, BreadcrumbItem } from "@patternfly/react-core";
import { Link } from "react-router";
import { useText } from "../app/Messages";
import { screenOf, trail } from "./paths";

/** The way from the first directory to this one, which is the title. */
export function Crumbs({ path }: { path: string }) {
  const text = useText();
  const label = (name: string, index: number) => {
    if (index > 0) return <bdi>{name}</bdi>;
    return name === "private" ? text("shell.mine") : text("shell.shared");
  };
  const way = trail(path);
  const last = way.length - 1;
  return (
    <Breadcrumb aria-label={text("files.way")} className="sr-crumbs">
      {way.slice(0, last).map((step, index) => (
        <BreadcrumbItem key={step.path} render={({ className }) => (
          <Link className={className} to={screenOf(step.path)}>
            {label(step.name, index)}
          </Link>
        )} />
      ))}
      <BreadcrumbItem isActive>
        <h1 className="sr-here">{last < 0 ? text("shell.files") : label(way[last]?.name ?? "", last)}</h1>
      </BreadcrumbItem>
    </Breadcrumb>
  );
}
