import { setTimeout as delay } from "node:timers/promises";
import { codeOf } from "../../../domain/code-of.ts";
import type { Context } from "../context/context.ts";

/** Results must reach the ledger, however long Postgres is unreachable. If another worker has taken a send over, the fence refuses the result. */
export async function retryUntilWritten(context: Context, write: () => Promise<void>): Promise<void> {
  for (let pause = 100; ; pause = Math.min(5_000, pause * 2)) {
    try {
      return await write();
    } catch (error) {
      context.log.warn({ code: codeOf(error) }, "the ledger could not be written; trying again");
      await delay(pause);
    }
  }
}
