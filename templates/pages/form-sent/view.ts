import { definePage } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** The response to a sign-up. It is the same whether or not the address is known (SEC6), so it has no variables. */
export const formSentPage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: (_variables: Record<string, never>, { words }) => ({ pageTitle: words.title }),
});
