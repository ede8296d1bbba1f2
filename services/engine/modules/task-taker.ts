import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import type { OriginTouch } from "./origin.ts";

/** Makes a task of a touch of the channel `person`, in the claim's transaction. */
export type TaskTaker = (tx: Transaction, context: Context, given: GivenTask) => Promise<void>;

export interface GivenTask {
  readonly touch: OriginTouch;
  /** Rendered for this lead. */
  readonly script: string;
  /** As the origin planned them. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly now: Date;
}
