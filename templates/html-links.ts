import type { LocalText } from "../domain/words/local-text.ts";
import { isForbiddenLink } from "./liquid.ts";
import { type LiquidSlots, slotPattern } from "./liquid-slots.ts";
import type { Problem } from "./problem.ts";
import { problemWords as words } from "./problem-words.ts";
import { trackLink } from "./tracked-links.ts";
import { encodeValue } from "./web-links.ts";

const tag = /<([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/g;
const attribute = /([a-zA-Z_:@][\w:.-]*)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g;
const addressAttributes = new Set(["href", "src", "action", "formaction", "background", "poster", "data", "xlink:href"]);
const activeElements = new Set(["script", "iframe", "object", "embed", "base", "form", "applet"]);

export interface LinkedHtml {
  html: string;
  /** Targets of the static web links, by index. */
  links: string[];
  problems: Problem[];
}

/**
 * Makes the attributes of compiled HTML safe and its links trackable. The HTML contains slots in place of Liquid. A static web link of an
 * anchor becomes `{{ track.links[n] }}`. A link that begins with Liquid passes through `safe_url` when it is rendered. Scripts, event
 * handlers and links with other schemes are problems (rules.md SEC3).
 */
export function linkHtml(html: string, slots: LiquidSlots): LinkedHtml {
  const links: string[] = [];
  const problems: Problem[] = [];
  const fault = (code: string, message: LocalText) => problems.push({ code, message, where: "mjml" });

  /** Values inside a link may hold spaces and kanji. */
  const withEncodedValues = (value: string): string =>
    value.replace(slotPattern, (slot) => {
      const piece = slots.pieceOf(slot);
      return piece.startsWith("{{") ? slots.add(encodeValue(piece)) : slot;
    });

  const linkAttribute = (element: string, name: string, quoted: string): string => {
    const bare = !/^["']/.test(quoted);
    const value = bare ? quoted : quoted.slice(1, -1);
    const quote = bare ? '"' : quoted.charAt(0);
    if (bare && hasSlot(value)) fault("unquoted", words.unquoted(name));
    if (/^on/i.test(name)) fault("active-content", words.noScripts(name));
    if (!addressAttributes.has(name.toLowerCase())) return `${name}=${quoted}`;
    const first = /^\s*(\uE000\d+\uE001)/.exec(value)?.[1];
    if (first) {
      const piece = slots.pieceOf(first);
      if (piece.startsWith("{%")) fault("unsafe-link", words.linkBeginsWithTag(piece));
      const safe = slots.add(piece.replace(/\s*-?\}\}$/, " | safe_url }}"));
      const rest = value.trim().slice(first.length);
      return `${name}=${quote}${safe}${withEncodedValues(rest)}${quote}`;
    }
    const target = decodeEntities(value).trim();
    if (isForbiddenLink(target)) fault("unsafe-link", words.forbiddenLink(target.slice(0, 40), ["https:", "mailto:", "tel:"]));
    if (hasSlot(value) && /^https?:\/\//i.test(target)) return `${name}=${quote}${withEncodedValues(value)}${quote}`;
    if (element !== "a" || !/^https?:\/\//i.test(target)) return `${name}=${quoted}`;
    return `${name}="${slots.add(trackLink(target, links))}"`;
  };

  const linked = html.replace(tag, (whole, element: string, attributes: string) => {
    const name = element.toLowerCase();
    if (activeElements.has(name)) fault("active-content", words.noElement(name));
    const rest = attributes.replace(attribute, "");
    if (hasSlot(rest)) fault("unquoted", words.variablePlace(name));
    if (attributes === "") return whole;
    return `<${element}${attributes.replace(attribute, (_, key: string, quoted: string) => linkAttribute(name, key, quoted))}>`;
  });
  return { html: linked, links, problems };
}

function hasSlot(text: string): boolean {
  return text.search(slotPattern) >= 0;
}

function decodeEntities(value: string): string {
  return value
    .replace(/&#x([0-9a-f]+);?/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16) || 0))
    .replace(/&#(\d+);?/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&colon;/gi, ":")
    .replace(/&(?:tab|newline);/gi, "")
    .replace(/&quot;/gi, '"')
    .replace(/&amp;/gi, "&");
}
