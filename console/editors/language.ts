import { yaml } from "@codemirror/lang-yaml";
import { StreamLanguage } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { liquidTokens } from "./liquid/tokens.ts";

export type LanguageName = "yaml" | "mjml" | "liquid";

/** Colours for a text: YAML, MJML with Liquid, or words with Liquid alone. */
export function languageOf(name: LanguageName): Extension {
  switch (name) {
    case "yaml":
      return yaml();
    case "mjml":
      return StreamLanguage.define(liquidTokens({ tags: true }));
    case "liquid":
      return StreamLanguage.define(liquidTokens({ tags: false }));
  }
}
