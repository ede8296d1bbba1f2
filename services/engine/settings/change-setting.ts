import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { AppError } from "../../../domain/app-error.ts";
import type { Transaction } from "../../../prisma/client.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { Context } from "../context/context.ts";
import type { PlaybookEntry } from "../modules/playbook-section.ts";

/** A part of the settings, with what tells whether it changed since it was read. */
export interface Tagged<Value> {
  value: Value;
  etag: string;
}

export interface SettingChange {
  /** As in playbook.yaml: `business`, `topics.newsletter`. */
  place: string;
  /** Of what the caller has read; undefined: whatever it is now. */
  ifMatch: string | undefined;
  actor: string;
  read(tx: Transaction): Promise<PlaybookEntry[]>;
  write(tx: Transaction, before: unknown): Promise<void>;
}

/**
 * Changes one part of the settings as publishing a playbook does, and writes audit with the values before and after. The same value again
 * changes nothing. Throws AppError outdated when it is no longer what the caller has read.
 */
export async function changeSetting(context: Context, { place, ifMatch, actor, read, write }: SettingChange): Promise<void> {
  await context.database.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock(hashtextextended('publish', 0))");
    const before = valueAt(await read(tx), place);
    requireEtag(before, ifMatch);
    await write(tx, before);
    const after = valueAt(await read(tx), place);
    if (isDeepStrictEqual(before, after)) return;
    const data = { place, before, after };
    await writeAudit(tx, { at: context.clock.now(), actor, action: "setting-changed", target: "setting", refId: place, data });
  });
}

/** Throws AppError outdated. */
export function requireEtag(value: unknown, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch === etagOf(value)) return;
  throw new AppError("outdated", "setting-changed", {
    ja: "表示したあとに、ほかの人が変更しました。最新の内容を確かめてから、もう一度お試しください。",
    en: "Another person changed it since you read it. Look at what it is now, then try again.",
  });
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
