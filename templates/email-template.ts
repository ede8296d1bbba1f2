import type { LocalText } from "../domain/words/local-text.ts";
import { linkHtml } from "./html-links.ts";
import { footerSection, htmlFooter, legalFooterPlace, textFooter } from "./legal-footer.ts";
import { checkBraces, checkLiquid, checkLiquidSyntax, parseLiquid, renderLiquid } from "./liquid.ts";
import { lineAt, takeLiquidOut } from "./liquid-slots.ts";
import { checkMjmlTags } from "./mjml-tags.ts";
import { type Problem, TemplateError } from "./problem.ts";
import { type LegalField, problemWords as words } from "./problem-words.ts";
import { trackLinks } from "./tracked-links.ts";
import {
  type Category,
  type KnownNames,
  longTracking,
  type OriginVariables,
  sampleMessage,
  sampleVariables,
  type Variables,
  withBlock,
} from "./variables.ts";

/** As written by the author. All three texts are Liquid. `{{ legal_footer }}` in `mjml` and `text` marks the place of the footer. */
export interface EmailSource {
  subject: string;
  mjml: string;
  /** Generated from the HTML if missing. */
  text?: string | undefined;
  /** Language of the footer. Default: Japanese. */
  language?: string | undefined;
}

/** Plain data, stored with the template's version. All three texts are Liquid. */
export interface CompiledEmail {
  kind: "email";
  subject: string;
  html: string;
  text: string;
  /** Targets of tracked links. `track.links[n]` is the tracked URL of the n-th. */
  links: string[];
}

export interface RenderedEmail {
  subject: string;
  html: string;
  text: string;
}

export interface EmailCheck {
  category: Category;
  /** The legal fields of the business that sends the mail (LAW3). */
  sender: Partial<Pick<Variables["business"], "legalName" | "postalAddress" | "complaints">>;
  known?: KnownNames;
  origin?: OriginVariables;
}

/** In characters. Liquid reads no more than 400,000, and variables and links make it longer. */
const longestHtml = 380_000;

/** MJML to HTML, text part, footer and link slots. Throws TemplateError with every problem found. */
export async function compileEmail(source: EmailSource): Promise<CompiledEmail> {
  const language = source.language ?? "ja";
  const problems: Problem[] = [
    ...checkPlaces(source.mjml, "mjml"),
    ...checkPlaces(source.text ?? "", "text"),
    ...checkMjmlTags(source.mjml),
  ];
  if (source.subject.trim() === "")
    problems.push({
      code: "subject",
      message: words.subjectEmpty,
      where: "subject",
    });
  if (/[\r\n\0]/.test(source.subject.trim()))
    problems.push({
      code: "subject",
      message: words.subjectLines,
      where: "subject",
    });
  if (problems.length > 0) throw new TemplateError(problems);

  const slots = takeLiquidOut(withFooter(source.mjml, language));
  // Loaded only when a template is published: loading takes most of a second and would delay every start of worker and API.
  const { default: mjml2html } = await import("mjml");
  const rendered = await mjml2html(slots.text, {
    validationLevel: "soft",
    ignoreIncludes: true,
    keepComments: false,
    // Unless told otherwise MJML loads its default typeface from Google, which then learns who opens the mail. Made anew for each mail, since
    // MJML adds the <mj-font> of a template to it.
    fonts: {},
  });
  for (const error of rendered.errors) {
    const message = error.tagName ? `<${error.tagName}>: ${error.message}` : error.message;
    const tagAt = error.tagName ? (source.mjml.split("\n")[error.line - 1]?.indexOf(`<${error.tagName}`) ?? -1) : -1;
    const place = { line: error.line, ...(tagAt < 0 ? {} : { column: tagAt + 1 }) };
    problems.push({ code: "mjml", message: words.mjml(message), where: "mjml", ...place });
  }
  for (const offset of slots.missingFrom(rendered.html)) {
    problems.push({
      code: "dropped-liquid",
      message: words.droppedLiquid,
      where: "mjml",
      line: lineAt(source.mjml, offset),
    });
  }
  const linked = linkHtml(rendered.html, slots);
  problems.push(...linked.problems);
  if (problems.length > 0) throw new TemplateError(problems);

  const links = [...linked.links];
  const text =
    source.text === undefined ? slots.restore(await textOf(linked.html)) : trackLinks(textWithFooter(source.text, language), links);
  if (linked.html.length > longestHtml) {
    throw new TemplateError([
      { code: "too-large", message: words.htmlTooLarge(kilobytes(linked.html), longestHtml / 1000), where: "mjml" },
    ]);
  }
  const html = slots.restore(linked.html).replace(/<\/body>(?![\s\S]*<\/body>)/, (end) => trackers + end);
  const compiled: CompiledEmail = { kind: "email", subject: source.subject.trim(), html, text, links };
  const unreadable = checkCompiled(compiled);
  if (unreadable.length > 0) throw new TemplateError(unreadable);
  return compiled;
}

