import { DescriptionListDescription, DescriptionListGroup, DescriptionListTerm } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useText } from "./Messages";

/** One thing that is known, in a list of them; the label is the key of a message. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  const text = useText();
  return (
    <DescriptionListGroup>
      <DescriptionListTerm>{text(label)}</DescriptionListTerm>
      <DescriptionListDescription>{children}</DescriptionListDescription>
    </DescriptionListGroup>
  );
}
