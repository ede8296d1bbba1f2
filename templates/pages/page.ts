import type { Language } from "../../domain/words/local-text.ts";
import type { ja as shared } from "./layout/ja.ts";

/** Words of the layout, and those that several pages share: `layout/ja.ts`, `layout/en.ts`. */
export type SharedWords = typeof shared;

/** A public page. Its `view.ts` holds this definition, its route imports it, and nothing else knows the page. */
export interface Page<Variables extends object, Words extends object> {
  /**
   * The page's `page.liquid`: the content of the layout. It sees the variables, what the view adds, `words`, `shared`, `language`
   * and `business`. A name that is missing prints nothing.
   */
  template: URL;
  words: Record<Language, Words>;
  /** What the template cannot work out itself: the title of the window, and lists in the shape that it prints. */
  view: (variables: Variables, wording: Wording<Words>) => PageView;
}

/** What a page says in one language. The template sees the same names. */
export interface Wording<Words extends object> {
  words: Words;
  shared: SharedWords;
  language: Language;
}

interface PageView {
  pageTitle: string;
  [name: string]: unknown;
}

/** Infers the types of a page: its variables from the view's first parameter, its words from `ja.ts`. */
export function definePage<Variables extends object, Words extends object>(page: Page<Variables, Words>): Page<Variables, Words> {
  return page;
}
