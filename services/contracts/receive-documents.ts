import { coolingOff } from "../../domain/contracts/cooling-off.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { CONTRACT, type Contract } from "./contract.ts";
import { writeContractLog } from "./write-log.ts";

interface Receipt {
  receivedAt: Date;
  at: Date;
  by: "received-paper" | "received-files";
  actor: string;
}

/** The lead has the documents: from that day on the days of cooling-off are counted (CON3). The caller has locked both. */
export async function receiveDocuments(
  tx: Transaction,
  _context: Context,
  contract: Contract,
  { receivedAt, at, by, actor }: Receipt,
): Promise<void> {
  const { id, transactionKind, content } = contract;
  const period = coolingOff({ transactionKind, receivedAt, zone: content.zone });
  const endsAt = period.kind === "until" ? period.endsAt : null;
  await tx.query(
    `update contract set state = 'delivered', received_at = $2, cooling_off_ends_at = $3, revision = revision + 1 where id = $1 and state = 'signed'`,
    [id, receivedAt, endsAt],
  );
  await writeContractLog(tx, { contractId: id, at, actor, what: by });
  await setProcess(tx, id, { state: "live", wakeAt: endsAt });
  await requestWake(tx, CONTRACT, [id]);
}
