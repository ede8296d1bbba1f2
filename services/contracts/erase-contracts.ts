import { paperUntil } from "../../domain/vault/keep-until.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { keepInVault } from "../engine/vault/keep-in-vault.ts";
import { openVault } from "../engine/vault/open-vault.ts";
import { readConsent } from "./consent.ts";
import { type Contract, contractColumns } from "./contract.ts";
import { readContractLog } from "./write-log.ts";

/**
 * Offers to the erased are withdrawn. What was signed is kept in the vault as it was signed, with its log and the consent to files, since the tax
 * law and a dispute ask for it; the engine then blanks the rows. The copy as PDF is kept by the papers.
 */
export async function eraseContracts(tx: Transaction, context: Context, leadIds: readonly string[]): Promise<void> {
  const { rows } = await tx.query<Contract & { hashes: string[] }>(
    `select ${contractColumns}, array(select distinct k.address_hash from contact k where k.lead_id = c.lead_id) as hashes
     from contract c where c.lead_id = any($1::uuid[]) and c.signed_at is not null order by c.created_at, c.id`,
    [leadIds],
  );
  for (const { hashes, ...contract } of rows) {
    const [consent, log] = [await readConsent(tx, contract.id), await readContractLog(tx, contract.id)];
    await keepInVault(tx, context, {
      kind: "contract",
      leadId: contract.leadId,
      addressHashes: hashes,
      number: contract.content.number,
      text: JSON.stringify({ contract, consent, log }),
      until: paperUntil(contract.signedAt ?? contract.createdAt),
    });
  }
  await tx.query(
    `update contract set state = 'withdrawn', ended_at = $2, revision = revision + 1 where lead_id = any($1::uuid[]) and state in ('draft', 'offered')`,
    [leadIds, context.clock.now()],
  );
  await tx.query("delete from contract_code where contract_id in (select id from contract where lead_id = any($1::uuid[]))", [leadIds]);
}

/** A signed contract of a lead who was erased, as it is kept: the row, the steps of the consent to files, and the log. */
export interface KeptContract {
  contract: { id: string };
  consent: object[];
  log: object[];
}

/** The signed contracts that the vault keeps, found as papers are. The audit keeps who read them, and why. */
export async function readKeptContracts(
  context: Context,
  input: { named: string; reason: string; actor: string },
): Promise<KeptContract[]> {
  const records = await openVault(context, { ...input, kind: "contract" }, "kept-contracts-read");
  return records.map(({ text }) => JSON.parse(text) as KeptContract);
}
