import { type Category, isAdvertising } from "../../domain/touches/category.ts";
import type { Channel } from "../../domain/touches/channel.ts";
import type { EmailSource } from "../../templates/email-template.ts";
import type { LineSource } from "../../templates/line-template.ts";
import type { PersonSource } from "../../templates/person-template.ts";

/** A template as its author wrote it, with its channel. */
export type TemplateContent =
  | { readonly channel: "email"; readonly source: EmailSource }
  | { readonly channel: "line"; readonly source: LineSource }
  | { readonly channel: "person"; readonly source: PersonSource };

/** What sends a template, and the strictest category of these messages. */
export interface TemplateUse {
  category: Category;
  /** Kinds of origins. */
  origins: string[];
  /** All categories in which it is sent. */
  categories: Category[];
}

/** One more sender of a template. Of several categories, the strictest counts (advertising). */
export function addUse(known: TemplateUse | undefined, category: Category, origin: string): TemplateUse {
  const strictest = known && isAdvertising(known.category) ? known.category : category;
  return {
    category: strictest,
    origins: [...new Set([...(known?.origins ?? []), origin])],
    categories: [...new Set([...(known?.categories ?? []), category])],
  };
}

/** The content as it is stored: with its parts in the order in which a playbook's files give them, so that equal contents have equal hashes. */
export function storedContent({ channel, source }: TemplateContent, language: string): TemplateContent {
  switch (channel) {
    case "email": {
      const { subject, mjml, text } = source;
      return { channel, source: { subject: subject.trim(), mjml, ...(text === undefined ? {} : { text }), language } };
    }
    case "line":
      return { channel, source: { messages: source.messages } };
    case "person":
      return { channel, source: { script: source.script } };
  }
}

/** The content as its author sees it: the language belongs to the template's name. */
export function writtenContent(channel: Channel, source: unknown): TemplateContent {
  if (channel !== "email") return { channel, source } as TemplateContent;
  const { language: _, ...written } = source as EmailSource;
  return { channel, source: written };
}
