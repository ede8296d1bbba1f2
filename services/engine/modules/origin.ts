import type { z } from "zod";
import type { Category } from "../../../domain/touches/category.ts";
import type { OverReason } from "../../../domain/touches/judge-touch.ts";
import type { LaneName } from "../../../domain/touches/lanes.ts";
import type { LocalText } from "../../../domain/words/local-text.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { CalendarEntry } from "../../../templates/pages/calendar-file.ts";
import type { Context } from "../context/context.ts";

/** What plans touches: a sequence, an opt-in, a booking, an invoice. */
export interface Origin {
  /** As in `touch.origin_kind`. When the origin is a process, its kind. */
  readonly kind: string;
  readonly words: LocalText;
  readonly lane: (category: Category) => LaneName;
  /**
   * Whether each of these touches still has its reason (COM1). Called under the lead's lock, at the claim and again at the
   * `dispatching` commit. Left out: the state of the process with the origin's id decides.
   */
  readonly standing?: (tx: Transaction, touches: readonly OriginTouch[]) => Promise<ReadonlyMap<string, Standing>>;
  /**
   * Why a touch is not sent when its origin is over, by the outcome of `standing`, in the form of domain/touches/reasons.ts. Left out, or for
   * another outcome: that what planned it had ended.
   */
  readonly outcomes?: Readonly<Record<string, LocalText>>;
  /** Variables that only its messages have. */
  readonly variables?: VariableBlock;
  /**
   * The calendar entries that its mails carry, by touch id, as they are at the claim; a message that is not in the map carries none. The UID
   * stays, and the sequence increases with every change, so that the lead's calendar changes the entry in place.
   */
  readonly calendar?: (tx: Transaction, context: Context, touches: readonly OriginTouch[]) => Promise<ReadonlyMap<string, CalendarEntry>>;
  /** Parks the origin because one of its messages cannot be made. True: the touch waits for the resume; false: the touch fails. */
  readonly park?: (tx: Transaction, context: Context, touch: OriginTouch, fault: Fault) => Promise<boolean>;
  /** What people call its messages, by slot. Left out: they are numbered, "the 2nd message of …". */
  readonly messages?: Readonly<Record<string, LocalText>>;
  /** What people call these origins. */
  readonly names: (tx: Transaction, ids: readonly string[]) => Promise<ReadonlyMap<string, OriginName>>;
  /** What origins of this kind would still plan on a topic that has no subscription left, besides these ids. */
  readonly upcoming?: (tx: Transaction, of: { leadId: string; topic: string; besides: readonly string[] }) => Promise<UpcomingTouch[]>;
}

export interface OriginTouch {
  readonly id: string;
  readonly leadId: string;
  readonly originKind: string;
  readonly originId: string;
  readonly slot: string;
  readonly occurrence: number;
}

/** `until` null: until a person resumes it. */
export type Standing = { state: "live" } | { state: "over"; outcome: string } | { state: "resting"; until: Date | null };

/** Why something cannot go on. */
export interface Fault {
  code: string;
  step: string | null;
  /** One sentence about the definition or template; nothing personal. */
  message: string;
}

export interface OriginName {
  /** Stable: a sequence's key. */
  readonly key: string;
  /** Left out where the words of the kind say enough. */
  readonly title?: string;
  /** The step at which it stands, where it has steps. */
  readonly step?: string;
}

export interface UpcomingTouch {
  readonly title: string;
  readonly dueAt: Date;
}

/** Variables that an origin adds to those of every message; `schema` is their shape. */
export interface VariableBlock<Schema extends z.ZodObject = z.ZodObject> {
  readonly schema: Schema;
  /** Made-up values, for the check of templates. */
  readonly sample: z.infer<Schema>;
  /** By touch id, at the claim. */
  readonly read: (tx: Transaction, context: Context, touches: readonly OriginTouch[]) => Promise<ReadonlyMap<string, z.infer<Schema>>>;
}

export function defineVariables<Schema extends z.ZodObject>(block: VariableBlock<Schema>): VariableBlock<Schema> {
  return block;
}

/** The reason that is stored for a touch whose origin is over; undefined when the origin has no words for the outcome. */
export function overReason(origin: Origin | undefined, outcome: string): OverReason | undefined {
  return origin?.outcomes && Object.hasOwn(origin.outcomes, outcome) ? `over:${origin.kind}:${outcome}` : undefined;
}

/** What people call a message: by its slot, or by what stands before the hyphen when the slot also says what it is about. */
export function messageWords(origin: Origin | undefined, slot: string): LocalText | undefined {
  return origin?.messages?.[slot] ?? origin?.messages?.[slot.split("-")[0] ?? slot];
}
