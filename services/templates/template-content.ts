import { type Category, isAdvertising } from "../../domain/touches/category.ts";
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
