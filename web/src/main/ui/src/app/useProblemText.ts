import { type IntlShape, useIntl } from "react-intl";
import { Problem } from "../api/problem";
import { sizeText } from "./Formats";
import { saidText } from "./useSaid";

/** Of these the server says more than their type does. */
const TELLING = [
  "bad-request",
  "bad-name",
  "unauthenticated",
  "forbidden",
  "method-not-allowed",
  "conflict",
  "precondition-failed",
  "unsupported-media-type",
  "unavailable",
  "insufficient-storage",
];
const BYTES = ["limit", "size", "needed", "free"];

/** What a problem says, in the language of the page. */
export function useProblemText() {
  const intl = useIntl();
  return (thrown: unknown) => problemText(Problem.from(thrown), intl);
}

/** By the problem's type and members; what is known of neither is told as the server says it. */
export function problemText({ code, detail, title, members }: Problem, intl: IntlShape): string {
  const id = `problem.${code}`;
  if (!(id in intl.messages)) return detail || title;
  const known = intl.formatMessage({ id }, values(members, intl.locale));
  if (!detail || !TELLING.includes(code)) return known;
  if (intl.locale.startsWith("en")) return detail;
  return saidText(detail, intl) ?? `${known} (${detail})`;
}

function values(members: Record<string, unknown>, locale: string) {
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => {
      if (BYTES.includes(name)) return [name, sizeText(Number(value), locale)];
      return [name, name === "until" ? new Date(String(value)) : String(value)];
    }),
  );
}