/** Liquid that was correct in the source may be cut in what is made of it: a tag in an attribute is not in the text part, and HTML is longer. */
function checkCompiled({ subject, html, text }: CompiledEmail): Problem[] {
  return [
    ...checkLiquidSyntax(subject, "text", "subject"),
    ...madeOf(words.html, checkLiquidSyntax(html, "html", "mjml")),
    ...madeOf(words.textPart, checkLiquidSyntax(text, "text", "mjml")),
  ];
}

/** Names the part; its lines and columns are not those of the source. */
function madeOf(part: LocalText, problems: readonly Problem[]): Problem[] {
  return problems.map(({ code, message, where }) => ({ code, where, message: words.partUnreadable(part, message) }));
}

/** The message for one lead. Without `variables.track`, links go directly to their targets. */
export function renderEmail(compiled: CompiledEmail, variables: Variables): RenderedEmail {
  const links = compiled.links.map((url, index) => variables.track?.links[index] ?? url);
  const scope = { ...variables, track: { ...variables.track, links } };
  return {
    subject: oneLine(renderLiquid(parseLiquid(compiled.subject, "text"), scope, "text")),
    html: renderLiquid(parseLiquid(compiled.html, "html"), scope, "html"),
    text: tidy(renderLiquid(parseLiquid(compiled.text, "text"), scope, "text")),
  };
}

/** All problems that prevent publishing this mail in this category; empty if there are none. */
export async function checkEmail(source: EmailSource, check: EmailCheck): Promise<Problem[]> {
  const sample = sampleVariables(check.known ?? {}, source.language ?? "ja", check.category, check.origin);
  const foreign = check.origin?.foreign;
  const braces = [source.subject, source.mjml, source.text ?? ""].flatMap((part, index) => checkBraces(part, emailParts[index] ?? "mjml"));
  // What other parsers say of a text whose braces do not match would only confuse.
  if (braces.length > 0) return braces;
  const bare = (text: string) => text.replace(legalFooterPlace, "");
  const problems = [
    ...checkLiquid(source.subject, "text", sample, "subject", foreign),
    ...checkLiquid(bare(source.mjml), "html", sample, "mjml", foreign),
    ...(source.text === undefined ? [] : checkLiquid(bare(source.text), "text", sample, "text", foreign)),
  ];
  let compiled: CompiledEmail | undefined;
  try {
    compiled = await compileEmail(source);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const known = new Set(problems.map(({ code }) => code));
    problems.push(...error.problems.filter(({ code }) => code !== "liquid" || !known.has(code)));
  }
  if (check.category === "verification") problems.push(...checkVerification(source, compiled));
  problems.push(...checkLegalFields(check));
  if (compiled && problems.length === 0) problems.push(...checkSize(compiled, source, check));
  return problems;
}

const emailParts = ["subject", "mjml", "text"] as const;

/** Gmail shows the first 102 kB of a mail's HTML and hides the rest behind a link. */
const clippedAt = 102_000;
const nearlyClipped = 90_000;

function kilobytes(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / 1000);
}

/** LAW3: the legal footer must be visible, so it must not be in the part that mail programs cut off. */
function checkSize(compiled: CompiledEmail, source: EmailSource, { category, known = {}, origin }: EmailCheck): Problem[] {
  const mark = "end-of-the-legal-footer";
  const sample = withBlock(sampleMessage(known, source.language ?? "ja", category), origin?.own ?? {});
  const { html } = renderEmail(compiled, {
    ...sample,
    business: { ...sample.business, complaints: mark },
    urls: { ...sample.urls, preferences: `https://example.com/${mark}` },
    track: longTracking(compiled.links.length),
  });
  const footer = kilobytes(html.slice(0, html.lastIndexOf(mark) + mark.length));
  if (footer * 1000 > clippedAt) {
    return [{ code: "footer-cut", message: words.footerCut(footer, clippedAt / 1000), where: "mjml" }];
  }
  const size = Buffer.byteLength(html);
  if (size <= nearlyClipped) return [];
  const message = words.nearlyCut(kilobytes(html), clippedAt / 1000);
  return [{ code: "nearly-cut", message, where: "mjml", severity: "warning" }];
}

