import { definePage } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** `/`: links for staff. */
export interface HomeVariables {
  sandbox: boolean;
  forms: readonly { key: string; title: string }[];
  /** The control API of the stand-ins, in the sandbox. */
  sandboxUrl?: string | undefined;
}

export const homePage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: (_variables: HomeVariables) => ({ pageTitle: "Hagukumi" }),
});
