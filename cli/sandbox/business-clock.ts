import type { Logger } from "pino";
import type { Settings } from "../../config/settings.ts";
import { codeOf } from "../../domain/code-of.ts";
import type { Context } from "../../services/engine/context/context.ts";

/** The clock of the installation, for the stand-ins. */
export interface BusinessClock {
  /** Business time, ms since 1970; real time until the database has answered once. */
  now(): number;
  /** IANA zone of the installation; the setting's, or Tokyo, until the database has answered once. */
  zone(): string;
  /** What use cases need; null until the database has answered once. */
  context(): Context | null;
  close(): Promise<void>;
}

/** Real ms between two tries to reach the database. */
const RETRY_MS = 300;
/** Real ms between two readings of the zone. */
const ZONE_MS = 5_000;

/** Tries until the database answers: the stand-ins are started beside it, and may be up first. */
export function openBusinessClock(settings: Settings, log: Logger): BusinessClock {
  let opened: { context: Context; close(): Promise<void> } | null = null;
  let timer: NodeJS.Timeout | undefined;
  let zone = settings.zone ?? "Asia/Tokyo";
  let ended = false;

  const connect = async (): Promise<void> => {
    const [{ openContext }, { modules }] = await Promise.all([
      import("../../services/engine/context/open-context.ts"),
      import("../../services/modules.ts"),
    ]);
    // The speed is that of worker and API; a journal is kept only by those who change something.
    const found = await openContext({ ...settings, clockSpeed: undefined, journalFolder: undefined }, { modules, log, connections: 4 });
    if (ended) return found.close();
    opened = found;
    await followZone(found.context);
  };
  /** The first playbook is published after the stand-ins have started, and a later one may name another zone. */
  const followZone = async (context: Context): Promise<void> => {
    const { readZone } = await import("../../services/engine/settings/business.ts");
    zone = settings.zone ?? (await readZone(context.database.pool).catch(() => zone));
    if (!ended) timer = setTimeout(() => void followZone(context), ZONE_MS);
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
    zone: () => zone,
    context: () => opened?.context ?? null,
    async close() {
      ended = true;
      clearTimeout(timer);
      await connecting;
      await opened?.close();
    },
  };
}
