import { randomBytes } from "node:crypto";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import type { Context } from "../../services/engine/context/context.ts";
import { freshDatabase } from "../support/database.ts";

/** A context over a database of one's own; `logged` collects every log line. Closed when the test ends. */
export async function testContext({ connections = 10 }: { connections?: number } = {}): Promise<Context & { logged: string[] }> {
  const database = await freshDatabase(connections);
  onTestFinished(() => database.close());
  const logged: string[] = [];
  return {
    database,
    clock: { now: () => new Date(), speed: () => 1 },
    keys: { token: [{ id: "k1", secret: randomBytes(32) }], suppression: randomBytes(32), vault: randomBytes(32) },
    log: pino({ level: "debug" }, { write: (line) => void logged.push(line) }),
    publicUrl: "http://localhost:3000",
    zone: "Asia/Tokyo",
    sandbox: true,
    lineChannelSecret: "line-secret",
    logged,
  };
}
