import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { IntlProvider, useIntl } from "react-intl";

export const LANGUAGES = ["en", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = "strongroom.language";
const RIGHT_TO_LEFT = /^(ar|fa|he|ur)\b/;
const LOADERS = { en: () => import("../messages/en.json"), de: german };

/** The messages, and with them what the server says in English. */
async function german() {
  const [messages, said] = await Promise.all([import("../messages/de.json"), import("../messages/said/de.json")]);
  return { default: { ...messages.default, ...said.default } };
}

type Choice = { language: Language; choose: (language: Language) => void };
const Chosen = createContext<Choice>({ language: "en", choose: () => undefined });

export const useLanguage = () => useContext(Chosen);

/** A message by its key, for attributes and titles. */
export function useText() {
  const intl = useIntl();
  return (id: string, values?: Record<string, string | number>) => intl.formatMessage({ id }, values);
}

export function preferred(): Language {
  const wanted = [localStorage.getItem(KEY) ?? "", ...navigator.languages].map((tag) => tag.slice(0, 2));
  return LANGUAGES.find((language) => wanted.find((tag) => LANGUAGES.some((known) => known === tag)) === language) ?? "en";
}

export const messagesQuery = (language: Language) => ({
  queryKey: ["messages", language],
  queryFn: () => LOADERS[language]().then((module) => module.default as Record<string, string>),
  staleTime: Infinity,
});

export function Messages({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(preferred);
  const { data } = useQuery({
    ...messagesQuery(language),
    placeholderData: (previous) => previous,
  });
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction(language);
  }, [language]);
  if (!data) return null;
  const choose = (next: Language) => {
    localStorage.setItem(KEY, next);
    setLanguage(next);
  };
  return (
    <Chosen.Provider value={{ language, choose }}>
      <IntlProvider locale={language} messages={data} onError={() => undefined}>
        {children}
      </IntlProvider>
    </Chosen.Provider>
  );
}

/** `?dir=rtl` shows the page as it is with a language that is written so, until there is a translation. */
function direction(language: string): "rtl" | "ltr" {
  const asked = new URLSearchParams(location.search).get("dir");
  return asked === "rtl" || RIGHT_TO_LEFT.test(language) ? "rtl" : "ltr";
}
