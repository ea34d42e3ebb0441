import { useIntl } from "react-intl";

const UNITS = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];

/** Such as `1.4 MiB`. */
export function sizeText(bytes: number, language: string): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), UNITS.length - 1);
  const value = bytes / 1024 ** power;
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: value < 10 && power > 0 ? 1 : 0 }).format(value)} ${UNITS[power]}`;
}

export function Size({ bytes }: { bytes: number }) {
  const { locale } = useIntl();
  return <bdi className="sr-number">{sizeText(bytes, locale)}</bdi>;
}

/** Here and now as one reads it, also to the second; in UTC and to the second when asked. */
export function Time({ at, exact = false }: { at: string; exact?: boolean }) {
  const { locale } = useIntl();
  const time = new Date(at);
  const text = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: exact ? "medium" : "short" }).format(time);
  return (
    <time dateTime={at} title={`${at.slice(0, 19).replace("T", " ")} UTC`}>
      {text}
    </time>
  );
}
