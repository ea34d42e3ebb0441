import { type IntlShape, useIntl } from "react-intl";

/** A sentence of the server in the language of the page, or as the server says it. */
export function useSaid() {
  const intl = useIntl();
  return (sentence: string) => saidText(sentence, intl) ?? sentence;
}

/** The translation of a sentence of the server; undefined where there is none. */
export function saidText(sentence: string, intl: IntlShape): string | undefined {
  const said = intl.messages[sentence];
  return typeof said === "string" ? said : undefined;
}
