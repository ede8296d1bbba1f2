import i18next, { type BackendModule } from "i18next";
import { initReactI18next } from "react-i18next";
import { speak } from "../api/client.ts";
import { untilThere } from "./until-there.ts";

export const languages = ["ja", "en"] as const;
export type Language = (typeof languages)[number];

/** One file for each language and screen; a screen's words come with the screen. */
const files = import.meta.glob<Record<string, unknown>>("../words/*/*.json", { import: "default" });

const backend: BackendModule = {
  type: "backend",
  init: () => {},
  read(language, namespace, done) {
    const load = files[`../words/${language}/${namespace}.json`];
    if (!load) return done(new Error(`There are no words ${namespace} in ${language}`), null);
    untilThere(load).then(
      (words) => done(null, words),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

const STORED = "hagukumi-language";

/** Loads the words of the shell, in the language that was chosen last on this machine, else the browser's. */
export async function openWords(): Promise<void> {
  const first = storedLanguage() ?? (navigator.language.startsWith("ja") ? "ja" : "en");
  i18next.on("languageChanged", (language) => {
    document.documentElement.lang = language;
    speak(language);
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: first,
      // At once, so that the words of a screen can be asked for while these are on their way.
      initAsync: false,
      fallbackLng: false,
      supportedLngs: languages,
      ns: ["common"],
      defaultNS: "common",
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
      returnNull: false,
    });
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  await i18next.changeLanguage(language);
}

export function languageNow(): Language {
  return i18next.language === "en" ? "en" : "ja";
}

function storedLanguage(): Language | undefined {
  const stored = localStorage.getItem(STORED);
  return languages.find((language) => language === stored);
}
