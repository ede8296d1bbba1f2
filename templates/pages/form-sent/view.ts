import { definePage } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/**
 * The response to a sign-up. It says nothing but what was typed, so it is the same whether or not the address is known, and whether or not a
 * mail could still be sent (SEC6).
 */
export interface FormSentVariables {
  /** As it was typed. */
  address: string;
  /** URL of the form. */
  action: string;
  /** What the button that sends the mail again posts to it. */
  fields: readonly { name: string; value: string }[];
  /** True after that button. */
  resent: boolean;
  /** How long the link of the mail works. */
  expireAfterDays: number;
}

export const formSentPage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: ({ expireAfterDays }: FormSentVariables, { words }) => {
    const [one = "", many = ""] = words.days;
    const days = (expireAfterDays === 1 ? one : many).replace("{n}", String(expireAfterDays));
    return { pageTitle: words.title, expires: words.expires.replace("{days}", days) };
  },
});
