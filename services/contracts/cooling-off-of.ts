import { type CoolingOff, coolingOff } from "../../domain/contracts/cooling-off.ts";
import type { Transaction } from "../../prisma/client.ts";
import { type Contract, contractColumns } from "./contract.ts";
import { coolingOffFacts } from "./cool-off.ts";

/** How the days of cooling-off of a contract stand. */
export async function coolingOffOf(tx: Transaction, contractId: string): Promise<CoolingOff> {
  const { rows } = await tx.query<Contract>(`select ${contractColumns} from contract c where c.id = $1`, [contractId]);
  return rows[0] ? coolingOff(coolingOffFacts(rows[0])) : { kind: "none" };
}
