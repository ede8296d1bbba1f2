import { readFileSync } from "node:fs";
import type { Language } from "../../domain/words/local-text.ts";
import { parseLiquid, renderLiquid } from "../liquid.ts";
import { en } from "./layout/en.ts";
import { ja } from "./layout/ja.ts";
import type { Page, SharedWords } from "./page.ts";

/** The business that is named on the page. Empty texts are left out. */
export interface PageBusiness {
  name: string;
  legalName: string;
  postalAddress: string;
  complaints: string;
  website: string;
  /** Page that befriends the LINE account. */
  lineUrl: string;
}

const sharedWords: Record<Language, SharedWords> = { ja, en };
const sources = new Map<string, string>();

/** Renders a whole public page, with its styles, without scripts, everything escaped. */
export function renderPage<Variables extends object, Words extends object>(
  page: Page<Variables, Words>,
  language: Language,
  variables: NoInfer<Variables>,
  business: Partial<PageBusiness> = {},
): string {
  const wording = { words: page.words[language], shared: sharedWords[language], language };
  const scope = { ...variables, ...page.view(variables, wording), ...wording, business };
  return renderLiquid(parseLiquid(sourceOf(page.template), "html"), scope, "html");
}

/** The template inside the layout; read once. */
function sourceOf(template: URL): string {
  const known = sources.get(template.href);
  if (known !== undefined) return known;
  const read = (file: URL) => readFileSync(file, "utf8");
  const source = read(new URL("layout/layout.liquid", import.meta.url))
    .replace("<!-- style -->", () => read(new URL("layout/page.css", import.meta.url)).trim())
    .replace("<!-- content -->", () => read(template).trim());
  sources.set(template.href, source);
  return source;
}
