import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import { parseSequence } from "../../domain/sequences/lint.ts";
import { isAdvertising } from "../../domain/touches/category.ts";
import type { Transaction } from "../../prisma/client.ts";
import { markConsoleEdit } from "../drafts/module.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { readBusiness } from "../engine/settings/business.ts";
import { readKnown } from "./read-known.ts";

export interface PublishedSequence {
  key: string;
  version: number;
  /** False when the newest version is the same already. */
  changed: boolean;
}

export interface Publication {
  source: string;
  author: string;
  /** Why, for those who look at the versions later. */
  note?: string | undefined;
  /** It is published from the console, not from a playbook's folder. */
  fromConsole?: boolean | undefined;
}

/** Publishes a sequence's YAML as an immutable version, for leads who enter from now on. Throws AppError invalid. */
export async function publishSequence(context: Context, input: Publication): Promise<PublishedSequence> {
  return context.database.transaction((tx) => publishAlone(tx, context, input));
}

/** One sequence among those that are published already. */
export async function publishAlone(tx: Transaction, context: Context, input: Publication): Promise<PublishedSequence> {
  parseSequence(input.source, await readKnown(tx, context));
  return publishSequenceIn(tx, context, input);
}

/** One sequence of several that are published together: it is not compared with the others, of which some may still be the old ones. */
export async function publishSequenceIn(tx: Transaction, context: Context, input: Publication): Promise<PublishedSequence> {
  const { sequences: _, ...known } = await readKnown(tx, context);
  const definition = parseSequence(input.source, known);
  if (isAdvertising(definition.category)) await requireLegalFields(tx);
  await tx.query("select pg_advisory_xact_lock(hashtextextended('publish', 0))");
  await tx.query("insert into sequence (id, key, title) values ($1, $2, $3) on conflict (key) do update set title = excluded.title", [
    uuidv7(),
    definition.sequence,
    definition.title,
  ]);
  // Without a current version it was never published, or it is retired.
  const { rows } = await tx.query<{ id: string; version: number | null; hash: string | null }>(
    `select s.id, v.hash, (select max(version) from sequence_version where sequence_id = s.id) as version
     from sequence s left join sequence_version v on v.id = s.current_version_id where s.key = $1`,
    [definition.sequence],
  );
  const present = rows[0];
  if (!present) throw new Error("the sequence was not written");
  const hash = createHash("sha256").update(input.source).digest("hex");
  if (present.hash === hash) return { key: definition.sequence, version: present.version ?? 1, changed: false };
  const version = (present.version ?? 0) + 1;
  const id = uuidv7();
  const { enter } = definition;
  await tx.query(
    `insert into sequence_version (id, sequence_id, version, source, definition, hash, enter_on, goals, leaves, published_at, author, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      present.id,
      version,
      input.source,
      JSON.stringify(definition),
      hash,
      enter.kind === "event" ? enter.on : null,
      definition.goals,
      definition.leaves,
      context.clock.now(),
      input.author,
      input.note ?? null,
    ],
  );
  await tx.query("update sequence set current_version_id = $2 where id = $1", [present.id, id]);
  if (input.fromConsole) {
    await markConsoleEdit(tx, { kind: "sequence", key: definition.sequence, author: input.author, at: context.clock.now() });
  }
  await writeAudit(tx, {
    at: context.clock.now(),
    actor: input.author,
    action: "sequence-published",
    target: "sequence",
    refId: present.id,
    data: { version, before: present.version },
  });
  return { key: definition.sequence, version, changed: true };
}

/** LAW3: advertising names who is responsible, where they are and where to complain. */
async function requireLegalFields(tx: Transaction): Promise<void> {
  const business = await readBusiness(tx);
  const missing = (["legalName", "postalAddress", "complaints"] as const).filter((field) => business[field].trim() === "");
  if (missing.length > 0) {
    throw new AppError("invalid", "legal-fields-missing", {
      ja: `広告の配信には、事業者の ${missing.join("、")} が必要です。公開の前に設定してください（LAW3）。`,
      en: `Advertising needs the business's ${missing.join(", ")}; set them before publishing (LAW3).`,
    });
  }
}
