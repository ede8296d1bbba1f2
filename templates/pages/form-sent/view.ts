import { definePage } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** The answer to a sign-up: the same whether the address is known or not (SEC6), so it takes nothing. */
export const formSentPage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: (_variables: Record<string, never>, { words }) => ({ pageTitle: words.title }),
});
