import type { Database } from "../../../prisma/client.ts";
import { listenTo } from "../../../prisma/listen.ts";
import type { Clock } from "./clock.ts";
import { type ClockRow, readInstant } from "./clock-row.ts";

const systemClock: Clock & { close(): Promise<void> } = { now: () => new Date(), speed: () => 1, close: async () => {} };

/**
 * Live mode: the system's time. Sandbox: the `clock` row, so that every process computes the same business time. Changes arrive by NOTIFY; a
 * read each second finds those that were missed. `speed` (business ms per real ms) is written to the row; left out, the row keeps its own.
 */
export async function openClock(
  database: Database,
  options: { sandbox: boolean; speed?: number | undefined; startAt?: Date | undefined },
): Promise<Clock & { close(): Promise<void> }> {
  if (!options.sandbox) return systemClock;
  let row = await ensureRow(database, options.speed, options.startAt ?? new Date());
  const refresh = async () => {
    row = await readRow(database);
  };
  const listener = listenTo(database, { clock: (payload) => void (row = parseNotified(payload)) });
  await listener.tried;
  const poll = setInterval(() => void refresh().catch(() => {}), 1_000);
  poll.unref();
  return {
    now: () => new Date(readInstant(row, Date.now())),
    speed: () => row.speed,
    async close() {
      clearInterval(poll);
      await listener.close();
    },
  };
}

interface RawRow {
  anchorBusiness: Date;
  anchorReal: Date;
  speed: number;
  ceiling: Date | null;
  running: boolean;
}

function parseRow({ anchorBusiness, anchorReal, speed, ceiling, running }: RawRow): ClockRow {
  return {
    anchorBusiness: anchorBusiness.getTime(),
    anchorReal: anchorReal.getTime(),
    speed,
    ceiling: ceiling === null ? null : ceiling.getTime(),
    running,
  };
}

/** The row as the trigger sends it: JSON, by the columns' own names. */
function parseNotified(payload: string): ClockRow {
  const { anchor_business, anchor_real, speed, ceiling, running } = JSON.parse(payload);
  const anchors = { anchorBusiness: new Date(anchor_business), anchorReal: new Date(anchor_real) };
  return parseRow({ ...anchors, speed, ceiling: ceiling === null ? null : new Date(ceiling), running });
}

async function readRow(database: Database): Promise<ClockRow> {
  const { rows } = await database.pool.query<RawRow>(
    'select anchor_business as "anchorBusiness", anchor_real as "anchorReal", speed, ceiling, running from clock where id = 1',
  );
  const raw = rows[0];
  if (!raw) throw new Error("the clock row is missing");
  return parseRow(raw);
}

async function ensureRow(database: Database, speed: number | undefined, startAt: Date): Promise<ClockRow> {
  await database.pool.query(
    `insert into clock (id, anchor_business, anchor_real, speed, ceiling, running)
     values (1, $1, $2, $3, null, true) on conflict (id) do nothing`,
    [startAt, new Date(), speed ?? 1],
  );
  const row = await readRow(database);
  if (speed === undefined || row.speed === speed) return row;
  await database.pool.query("update clock set anchor_business = $1, anchor_real = $2, speed = $3, ceiling = null where id = 1", [
    new Date(readInstant(row, Date.now())),
    new Date(),
    speed,
  ]);
  return readRow(database);
}
