import type { z } from "zod";
import type { LocalText } from "../../../domain/words/local-text.ts";
import type { NewEvent } from "../events/event.ts";

/** A kind of event that this installation records by itself. */
export interface EventDefinition<Data extends z.ZodObject = z.ZodObject> {
  /** In the past tense: `subscriptionConfirmed`. */
  readonly kind: string;
  /** Who usually causes it. What follows the lead's own act is prompt (features.md E2). */
  readonly by: "lead" | "staff" | "system" | "provider";
  /** Ids, codes and numbers only: nothing personal. */
  readonly data: Data;
  /** What happened and who did it, as a sentence without a full stop; in Japanese in the polite form. */
  readonly words: LocalText;
  /** What the data say, in a few words in brackets after the sentence; null for data that say nothing. */
  detail?(data: Readonly<Record<string, unknown>>): LocalText | null;
}

export function defineEvent<Data extends z.ZodObject>(definition: EventDefinition<Data>): EventDefinition<Data> {
  return definition;
}

export interface Happening<Data extends z.ZodObject> {
  leadId: string;
  at: Date;
  /** lead · staff:<name> · system · provider; needed where the definition says `staff`. */
  actor?: string;
  data: z.input<Data>;
  /** An event with a key is recorded once. */
  key?: string;
}

/** An event of a defined kind, ready for `recordEvents`. */
export function happened<Data extends z.ZodObject>(definition: EventDefinition<Data>, { actor, ...happening }: Happening<Data>): NewEvent {
  const by = actor ?? definition.by;
  if (by === "staff") throw new TypeError(`the event ${definition.kind} needs the actor who did it`);
  return { ...happening, kind: definition.kind, actor: by };
}
