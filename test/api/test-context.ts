import { randomBytes } from "node:crypto";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import type { Context } from "../../services/engine/context/context.ts";
import { contextOf } from "../../services/engine/context/open-context.ts";
import { modules } from "../../services/modules.ts";
import { freshDatabase } from "../support/database.ts";

export interface ContextParts {
  connections?: number;
  publicUrl?: string;
  sandbox?: boolean;
}

/** A context over a database of one's own; `logged` collects every log line. Closed when the test ends. */
export async function testContext({
  connections = 10,
  publicUrl = "http://localhost:3000",
  sandbox = true,
}: ContextParts = {}): Promise<Context & { logged: string[] }> {
  const database = await freshDatabase(connections);
  onTestFinished(() => database.close());
  const logged: string[] = [];
  const settings = {
    keys: {
      token: [{ id: "k1", secret: randomBytes(32) }],
      suppression: randomBytes(32),
      vault: randomBytes(32),
      session: randomBytes(32),
    },
    publicUrl,
    zone: "Asia/Tokyo",
    sandbox,
  };
  const log = pino({ level: "debug" }, { write: (line) => void logged.push(line) });
  const clock = { now: () => new Date(), speed: () => 1 };
  return { ...contextOf(settings, { modules, log, database, clock }), logged };
}
