import type { OfferDefinition } from "../../domain/playbooks/sections/offers.ts";
import type { Facts } from "../../domain/sequences/decision.ts";
import type { SequenceDefinition } from "../../domain/sequences/definition.ts";
import { stepIndex } from "../../domain/sequences/step-index.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";

/**
 * What `decide` asks about the offers that a sequence invites to, as they are now (docs/decisions/0025). `leadId` null: of somebody who has
 * booked nothing. Reads nothing for a sequence that invites to none.
 */
export async function readOfferFacts(
  tx: Transaction,
  context: Context,
  leadId: string | null,
  definition: SequenceDefinition,
): Promise<NonNullable<Facts["offers"]>> {
  const keys = [...new Set([...stepIndex(definition).values()].flatMap(({ step }) => (step.kind === "invite" ? [step.offer] : [])))];
  if (keys.length === 0) return {};
  const { rows } = await tx.query<{ key: string; threshold: OfferDefinition["threshold"] | null }>(
    "select key, definition->'threshold' as threshold from offer where key = any($1::text[])",
    [keys],
  );
  const booked = leadId === null ? new Set<string>() : await readCommitments(tx, context, leadId, keys);
  return Object.fromEntries(rows.map(({ key, threshold }) => [key, { threshold: threshold ?? {}, booked: booked.has(key) }]));
}

async function readCommitments(tx: Transaction, context: Context, leadId: string, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { commitments } of context.registry.modules)
    for (const key of (await commitments?.(tx, context, { leadId, keys })) ?? []) found.add(key);
  return found;
}
