import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import pino from "pino";
import { addressHash } from "../../../domain/contacts/address-hash.ts";
import type { ImportOptions } from "../../../domain/imports/options.ts";
import type { Database } from "../../../prisma/client.ts";
import type { Context } from "../../../services/engine/context/context.ts";
import { contextOf } from "../../../services/engine/context/open-context.ts";
import { modules } from "../../../services/modules.ts";

/** Wednesday 2026-11-18 17:30 in Tokyo. */
export const importedAt = new Date("2026-11-18T08:30:00Z");

export const suppressionKey = Buffer.alloc(32, 7);

export function contextOn(database: Database): Context {
  const settings = {
    keys: {
      token: [{ id: "test", secret: randomBytes(32) }],
      suppression: suppressionKey,
      vault: randomBytes(32),
      session: randomBytes(32),
    },
    publicUrl: "http://127.0.0.1:3000",
    zone: "Asia/Tokyo",
    sandbox: true,
  };
  const clock = { now: () => importedAt, speed: () => 1 };
  return contextOf(settings, { modules, log: pino({ level: "silent" }), database, clock });
}

export const cardOptions: ImportOptions = { basis: "card", topic: "newsletter", source: "trade-show", author: "hanako" };

export async function addTopic(database: Database, key = "newsletter"): Promise<void> {
  await database.pool.query("insert into topic (key, title) values ($1, $2) on conflict do nothing", [
    key,
    { ja: "お便り", en: "Newsletter" },
  ]);
}

export async function suppress(database: Database, address: string, scope: "all" | "advertising" = "all"): Promise<void> {
  await database.pool.query(
    "insert into suppression (id, address_hash, channel, scope, reason, at) values (gen_random_uuid(), $1, 'email', $2, 'asked', $3)",
    [addressHash(suppressionKey, "email", address), scope, importedAt],
  );
}

/** A file in memory, in pieces that cut characters apart. */
export function file(content: string | Buffer, piece = 1000): () => Readable {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return () => Readable.from(pieces(bytes, piece), { objectMode: false });
}

function* pieces(bytes: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Rows of every table that an import may write, to compare before and after. */
export async function counts(database: Database): Promise<Record<string, number>> {
  const tables = [
    "lead",
    "contact",
    "consent",
    "subscription",
    "event",
    "event_key",
    "import_run",
    "import_issue",
    "source",
    "field_definition",
    "audit",
    "enrolment",
  ];
  const { rows } = await database.pool.query<{ name: string; count: number }>(
    tables.map((table) => `select '${table}' as name, count(*)::int as count from ${table}`).join(" union all "),
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}
