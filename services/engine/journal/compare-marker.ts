import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import type { Journal, JournalEntry, Marker } from "./journal.ts";
import { lockMarker, placeRestoreHold, type RestoreHold, readMarker, readRestoreHold, warnOfRestore, writeMarker } from "./restore-hold.ts";
import { unwritable } from "./write-journal.ts";

/**
 * Places the hold when the database is older than what is known outside it (design decision 15): its marker is behind, or it lacks an entry
 * of the journal. Warns of a hold that stands. Worker and API call it when they start; it writes nothing outside the database.
 */
export async function noticeRestore(context: Context): Promise<void> {
  const before = await readRestoreHold(context.database.pool);
  if (before !== null) warnOfRestore(context, before);
  const { journal } = context;
  if (journal === null) return;
  const [seen, latest] = await Promise.all([journal.look(), journal.latest()]);
  await context.database.transaction((tx) => holdIfOlder(tx, context, seen, latest));
}

/** As `noticeRestore`, by the marker alone; then both markers go on by one. A worker calls it every few seconds. */
export async function advanceMarker(context: Context): Promise<void> {
  const { journal } = context;
  if (journal === null) return;
  const seen = await journal.look();
  const next = await context.database.transaction(async (tx) => {
    const { ticks } = await holdIfOlder(tx, context, seen, []);
    const next = { ticks: Math.max(ticks, seen.ticks) + 1, at: new Date() };
    await writeMarker(tx, next);
    return next;
  });
  await journal.mark(next).catch((error: unknown) => {
    throw unwritable(context, error);
  });
}

async function holdIfOlder(tx: Transaction, context: Context, seen: Marker, latest: JournalEntry[]): Promise<Marker> {
  const marker = await lockMarker(tx);
  if (marker.ticks < seen.ticks || (await missingAmong(tx, latest)).length > 0) await placeRestoreHold(tx, context, { marker, seen });
  return marker;
}

/** Whether the database is older than what is known outside it, without writing anything: for `doctor`, while nothing runs. */
export async function wouldHold(context: Context): Promise<Pick<RestoreHold, "databaseAt" | "seenAt"> | null> {
  const { journal } = context;
  if (journal === null) return null;
  const { pool } = context.database;
  const seen = await journal.look();
  const marker = await readMarker(pool);
  const older = marker.ticks < seen.ticks || (await missingAmong(pool, await journal.latest())).length > 0;
  return older ? { databaseAt: marker.at, seenAt: seen.at } : null;
}

/** Every entry of the journal that the database lacks, the oldest first; null for a line that cannot be read. */
export async function* missingEntries(context: Context, journal: Journal): AsyncGenerator<JournalEntry | null> {
  let batch: JournalEntry[] = [];
  for await (const entry of journal.entries()) {
    if (entry === null) yield null;
    else batch.push(entry);
    if (batch.length < 1_000) continue;
    yield* await missingAmong(context.database.pool, batch);
    batch = [];
  }
  yield* await missingAmong(context.database.pool, batch);
}

async function missingAmong(tx: Transaction, entries: JournalEntry[]): Promise<JournalEntry[]> {
  if (entries.length === 0) return [];
  const { rows } = await tx.query<{ id: string }>("select id from journal where id = any($1::uuid[])", [entries.map(({ id }) => id)]);
  const known = new Set(rows.map(({ id }) => id));
  return entries.filter(({ id }) => !known.has(id));
}
