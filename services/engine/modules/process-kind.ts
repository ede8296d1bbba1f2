import type { LocalText } from "../../../domain/words/local-text.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";

/** A kind of running thing. It has a row in `process` and, with the same id, a row of its noun. */
export interface ProcessKind {
  /** As in `process.kind`; part of the workflow's id. */
  readonly kind: string;
  /** What people call one of them; used where its origin has no words of its own. */
  readonly words: LocalText;
  /** Name of its function in workflows/index.ts. */
  readonly workflow: string;
  /** The workflow's input: opaque ids only (TMP7). */
  readonly input: (id: string) => Readonly<Record<string, string>>;
  /** Does what is due and says when to come back; harmless when repeated. Left out by workflows with steps of their own. */
  readonly advance?: (context: Context, id: string) => Promise<Advanced>;
  /** Ends the noun's rows because their leads are erased. The engine ends the process rows and the touches. */
  readonly erase: (tx: Transaction, context: Context, ids: readonly string[]) => Promise<void>;
}

/** The answer of one `advance`. */
export type Advanced =
  | { kind: "over"; outcome: string }
  /** Nothing is due before `wakeAt` (business time); null = only an event or a person can change that. */
  | { kind: "wait"; wakeAt: Date | null };
