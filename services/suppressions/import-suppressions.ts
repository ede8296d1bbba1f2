import { v7 as uuidv7 } from "uuid";
import { addressHash } from "../../domain/contacts/address-hash.ts";
import { readEmailAddress } from "../../domain/contacts/email-address.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { journaledTransaction } from "../engine/journal/write-journal.ts";
import { lockAddresses } from "../engine/leads/lock-leads.ts";
import type { SuppressibleChannel } from "./address-key.ts";

export interface SuppressionList {
  channel: SuppressibleChannel;
  scope: Scope;
  /**
   * One address or hash a line; of a CSV file, the first cell that is one. Where a line with a hash names its channel and scope, as a file of
   * ours does, those hold.
   */
  text: string;
  /** Says what would happen, and changes nothing. */
  dryRun: boolean;
  /** Why; kept in the audit, so nothing personal. */
  reason: string;
  actor: string;
}

export interface SuppressionReport {
  dryRun: boolean;
  /** Lines that hold something. */
  lines: number;
  added: number;
  /** Suppressed before, or named by an earlier line. */
  known: number;
  /** Numbers of the lines that hold no address and no hash, from 1: the first of them. */
  badLines: number[];
  bad: number;
}

type Scope = "all" | "advertising";

interface Entry {
  hash: string;
  channel: SuppressibleChannel;
  scope: Scope;
}

const MOST_BAD = 100;
/** As a file of ours has it. */
const HASH = /^[0-9a-f]{64}$/;
/** As mail programs write it: `花子 <hanako@example.jp>`. */
const NAMED = /<([^<>]+)>$/;
const LINE_USER = /^U[0-9a-f]{32}$/;

/** Suppresses many addresses from this commit on, known or not. Entries that stand stay as they are. */
export async function importSuppressions(context: Context, list: SuppressionList): Promise<SuppressionReport> {
  const { channel, scope, dryRun, reason, actor } = list;
  const { entries, lines, bad } = readList(context, list);
  const at = context.clock.now();
  const work = async (tx: Transaction): Promise<number> => {
    const columns = (of: readonly Entry[]) => [of.map(({ hash }) => hash), of.map((one) => one.channel), of.map((one) => one.scope)];
    await lockAddresses(
      tx,
      entries.map(({ hash }) => hash),
    );
    const { rows } = await tx.query<Entry>(
      `select e.* from unnest($1::text[], $2::text[], $3::text[]) as e(hash, channel, scope) where not exists (
         select 1 from suppression s where s.address_hash = e.hash and s.channel = e.channel and s.scope = e.scope and s.lifted_at is null)`,
      columns(entries),
    );
    if (dryRun || rows.length === 0) return rows.length;
    const importId = uuidv7();
    await tx.query(
      `insert into suppression (id, address_hash, channel, scope, reason, at)
       select s.id, s.hash, s.channel, s.scope, 'imported', $5
       from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as s(id, hash, channel, scope)`,
      [rows.map(() => uuidv7()), ...columns(rows), at],
    );
    const data = { channel, scope, lines, added: rows.length };
    await writeAudit(tx, { at, actor, action: "suppressions-imported", target: "suppressions", refId: importId, reason, data });
    return rows.length;
  };
  const added = await journaledTransaction(context, work);
  return { dryRun, lines, added, known: lines - bad.length - added, badLines: bad.slice(0, MOST_BAD), bad: bad.length };
}

function readList({ keys }: Context, { channel, scope, text }: SuppressionList): { entries: Entry[]; lines: number; bad: number[] } {
  const entries = new Map<string, Entry>();
  const bad: number[] = [];
  let lines = 0;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const cells = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^\ufeff?["']?|"$/g, ""));
    if (cells.every((cell) => cell === "")) continue;
    lines += 1;
    const found = firstOf(cells, (cell) => hashOf(keys.suppression, channel, cell));
    if (found === null) bad.push(index + 1);
    else {
      const entry = { hash: found, channel, scope, ...(cells.includes(found) && namedIn(cells)) };
      entries.set(Object.values(entry).join(" "), entry);
    }
  }
  return { entries: [...entries.values()], lines, bad };
}

function namedIn(cells: readonly string[]): Partial<Entry> {
  const channel = cells.find((cell) => cell === "email" || cell === "line");
  const scope = cells.find((cell) => cell === "all" || cell === "advertising");
  return { ...(channel && { channel }), ...(scope && { scope }) };
}

function firstOf(cells: readonly string[], read: (cell: string) => string | null): string | null {
  for (const cell of cells) {
    const found = read(cell);
    if (found !== null) return found;
  }
  return null;
}

function hashOf(key: Buffer, channel: SuppressibleChannel, cell: string): string | null {
  if (HASH.test(cell)) return cell;
  if (channel === "line") return LINE_USER.test(cell) ? addressHash(key, channel, cell) : null;
  if (!/[@＠]/.test(cell)) return null;
  const reading = readEmailAddress(NAMED.exec(cell)?.[1] ?? cell);
  return reading.kind === "bad" ? null : addressHash(key, channel, reading.key);
}
