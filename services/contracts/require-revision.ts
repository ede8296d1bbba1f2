import { ChangedMeanwhile } from "../../domain/changed-meanwhile.ts";
import type { Transaction } from "../../prisma/client.ts";
import { lastChange } from "../engine/audit/last-change.ts";
import type { Contract } from "./contract.ts";

/** Throws ChangedMeanwhile when the contract is not at the revision that the caller has read; undefined is any. */
export async function requireContractRevision(
  tx: Transaction,
  { id, revision: is }: Pick<Contract, "id" | "revision">,
  revision: number | undefined,
  now: Date,
): Promise<void> {
  if (revision !== undefined && revision !== is) throw new ChangedMeanwhile(await lastChange(tx, { target: "contract", refId: id, now }));
}
