import type { Logger } from "pino";
import type { Settings } from "../../config/settings.ts";
import { codeOf } from "../../domain/code-of.ts";
import type { Context } from "../../services/engine/context/context.ts";

/** The clock of the installation, for the stand-ins. */
export interface BusinessClock {
  /** Business time, ms since 1970; real time until the database has answered once. */
  now(): number;
  /** What use cases need; null until the database has answered once. */
  context(): Context | null;
  close(): Promise<void>;
}

/** Real ms between two tries to reach the database. */
const RETRY_MS = 300;

/** Tries until the database answers: the stand-ins are started beside it, and may be up first. */
export function openBusinessClock(settings: Settings, log: Logger): BusinessClock {
  let opened: { context: Context; close(): Promise<void> } | null = null;
  let timer: NodeJS.Timeout | undefined;
  let ended = false;

  const connect = async (): Promise<void> => {
    const [{ openContext }, { modules }] = await Promise.all([
      import("../../services/engine/context/open-context.ts"),
      import("../../services/modules.ts"),
    ]);
    // The speed is that of worker and API; a journal is kept only by those who change something.
    const found = await openContext({ ...settings, clockSpeed: undefined, journalFolder: undefined }, { modules, log, connections: 4 });
    if (ended) await found.close();
    else opened = found;
  };
  const attempt = (): void => {
    connecting = connect().catch((error: unknown) => {
      log.debug({ code: codeOf(error) }, "the sandbox does not reach the database yet");
      if (!ended) timer = setTimeout(attempt, RETRY_MS);
    });
  };
  let connecting: Promise<void>;
  attempt();

  return {
    now: () => opened?.context.clock.now().getTime() ?? Date.now(),
    context: () => opened?.context ?? null,
    async close() {
      ended = true;
      clearTimeout(timer);
      await connecting;
      await opened?.close();
    },
  };
}
