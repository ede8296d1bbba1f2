import { nearest } from "../domain/sequences/nearest.ts";
import type { LocalText } from "../domain/words/local-text.ts";
import { placeAt } from "./liquid-slots.ts";
import type { Problem } from "./problem.ts";
import { problemWords as words } from "./problem-words.ts";

const mjmlTag = /<!--[\s\S]*?-->|<(\/?)(mj[a-z-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*?)(\/?)>/g;

/** The elements of MJML 5 (https://documentation.mjml.io). */
const elements: ReadonlySet<string> = new Set([
  "mjml",
  ...[
    ...["accordion", "accordion-element", "accordion-text", "accordion-title", "all", "attributes", "body", "breakpoint", "button"],
    ...["carousel", "carousel-image", "class", "column", "divider", "font", "group", "head", "hero", "html-attribute", "html-attributes"],
    ...["image", "navbar", "navbar-link", "preview", "raw", "section", "selector", "social", "social-element", "spacer"],
    ...["style", "table", "text", "title", "wrapper"],
  ].map((name) => `mj-${name}`),
]);

/** MJML's parser silently closes open tags and drops misplaced ones. This reports the first one instead, with its line. */
export function checkMjmlTags(mjml: string): Problem[] {
  const fault = (offset: number, message: LocalText): Problem[] => [{ code: "mjml", message, where: "mjml", ...placeAt(mjml, offset) }];
  const open: { name: string; offset: number }[] = [];
  const seen = new Set<string>();
  for (const match of mjml.matchAll(mjmlTag)) {
    const [, closing, name, , empty] = match;
    if (!name) continue;
    if (!elements.has(name)) return fault(match.index, words.unknownTag(name, nearest(name, elements)));
    if (empty) continue;
    if (!closing) {
      open.push({ name, offset: match.index });
      seen.add(name);
      continue;
    }
    if (!open.some((outer) => outer.name === name)) return fault(match.index, words.noOpening(name));
    // Report the start of the inner tag: the closing tag around it may be in the layout that all mails share.
    const last = open.pop();
    if (last && last.name !== name) return fault(last.offset, words.notClosedBefore(last.name, name));
  }
  const unclosed = open.pop();
  if (unclosed) return fault(unclosed.offset, words.neverClosed(unclosed.name));
  for (const name of ["mjml", "mj-body"]) if (!seen.has(name)) return fault(0, words.noTag(name));
  return [];
}
