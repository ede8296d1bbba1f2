import { z } from "zod";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { readSetting } from "../settings/read-setting.ts";
import { writeSetting } from "../settings/write-setting.ts";
import { type Marker, markerSchema, NO_MARKER } from "./journal.ts";

const MARKER = "marker";
const HOLD = "restoreHold";

const restoreHoldSchema = z.object({
  /** Real time. */
  since: z.coerce.date(),
  /** The last sign of life in the restored database, and the last one that was seen; both in real time. */
  databaseAt: z.coerce.date(),
  seenAt: z.coerce.date(),
});

/** Nothing is sent: the database is older than what was seen of it. */
export type RestoreHold = z.output<typeof restoreHoldSchema>;

const heldSchema = restoreHoldSchema.nullable();

/**
 * True while nothing may be sent, on any channel, in any lane. Claims and `dispatching` commits ask it in their transaction, and it compares
 * the database with what this process has seen: so not even a database that is replaced under a running worker sends anything.
 */
export async function isHeld(tx: Transaction, context: Context): Promise<boolean> {
  // Before the database is read: the marker goes on there first, so what was seen by now is in whatever the query finds.
  const seen = context.journal?.seen() ?? NO_MARKER;
  const { rows } = await tx.query<{ key: string; value: unknown }>("select key, value from setting where key = any($1::text[])", [
    [MARKER, HOLD],
  ]);
  const settingOf = (name: string) => rows.find(({ key }) => key === name)?.value ?? null;
  if (heldSchema.parse(settingOf(HOLD)) !== null) return true;
  const marker = markerSchema.nullable().parse(settingOf(MARKER)) ?? NO_MARKER;
  if (marker.ticks >= seen.ticks) return false;
  await placeRestoreHold(tx, context, { marker, seen });
  return true;
}

export async function readMarker(tx: Transaction): Promise<Marker> {
  return readSetting(tx, MARKER, markerSchema, NO_MARKER);
}

export async function readRestoreHold(tx: Transaction): Promise<RestoreHold | null> {
  return readSetting(tx, HOLD, heldSchema, null);
}

/** An earlier hold that nobody lifted stays. */
export async function placeRestoreHold(
  tx: Transaction,
  context: Context,
  { marker, seen }: { marker: Marker; seen: Marker },
): Promise<void> {
  if ((await readRestoreHold(tx)) !== null) return;
  const hold: RestoreHold = { since: new Date(), databaseAt: marker.at, seenAt: seen.at };
  await writeSetting(tx, HOLD, hold);
  warnOfRestore(context, hold);
}

/** The caller makes sure that nothing is missing. */
export async function removeRestoreHold(tx: Transaction): Promise<void> {
  await writeSetting(tx, HOLD, null);
}

/** For the log: when the hold is placed, and at each start while it stands. */
export function warnOfRestore(context: Context, { since, databaseAt, seenAt }: RestoreHold): void {
  context.log.error(
    { since, databaseAt, seenAt },
    "the database is older than what was seen of it: nothing is sent until somebody runs restore-check and lifts the hold",
  );
}

/** Locks the marker of the database. */
export async function lockMarker(tx: Transaction): Promise<Marker> {
  await tx.query("insert into setting (key, value) values ($1, $2) on conflict (key) do nothing", [MARKER, JSON.stringify(NO_MARKER)]);
  await tx.query("select 1 from setting where key = $1 for update", [MARKER]);
  return readMarker(tx);
}

export async function writeMarker(tx: Transaction, marker: Marker): Promise<void> {
  await writeSetting(tx, MARKER, marker);
}
