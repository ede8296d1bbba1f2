import { AppError } from "../../domain/app-error.ts";
import { addressHash } from "../../domain/contacts/address-hash.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockAddresses, lockLeads } from "../engine/leads/lock-leads.ts";
import { addressKeyOf, type SuppressibleChannel } from "./address-key.ts";

interface Standing {
  id: string;
  hash: string;
  channel: string;
  scope: string;
  reason: string;
  final: boolean;
  liftedAt: Date | null;
}

export interface LiftInput {
  /** Why the address may be written to again; kept in the audit. */
  reason: string;
  /** staff:<name> */
  actor: string;
}

/**
 * Lifts one suppression. The address can be reached again when no other bars it; what the person opted out of stays so. Throws AppError
 * not-found, conflict when it was lifted before or belongs to a person who was erased and asked never to be written to again.
 */
export async function liftSuppression(
  context: Context,
  { id, ...input }: LiftInput & { id: string },
): Promise<{ id: string; liftedAt: Date }> {
  return context.database.transaction(async (tx) => {
    const { rows } = await tx.query<{ hash: string }>("select address_hash as hash from suppression where id = $1", [id]);
    const hash = rows[0]?.hash;
    if (hash === undefined) throw notThere();
    const standing = await lockStanding(tx, hash);
    const one = standing.find((suppression) => suppression.id === id);
    if (!one || one.liftedAt !== null)
      throw new AppError("conflict", "suppression-lifted", {
        ja: "この配信禁止はすでに解除されています。",
        en: "This suppression was lifted already.",
      });
    const at = await lift(tx, context, [one], input);
    return { id, liftedAt: at };
  });
}

/** As `liftSuppression`, for all suppressions of an address. Returns how many were lifted. */
export async function liftSuppressionsOf(
  context: Context,
  { channel, address, ...input }: LiftInput & { channel: SuppressibleChannel; address: string },
): Promise<number> {
  const hash = addressHash(context.keys.suppression, channel, addressKeyOf({ channel, address }));
  return context.database.transaction(async (tx) => {
    const standing = (await lockStanding(tx, hash)).filter(({ liftedAt }) => liftedAt === null);
    if (standing.length === 0) throw notThere();
    await lift(tx, context, standing, input);
    return standing.length;
  });
}

/** The leads before the address, as everybody locks. */
async function lockStanding(tx: Transaction, hash: string): Promise<Standing[]> {
  const { rows: leads } = await tx.query<{ id: string }>("select lead_id as id from contact where address_hash = $1", [hash]);
  await lockLeads(
    tx,
    leads.map(({ id }) => id),
  );
  await lockAddresses(tx, [hash]);
  const { rows } = await tx.query<Standing>(
    `select id, address_hash as hash, channel, scope, reason, final, lifted_at as "liftedAt" from suppression where address_hash = $1`,
    [hash],
  );
  return rows;
}

async function lift(tx: Transaction, context: Context, suppressions: Standing[], { reason, actor }: LiftInput): Promise<Date> {
  if (suppressions.some(({ final }) => final))
    throw new AppError("conflict", "suppression-final", {
      ja: "この方は個人データの消去とともに「今後いっさい送らないでほしい」と希望されました。この配信禁止は解除できません。",
      en: "This person was erased and asked never to be written to again: this suppression cannot be lifted.",
    });
  const at = context.clock.now();
  for (const { id, channel, scope, reason: code } of suppressions) {
    await tx.query("update suppression set lifted_at = $2 where id = $1", [id, at]);
    const data = { channel, scope, reason: code };
    await writeAudit(tx, { at, actor, action: "suppression-lifted", target: "suppression", refId: id, reason, data });
  }
  const hash = suppressions[0]?.hash;
  // A contact that was closed by the suppression, or by the bounces that led to it, is open again.
  const { rows } = await tx.query<{ id: string }>(
    `update contact c set state = 'reachable', reason = null, state_at = $2, soft_bounces = 0, soft_bounced_at = '{}'
     where address_hash = $1 and channel = 'email' and state = 'unreachable' and reason in ('suppressed', 'bounced')
       and not exists (select 1 from suppression s where s.address_hash = c.address_hash and s.scope = 'all' and s.lifted_at is null)
     returning lead_id as id`,
    [hash, at],
  );
  for (const { id } of rows) await tx.query("update lead set updated_at = $2 where id = $1", [id, at]);
  return at;
}

function notThere(): AppError {
  return new AppError("not-found", "suppression-unknown", {
    ja: "配信禁止リストに、そのアドレスはありません。",
    en: "The suppression list does not have this address.",
  });
}