/** LAW3: every mail, of any category, names its sender, their address, and where to complain. */
function checkLegalFields({ sender }: EmailCheck): Problem[] {
  const wanted: readonly LegalField[] = ["legalName", "postalAddress", "complaints"];
  return wanted
    .filter((field) => !sender[field]?.trim())
    .map((field) => ({ code: "legal-footer", message: words.legalField(field), where: "sender" }));
}

/** LAW5: a verification mail asks for confirmation and contains no advertising. */
function checkVerification(source: EmailSource, compiled: CompiledEmail | undefined): Problem[] {
  const problems: Problem[] = [];
  if (!/\{\{-?\s*urls\.confirm\b/.test(source.mjml)) {
    problems.push({
      code: "no-confirm-link",
      message: words.noConfirmLink,
      where: "mjml",
    });
  }
  for (const link of compiled?.links ?? []) {
    problems.push({
      code: "advertising",
      message: words.advertising(link),
      where: "mjml",
    });
  }
  return problems;
}

/** Both are invisible. The first catches machines that follow every link; the second reports that the mail was opened. */
const trackers = [
  '{% if track.trap %}<a href="{{ track.trap }}" tabindex="-1" aria-hidden="true" style="display:none;max-height:0;overflow:hidden;font-size:0"></a>{% endif %}',
  '{% if track.pixel %}<img src="{{ track.pixel }}" width="1" height="1" alt="" style="display:block;border:0" />{% endif %}',
].join("");

function withFooter(mjml: string, language: string): string {
  const footer = htmlFooter(language);
  if (mjml.search(legalFooterPlace) >= 0) return mjml.replace(legalFooterPlace, () => footer);
  return mjml.replace(/<\/mj-body>(?![\s\S]*<\/mj-body>)/, (end) => footerSection(language) + end);
}

function textWithFooter(text: string, language: string): string {
  const footer = textFooter(language);
  if (text.search(legalFooterPlace) >= 0) return text.replace(legalFooterPlace, () => footer);
  return `${text.trimEnd()}\n\n${footer}\n`;
}

/** The law requires the footer, so it must not be inside a condition, loop or comment that could hide it. */
function checkPlaces(text: string, where: string): Problem[] {
  const problems: Problem[] = [];
  const fault = (offset: number, message: LocalText) =>
    problems.push({
      code: "legal-footer",
      message,
      where,
      line: lineAt(text, offset),
    });
  let depth = 0;
  let places = 0;
  const piece = /\{%-?\s*(end)?(\w+)[\s\S]*?%\}|\{\{-?\s*legal_footer\s*-?\}\}|<!--[\s\S]*?-->/g;
  const blocks = new Set(["if", "unless", "case", "for", "tablerow", "capture", "comment", "raw"]);
  for (const match of text.matchAll(piece)) {
    if (match[0].startsWith("<!--")) {
      if (match[0].search(legalFooterPlace) >= 0) fault(match.index, words.footerInComment);
    } else if (match[2]) {
      if (blocks.has(match[2])) depth += match[1] ? -1 : 1;
    } else {
      places += 1;
      if (depth > 0) fault(match.index, words.footerInBlock);
      if (places > 1) fault(match.index, words.footerTwice);
    }
  }
  return problems;
}

async function textOf(html: string): Promise<string> {
  const { convert } = await import("html-to-text");
  return convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'div[style*="display:none"]', format: "skip" },
      { selector: "img", format: "skip" },
      {
        selector: "h1",
        options: {
          uppercase: false,
          leadingLineBreaks: 1,
          trailingLineBreaks: 2,
        },
      },
      {
        selector: "h2",
        options: {
          uppercase: false,
          leadingLineBreaks: 3,
          trailingLineBreaks: 2,
        },
      },
      {
        selector: "h3",
        options: {
          uppercase: false,
          leadingLineBreaks: 2,
          trailingLineBreaks: 1,
        },
      },
      {
        selector: "a",
        options: { hideLinkHrefIfSameAsText: true, linkBrackets: ["\n", "\n"] },
      },
      { selector: "ul", options: { itemPrefix: "・" } },
    ],
  });
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

function tidy(text: string): string {
  return `${text
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}
