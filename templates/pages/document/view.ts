import { definePage } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** `/d/:token`: the button that opens a document. */
export interface DocumentVariables {
  title: string;
}

export const documentPage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: ({ title }: DocumentVariables) => ({ pageTitle: title }),
});
