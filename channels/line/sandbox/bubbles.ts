import { z } from "zod";
import { findWebLinks } from "../../../templates/web-links.ts";
import { Html, html } from "../../sandbox-html.ts";

/** Where a tap is posted. The stand-in then sends it as the person's message or postback. */
export type Tap = { action: string };

const actionSchema = z.object({
  type: z.string(),
  label: z.string().optional(),
  text: z.string().optional(),
  uri: z.string().optional(),
  data: z.string().optional(),
});

const componentSchema = z.looseObject({ type: z.string(), contents: z.array(z.unknown()).optional() });

const messageSchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  altText: z.string().optional(),
  contents: z.unknown().optional(),
  template: z.unknown().optional(),
  originalContentUrl: z.string().optional(),
  quickReply: z.object({ items: z.array(z.object({ action: actionSchema })).default([]) }).optional(),
});

const NOTHING = html``;

/** One message, roughly as the app shows it: text, pictures, templates and Flex as cards. Other kinds show only their name. */
export function bubble(message: unknown, tap: Tap): Html {
  const read = messageSchema.safeParse(message);
  if (!read.success) return NOTHING;
  const { type, text, altText, contents, template, originalContentUrl } = read.data;
  switch (type) {
    case "text":
    case "textV2":
      return html`<p class="bubble">${linked(text ?? "")}</p>`;
    case "image":
      return html`<p class="bubble picture"><a href="${safeAddress(originalContentUrl)}" rel="noreferrer">🖼 ${originalContentUrl ?? ""}</a></p>`;
    case "flex":
      return html`<div class="flex" role="group" aria-label="${altText ?? ""}">${bubblesOf(contents).map((card) => flexBubble(card, tap))}</div>`;
    case "template":
      return html`<div class="flex" role="group" aria-label="${altText ?? ""}">${columnsOf(template).map((column) => templateCard(column, tap))}</div>`;
    default:
      return html`<p class="bubble other">${type}</p>`;
  }
}

const columnSchema = z.looseObject({
  title: z.string().optional(),
  text: z.string().default(""),
  actions: z.array(actionSchema).default([]),
  columns: z.array(z.unknown()).optional(),
});

function columnsOf(template: unknown): unknown[] {
  return columnSchema.safeParse(template).data?.columns ?? [template];
}

function templateCard(column: unknown, tap: Tap): Html {
  const { title, text, actions } = columnSchema.parse(column);
  const head = title === undefined ? NOTHING : html`<p class="words" style="font-weight:700;">${title}</p>`;
  return html`<section class="card"><div class="body"><div class="box column">${head}<p class="words">${linked(text)}</p>${actions.map((action) => button(action, tap, "link"))}</div></div></section>`;
}

/** The quick replies of the last message. The app shows them until the next message. */
export function quickReplies(message: unknown, tap: Tap): Html {
  const items = messageSchema.safeParse(message).data?.quickReply?.items ?? [];
  if (items.length === 0) return NOTHING;
  return html`<div class="quick">${items.map(({ action }) => button(action, tap, "chip"))}</div>`;
}

function bubblesOf(contents: unknown): unknown[] {
  const read = componentSchema.safeParse(contents);
  return read.data?.type === "carousel" ? (read.data.contents ?? []) : [contents];
}

const block = z.unknown().optional();
const cardSchema = z.object({ header: block, hero: block, body: block, footer: block });

function flexBubble(contents: unknown, tap: Tap): Html {
  const { header, hero, body, footer } = cardSchema.safeParse(contents).data ?? {};
  const show = (name: string, part: unknown) => (part === undefined ? NOTHING : html`<div class="${name}">${component(part, tap)}</div>`);
  return html`<section class="card">${show("header", header)}${show("hero", hero)}${show("body", body)}${show("footer", footer)}</section>`;
}

const sizeOf: Record<string, string> = {
  xxs: "11px",
  xs: "12px",
  sm: "13px",
  md: "15px",
  lg: "17px",
  xl: "20px",
  xxl: "24px",
  "3xl": "28px",
  "4xl": "32px",
  "5xl": "40px",
};

function component(value: unknown, tap: Tap): Html {
  const read = componentSchema.safeParse(value);
  if (!read.success) return NOTHING;
  const part = read.data;
  switch (part.type) {
    case "box": {
      const row = part.layout === "vertical" ? "column" : "row";
      return html`<div class="box ${row}" style="${colour("background-color", part.backgroundColor)}">${(part.contents ?? []).map((inner) => component(inner, tap))}</div>`;
    }
    case "text": {
      const weight = part.weight === "bold" ? "font-weight:700;" : "";
      const align = part.align === "center" || part.align === "end" ? `text-align:${part.align};` : "";
      const style = `${weight}${align}font-size:${sizeOf[String(part.size)] ?? "15px"};${colour("color", part.color)}${grow(part.flex)}`;
      const spans = (part.contents ?? []).map((span) => html`${String(componentSchema.safeParse(span).data?.text ?? "")}`);
      return html`<p class="words" style="${style}">${spans.length > 0 ? spans : linked(String(part.text ?? ""))}</p>`;
    }
    case "button": {
      const action = actionSchema.safeParse(part.action);
      const look = part.style === "primary" ? "primary" : part.style === "secondary" ? "secondary" : "link";
      return action.success ? button(action.data, tap, look, colour(look === "link" ? "color" : "background-color", part.color)) : NOTHING;
    }
    case "image":
      return html`<p class="picture"><a href="${safeAddress(part.url)}" rel="noreferrer">🖼 ${String(part.url ?? "")}</a></p>`;
    case "separator":
      return html`<hr>`;
    default:
      return NOTHING;
  }
}

function button(action: z.infer<typeof actionSchema>, tap: Tap, look: string, style = ""): Html {
  const label = action.label ?? action.text ?? action.uri ?? action.type;
  if (action.type === "uri")
    return html`<a class="button ${look}" style="${style}" href="${safeAddress(action.uri)}" rel="noreferrer">${label}</a>`;
  const [name, value] = action.type === "postback" ? ["data", action.data ?? ""] : ["text", action.text ?? label];
  return html`<form method="post" action="${tap.action}"><button class="button ${look}" style="${style}" name="${name}" value="${value}">${label}</button></form>`;
}

/** Turns URLs in a text into links, as the app does. */
function linked(text: string): Html {
  let from = 0;
  const parts: string[] = [];
  for (const { start, end, url } of findWebLinks(text)) {
    parts.push(html`${text.slice(from, start)}<a href="${safeAddress(url)}" rel="noreferrer">${url}</a>`.text);
    from = end;
  }
  return new Html(parts.join("") + html`${text.slice(from)}`.text);
}

function safeAddress(value: unknown): string {
  if (typeof value !== "string" || !URL.canParse(value)) return "#";
  return ["http:", "https:", "tel:", "line:"].includes(new URL(value).protocol) ? value : "#";
}

/** Only hexadecimal colours are allowed in a style. */
function colour(name: string, value: unknown): string {
  return typeof value === "string" && /^#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?$/.test(value) ? `${name}:${value};` : "";
}

function grow(value: unknown): string {
  return typeof value === "number" && value >= 0 && value <= 100 ? `flex:${value};` : "";
}
