import { randomUUID } from "node:crypto";
import type { Database } from "../../../prisma/client.ts";

/** Hands a sender from one drain to the next, in this worker or another: a drain claims until its successor begins. */
export interface Handover {
  /** A drain of the sender begins here, so its predecessor ends, wherever it runs. The signal aborts when the successor begins. */
  begin(senderId: string): Promise<AbortController>;
  /** Takes what another worker announced by NOTIFY `drain`. */
  heard(payload: string): void;
}

export function openHandover({ pool }: Pick<Database, "pool">): Handover {
  const worker = randomUUID();
  const present = new Map<string, AbortController>();
  return {
    async begin(senderId) {
      await pool.query("select pg_notify('drain', $1)", [`${senderId} ${worker}`]);
      present.get(senderId)?.abort();
      const over = new AbortController();
      present.set(senderId, over);
      return over;
    },
    heard(payload) {
      const [senderId = "", from] = payload.split(" ");
      if (from !== worker) present.get(senderId)?.abort();
    },
  };
}
