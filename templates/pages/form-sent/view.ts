import { definePage } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** The response to a sign-up. It is the same whether or not the address is known (SEC6), so nothing in it depends on the address. */
export const formSentPage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: ({ expireAfterDays }: { expireAfterDays: number }, { words }) => {
    const [one = "", many = ""] = words.days;
    const days = (expireAfterDays === 1 ? one : many).replace("{n}", String(expireAfterDays));
    return { pageTitle: words.title, expires: words.expires.replace("{days}", days) };
  },
});
