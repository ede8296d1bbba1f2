import type { Transaction } from "../../../prisma/client.ts";
import type { LineMessage } from "../../../templates/line-message.ts";
import type { Context } from "../context/context.ts";

/** Buttons on LINE that act by themselves: a postback whose data begins with `<name>:` is the module's. */
export interface LineButtons {
  readonly name: string;
  /**
   * Does what the button says, in the transaction of the webhook event, so a redelivered press does nothing (LIN2). The lead who pressed is
   * locked. Whatever is not possible any more is an answer, never an error.
   */
  readonly press: (tx: Transaction, context: Context, press: { leadId: string; data: string }) => Promise<Pressed>;
  /** The messages of the answer, in the lead's language, as things are when it is sent. */
  readonly answer: (context: Context, to: { leadId: string; answer: Readonly<Record<string, unknown>> }) => Promise<LineMessage[]>;
}

export interface Pressed {
  /** What the event says was pressed, after `<name>:`; nothing personal. */
  readonly act: string;
  /** What to answer; ids and codes only. Null when a planned message says it. */
  readonly answer: Readonly<Record<string, unknown>> | null;
}
