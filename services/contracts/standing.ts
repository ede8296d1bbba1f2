import { type ContractState, isStanding } from "../../domain/contracts/contract-states.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { OriginTouch, Standing } from "../engine/modules/origin.ts";

interface StandingRow {
  id: string;
  state: ContractState;
  /** Of its code; null: it has none. */
  occurrence: number | null;
}

/**
 * Whether a message about a contract still has its reason (COM1): the request to sign goes while it is unsigned, a code while it is the last
 * one, the papers while the contract stands. Whoever signs, declines or cancels holds the lead's lock, as the claim does.
 */
export async function contractStanding(tx: Transaction, touches: readonly OriginTouch[]): Promise<Map<string, Standing>> {
  const { rows } = await tx.query<StandingRow>(
    `select c.id, c.state, k.occurrence from contract c left join contract_code k on k.contract_id = c.id where c.id = any($1::uuid[])`,
    [touches.map(({ originId }) => originId)],
  );
  const contracts = new Map(rows.map((row) => [row.id, row]));
  return new Map(touches.map((touch) => [touch.id, standingOf(contracts.get(touch.originId), touch)]));
}

function standingOf(row: StandingRow | undefined, { slot, occurrence }: OriginTouch): Standing {
  if (row === undefined) return { state: "over", outcome: "gone" };
  const { state } = row;
  if (slot === "code" && row.occurrence !== occurrence) return { state: "over", outcome: "code-renewed" };
  return isDue(state, slot) ? { state: "live" } : { state: "over", outcome: state };
}

function isDue(state: ContractState, slot: string): boolean {
  switch (slot) {
    case "offered":
      return state === "offered";
    case "code":
      return state === "offered" || isStanding(state);
    case "signed":
    case "documents":
      return isStanding(state);
    case "cooledOff":
      return state === "cooledOff";
    default:
      return state === "terminated" || state === "withdrawn";
  }
}
