import type { Category } from "../../../domain/touches/category.ts";
import type { LocalText } from "../../../domain/words/local-text.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";

/** Stops messages by what they say: those whose template uses certain keyed variables, to leads who may not be told that. */
export interface MessageBrake {
  /** Name of the keyed variables. */
  readonly variable: string;
  /** Categories of the messages that it can stop; left out: all. */
  readonly categories?: readonly Category[];
  /** The reason that is stored with a message that it stops. */
  readonly reason: string;
  /** Completes "because"; in Japanese it ends with ため. */
  readonly words: LocalText;
  /** Called once for each claim with such messages, under the leads' locks. True: the message must not go to this lead. */
  readonly read: (
    tx: Transaction,
    context: Context,
    asked: { leadIds: readonly string[]; keys: readonly string[] },
  ) => Promise<(leadId: string, keys: readonly string[]) => boolean>;
}
