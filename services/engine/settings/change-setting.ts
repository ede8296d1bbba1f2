import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { type Change, ChangedMeanwhile } from "../../../domain/changed-meanwhile.ts";
import type { Transaction } from "../../../prisma/client.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { Context } from "../context/context.ts";
import type { PlaybookEntry } from "../modules/playbook-section.ts";

/** A part of the settings, with what tells whether it changed since it was read. */
export interface Tagged<Value> {
  value: Value;
  etag: string;
}

/** The tag of what the caller has read; null: they have read that there is none yet; undefined: whatever it is now. */
export type IfMatch = string | null | undefined;

export interface SettingChange {
  /** As in playbook.yaml: `business`, `topics.newsletter`. */
  place: string;
  ifMatch: IfMatch;
  actor: string;
  read(tx: Transaction): Promise<PlaybookEntry[]>;
  write(tx: Transaction, before: unknown): Promise<void>;
}

/**
 * Changes one part of the settings as publishing a playbook does, and writes audit with the values before and after. The same value again
 * changes nothing. Throws ChangedMeanwhile when it is no longer what the caller has read.
 */
export async function changeSetting(context: Context, { place, ifMatch, actor, read, write }: SettingChange): Promise<void> {
  await context.database.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock(hashtextextended('publish', 0))");
    const before = valueAt(await read(tx), place);
    if (!isMatch(before, ifMatch)) throw new ChangedMeanwhile(await lastSettingChange(tx, [place], context.clock.now()));
    await write(tx, before);
    const after = valueAt(await read(tx), place);
    if (isDeepStrictEqual(before, after)) return;
    const data = { place, before, after };
    await writeAudit(tx, { at: context.clock.now(), actor, action: "setting-changed", target: "setting", refId: place, data });
  });
}

/** True: `value`, null where there is none, is what the caller has read. */
export function isMatch(value: unknown, ifMatch: IfMatch): boolean {
  if (ifMatch === undefined) return true;
  return ifMatch === null ? value === null : ifMatch === etagOf(value);
}

/** Who changed a part of the settings last, themselves or by a playbook; the system, now, where the audit names nobody. */
export async function lastSettingChange(tx: Transaction, places: readonly string[], now: Date): Promise<Change> {
  const { rows } = await tx.query<Change>(
    `select by, at from (
       (select actor as by, at, id from audit where ref_id = any($1) and target = 'setting' order by at desc, id desc limit 1)
       union all
       (select actor, at, id from audit where target = 'playbook' and action = 'setting-changed' and exists (
          select 1 from unnest($1::text[]) place where data->>'place' = place or starts_with(data->>'place', place || '.'))
        order by at desc, id desc limit 1)
     ) latest order by at desc, id desc limit 1`,
    [places],
  );
  return rows[0] ?? { by: "system", at: now };
}

export function tag<Value>(value: Value): Tagged<Value> {
  return { value, etag: etagOf(value) };
}

function etagOf(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(value ?? null))
    .digest("base64url")
    .slice(0, 22);
}

/** Null when it was never set. */
export function valueAt(entries: readonly PlaybookEntry[], place: string): unknown {
  return entries.find((entry) => entry.place === place)?.value ?? null;
}

/** The things of a list by key, such as those of `topics`. */
export function thingsOf<Thing>(entries: readonly PlaybookEntry[], list: string): (Thing & { key: string; etag: string })[] {
  return entries
    .filter(({ place }) => place.startsWith(`${list}.`))
    .map(({ place, value }) => ({ ...(value as Thing), key: place.slice(list.length + 1), etag: etagOf(value) }));
}
