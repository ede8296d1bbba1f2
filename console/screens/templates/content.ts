import type { TemplateContent } from "../../api/generated/routes.schemas.ts";
import type { TextPart } from "../../editors/draft/parts.ts";

/** Parts of a template, each of which is written by itself. */
export type PartId = "subject" | "mjml" | "text" | "messages" | "script";

/** A content as the text of its draft: always in the same order, so that equal contents are equal texts. */
export function writeContent(content: TemplateContent): string {
  switch (content.channel) {
    case "email": {
      const { subject, mjml, text } = content.source;
      return JSON.stringify({ channel: content.channel, source: { subject, mjml, ...(text !== undefined && { text }) } });
    }
    case "line":
      return JSON.stringify({ channel: content.channel, source: { messages: content.source.messages } });
    case "person":
      return JSON.stringify({ channel: content.channel, source: { script: content.source.script } });
  }
}

/** Only of texts that `writeContent` or the API wrote. */
export function readContent(text: string): TemplateContent {
  return JSON.parse(text) as TemplateContent;
}

/** As `writeContent` would have written it. */
export function normalContent(text: string): string {
  return writeContent(readContent(text));
}

const languages = { subject: "liquid", mjml: "mjml", text: "liquid", messages: "yaml", script: "liquid" } as const;

/** The parts that a content has. */
export function partsOf(content: TemplateContent): readonly Omit<TextPart & { id: PartId }, "label">[] {
  return Object.entries(content.source)
    .filter((entry): entry is [PartId, string] => typeof entry[1] === "string")
    .map(([id, text]) => ({ id, text, language: languages[id] }));
}

/** The text of one part; empty where the content does not have it. */
export function partIn(content: TemplateContent, id: PartId): string {
  return partsOf(content).find((part) => part.id === id)?.text ?? "";
}

/** The content with another text in one part. An empty plain-text part is none: it is then made from the HTML. */
export function withPart(content: TemplateContent, id: PartId, part: string): TemplateContent {
  switch (content.channel) {
    case "email": {
      const { text: _, ...rest } = content.source;
      if (id === "text") return { channel: content.channel, source: part === "" ? rest : { ...rest, text: part } };
      return id === "subject" || id === "mjml" ? { channel: content.channel, source: { ...content.source, [id]: part } } : content;
    }
    case "line":
      return id === "messages" ? { channel: content.channel, source: { messages: part } } : content;
    case "person":
      return id === "script" ? { channel: content.channel, source: { script: part } } : content;
  }
}

/** The part that has the body of the message. */
export function mainPart(channel: TemplateContent["channel"]): PartId {
  return channel === "email" ? "mjml" : channel === "line" ? "messages" : "script";
}

const preview = /<mj-preview\b[^>]*>([\s\S]*?)<\/mj-preview>/;

/** What a list of mails shows after the subject, as it is written. */
export function preheaderIn(mjml: string): string {
  const written = preview.exec(mjml)?.[1] ?? "";
  // Spaces are kept, since somebody may be typing the next word.
  return unescapeXml(written.replaceAll(/^\s*\n\s*|\s*\n\s*$/g, "").replaceAll(/\s*\n\s*/g, " "));
}

/** Writes it into the head of the mail. Null where the source has no place for it: it is half written, or has no `mjml`. */
export function withPreheader(mjml: string, words: string): string | null {
  const element = words === "" ? "" : `<mj-preview>${escapeXml(words)}</mj-preview>`;
  const found = preview.exec(mjml);
  if (found !== null) {
    if (element !== "") return replaceAt(mjml, found.index, found[0].length, element);
    // With its line, where it has one of its own.
    const line = /\n[ \t]*$/.exec(mjml.slice(0, found.index))?.[0].length ?? 0;
    const takesLine = /^[ \t]*(?:\n|$)/.test(mjml.slice(found.index + found[0].length));
    return takesLine ? replaceAt(mjml, found.index - line, found[0].length + line, "") : replaceAt(mjml, found.index, found[0].length, "");
  }
  if (element === "") return mjml;
  const head = /<mj-head\b[^>]*[^/]>|<mj-head>/.exec(mjml);
  if (head !== null) return replaceAt(mjml, head.index + head[0].length, 0, `\n    ${element}`);
  const root = /<mjml\b[^>]*>/.exec(mjml);
  return root === null ? null : replaceAt(mjml, root.index + root[0].length, 0, `\n  <mj-head>\n    ${element}\n  </mj-head>`);
}

function replaceAt(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length);
}

/** Liquid stays as it is: its quotation marks and comparisons are no XML. */
function escapeXml(words: string): string {
  return words.replaceAll(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|[&<>]/g, (found) =>
    found === "&" ? "&amp;" : found === "<" ? "&lt;" : found === ">" ? "&gt;" : found,
  );
}

function unescapeXml(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/** A line of a list for what a template says: without the marks of Markdown and YAML, its Liquid as it is. */
export function titleWords(title: string): string {
  const lines = title
    .split("\n")
    .filter((line) => !/^\s*(?:messages:|-?\s*type:.*)$/.test(line))
    .map((line) => line.replace(/^[#>\s]*(?:-\s+)?(?:(?:text|altText):\s*)?(?:\|-?\s*$)?/, "").trim());
  return lines.find((line) => line !== "") ?? title.trim();
}
