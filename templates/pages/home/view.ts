import { definePage } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** `/`: links for those who run the installation. */
export interface HomeVariables {
  sandbox: boolean;
  forms: readonly { key: string; title: string }[];
  /** The control API of the stand-ins, where there is one. */
  sandboxUrl?: string | undefined;
}

export const homePage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: (_variables: HomeVariables) => ({ pageTitle: "Hagukumi" }),
});
