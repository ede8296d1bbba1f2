/** LINE messages as they stand in the Messaging API, read into what a chat shows. What is not known is left out or shown by its kind. */

export interface LineAction {
  label: string;
  act: { kind: "open"; url: string } | { kind: "say"; text: string } | { kind: "tap"; data: string } | { kind: "none" };
}

export type LineBlock =
  | { kind: "text"; text: string; bold: boolean; size: string; align: "start" | "center" | "end"; color: string | undefined; grow: number }
  | { kind: "image"; url: string }
  | { kind: "button"; action: LineAction; look: "primary" | "secondary" | "link"; color: string | undefined }
  | { kind: "box"; row: boolean; background: string | undefined; blocks: LineBlock[] }
  | { kind: "line" };

export type LineContent =
  | { kind: "text"; text: string }
  | { kind: "image"; url: string }
  | { kind: "cards"; altText: string; cards: LineBlock[][] }
  /** A sticker, a video or something newer. */
  | { kind: "other"; type: string };

type Raw = Readonly<Record<string, unknown>>;

/** Depth of boxes within boxes; LINE allows fewer. */
const DEEPEST = 12;

export function readLineMessage(message: unknown): LineContent {
  const raw = objectOf(message);
  switch (raw.type) {
    case "text":
    case "textV2":
      return { kind: "text", text: textOf(raw.text) };
    case "image": {
      const url = addressOf(raw.originalContentUrl);
      return url === null ? { kind: "other", type: "image" } : { kind: "image", url };
    }
    case "flex":
      return { kind: "cards", altText: textOf(raw.altText), cards: flexCards(raw.contents) };
    case "template":
      return { kind: "cards", altText: textOf(raw.altText), cards: templateCards(objectOf(raw.template)) };
    default:
      return { kind: "other", type: textOf(raw.type) };
  }
}

/** The buttons below the last message. */
export function readQuickReplies(message: unknown): LineAction[] {
  return listOf(objectOf(objectOf(message).quickReply).items).map((item) => readAction(objectOf(item).action));
}

/** In one line, as a list of chats shows it. */
export function lineSummary(message: unknown): string {
  const read = readLineMessage(message);
  switch (read.kind) {
    case "text":
      return read.text;
    case "cards":
      return read.altText;
    default:
      return "";
  }
}

function readAction(action: unknown): LineAction {
  const raw = objectOf(action);
  const label = textOf(raw.label) || textOf(raw.text) || textOf(raw.uri) || textOf(raw.type);
  const url = addressOf(raw.uri);
  if (raw.type === "uri" && url !== null) return { label, act: { kind: "open", url } };
  if (raw.type === "message" && textOf(raw.text) !== "") return { label, act: { kind: "say", text: textOf(raw.text) } };
  if (raw.type === "postback" && textOf(raw.data) !== "") return { label, act: { kind: "tap", data: textOf(raw.data) } };
  return { label, act: { kind: "none" } };
}

function flexCards(contents: unknown): LineBlock[][] {
  const raw = objectOf(contents);
  const bubbles = raw.type === "carousel" ? listOf(raw.contents) : [contents];
  return bubbles.map((bubble) =>
    ["header", "hero", "body", "footer"].flatMap((part) => {
      const block = readBlock(objectOf(bubble)[part], DEEPEST);
      return block === null ? [] : [block];
    }),
  );
}

function readBlock(value: unknown, depth: number): LineBlock | null {
  const raw = objectOf(value);
  if (depth === 0) return null;
  switch (raw.type) {
    case "box":
      return {
        kind: "box",
        row: raw.layout !== "vertical",
        background: colourOf(raw.backgroundColor),
        blocks: listOf(raw.contents).flatMap((inner) => readBlock(inner, depth - 1) ?? []),
      };
    case "text": {
      const spans = listOf(raw.contents).map((span) => textOf(objectOf(span).text));
      return {
        kind: "text",
        text: spans.length > 0 ? spans.join("") : textOf(raw.text),
        bold: raw.weight === "bold",
        size: sizes[textOf(raw.size)] ?? "0.95rem",
        align: raw.align === "center" || raw.align === "end" ? raw.align : "start",
        color: colourOf(raw.color),
        grow: typeof raw.flex === "number" && raw.flex >= 0 && raw.flex <= 100 ? raw.flex : 1,
      };
    }
    case "image": {
      const url = addressOf(raw.url);
      return url === null ? null : { kind: "image", url };
    }
    case "button": {
      const look = raw.style === "primary" || raw.style === "secondary" ? raw.style : "link";
      return { kind: "button", action: readAction(raw.action), look, color: colourOf(raw.color) };
    }
    case "separator":
      return { kind: "line" };
    default:
      return null;
  }
}

function templateCards(template: Raw): LineBlock[][] {
  const cards = template.type === "carousel" ? listOf(template.columns).map(objectOf) : [template];
  return cards.map((card) => {
    const url = addressOf(card.thumbnailImageUrl);
    const blocks: LineBlock[] = [
      ...(textOf(card.title) === "" ? [] : [words(textOf(card.title), true)]),
      words(textOf(card.text), false),
      ...listOf(card.actions).map((action) => ({ kind: "button", action: readAction(action), look: "link", color: undefined }) as const),
    ];
    return [...(url === null ? [] : [{ kind: "image", url } as const]), { kind: "box", row: false, background: undefined, blocks }];
  });
}

function words(text: string, bold: boolean): LineBlock {
  return { kind: "text", text, bold, size: "0.95rem", align: "start", color: undefined, grow: 1 };
}

const sizes: Readonly<Record<string, string>> = {
  ...{ xxs: "0.7rem", xs: "0.75rem", sm: "0.82rem", md: "0.95rem", lg: "1.05rem", xl: "1.25rem", xxl: "1.5rem" },
  ...{ "3xl": "1.75rem", "4xl": "2rem", "5xl": "2.5rem" },
};

function objectOf(value: unknown): Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Raw) : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Only hexadecimal colours are LINE's, and only they may stand in a style. */
function colourOf(value: unknown): string | undefined {
  return typeof value === "string" && /^#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?$/.test(value) ? value : undefined;
}

/** An address that a tap may open; null for `javascript:` and the like (rules.md SEC3). */
function addressOf(value: unknown): string | null {
  if (typeof value !== "string" || !URL.canParse(value)) return null;
  return ["http:", "https:", "tel:", "line:"].includes(new URL(value).protocol) ? value : null;
}
