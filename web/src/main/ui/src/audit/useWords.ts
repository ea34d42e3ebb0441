import { useIntl } from "react-intl";

const ACTION = "action.";

/** What auditors read in place of the record's own words; one that is not known stays as it is. */
export function useWords() {
  const { messages, formatMessage, locale } = useIntl();
  const known = (id: string, name: string) => (id in messages ? formatMessage({ id }) : name);
  return {
    action: (name: string) => known(`action.${name}`, name),
    field: (name: string) => known(`field.${name}`, name),
    outcome: (name: string) => known(`choice.outcome.${name}`, name),
    protocol: (name: string) => known(`choice.protocol.${name}`, name),
    /** All actions, in the order of their words. */
    actions: () =>
      Object.keys(messages)
        .filter((id) => id.startsWith(ACTION))
        .map((id) => ({ value: id.slice(ACTION.length), label: formatMessage({ id }) }))
        .sort((one, other) => one.label.localeCompare(other.label, locale)),
  };
}
