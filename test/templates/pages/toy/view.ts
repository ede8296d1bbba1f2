import { definePage } from "../../../../templates/pages/page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

interface ToyVariables {
  name: string;
  toys: readonly { title: string; count: number }[];
}

export const toyPage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: ({ toys }: ToyVariables, { words }) => ({
    pageTitle: words.title,
    lines: toys.map(({ title, count }) => words.line.replace("{title}", title).replace("{count}", String(count))),
  }),
});
