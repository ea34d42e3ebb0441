import type { components } from "../api/schema";
import { useText } from "./Messages";

type Props = { holder: Pick<components["schemas"]["Holder"], "kind" | "name"> };

/** Whom a grant is for: a name, and of what. */
export function HolderName({ holder }: Props) {
  const text = useText();
  if (holder.kind === "everyone") return <bdi>{text("holder.everyone")}</bdi>;
  return (
    <span>
      <bdi>{holder.name}</bdi> <span className="sr-quiet">{text(`holder.${holder.kind}`)}</span>
    </span>
  );
}
