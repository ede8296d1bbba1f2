import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { isUnavailable } from "../engine/context/is-unavailable.ts";
import { readBusiness } from "../engine/settings/business.ts";
import { type StoredPaper, storePaper } from "../papers/module.ts";
import type { Contract } from "./contract.ts";
import { contractPaper } from "./contract-paper.ts";
import { readContractLog, writeContractLog } from "./write-log.ts";

/** The copy cannot be made as things are. The signature stands, a person is told, and it is tried again (CON11). */
export class SealingFailed extends Error {
  constructor(cause: unknown) {
    super("the copy of the contract could not be made", { cause });
    this.name = "SealingFailed";
  }
}

/** Makes the copy of a signed contract and stores it with its hash. The caller has locked both. Throws SealingFailed. */
export async function sealContract(tx: Transaction, context: Context, contract: Contract, at: Date): Promise<void> {
  const { id, leadId, content } = contract;
  const { sha256 } = await storeCopy(tx, context, contract);
  await tx.query("update contract set sealed_at = $2, revision = revision + 1 where id = $1", [id, at]);
  await writeContractLog(tx, { contractId: id, at, actor: "system", what: "sealed", hash: sha256 });
  context.log.info({ contract: id, lead: leadId, number: content.number }, "contract sealed");
}

async function storeCopy(tx: Transaction, context: Context, contract: Contract): Promise<StoredPaper> {
  const { id, leadId, content } = contract;
  const { legalName, name, postalAddress } = await readBusiness(tx);
  const issuer = { name: legalName || name, address: postalAddress.split("\n").filter((line) => line.trim() !== "") };
  const paper = contractPaper(contract, await readContractLog(tx, id), issuer);
  try {
    return await storePaper(tx, context, { subjectId: id, revision: 0, leadId, number: content.number, paper });
  } catch (error) {
    if (isUnavailable(error)) throw error;
    throw new SealingFailed(error);
  }
}
