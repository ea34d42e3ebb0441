import { Alert, type AlertProps } from "@patternfly/react-core";
import { useText } from "./Messages";

/** PatternFly's alert, whose kind is read out in the language of the page. */
export function Notice({ variant = "info", ...props }: Omit<AlertProps, "ref">) {
  const text = useText();
  return <Alert {...props} variant={variant} variantLabel={text(`notice.${variant}`)} />;
}
