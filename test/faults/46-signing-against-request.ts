import assert from "node:assert/strict";
import { endProcesses } from "../../services/engine/processes/end-processes.ts";
import { type OfferedContract, offerMany, signNow } from "./contracts.ts";
import { watchDispatching } from "./dispatching.ts";
import type { Fault } from "./fault.ts";
import { type RaceCounts, requireRaces, runRaces } from "./races.ts";
import type { Site } from "./site.ts";

const RACES = 1_000;
/** Each signature takes the next number of an invoice, so that they wait for each other with their connections. */
const RACES_AT_ONCE = 20;

export const faults: Fault[] = [
  {
    number: 46,
    title: "signing races the request to sign, 1,000 times: no dispatching commit is later than the signature (COM1)",
    installation: "shared",
    seconds: 300,
    async run(site) {
      const contracts = await offerMany(site, RACES, "signer");
      await watchDispatching(site);
      await site.mail.script({ at: "rcpt", action: "delay", ms: 25, match: { to: "^signer-" } });
      await runRaces(
        site,
        { originKind: "contract", slot: "offered", template: "contract/notice", atOnce: RACES_AT_ONCE },
        contracts.map((contract) => ({ leadId: contract.leadId, originId: contract.contractId, act: () => signNow(site, contract) })),
      );
      await leavePapers(site, contracts);
      await site.quiet();
      const { rows } = await site.context.database.pool.query<RaceCounts & { signed: number }>(
        `select count(*) filter (where pg_xact_commit_timestamp(d.xmin) > pg_xact_commit_timestamp(l.xmin))::int as late,
           count(*)::int as signed, count(*) filter (where t.state = 'sent')::int as sent,
           count(*) filter (where exists (select 1 from send s where s.touch_id = t.id and s.state = 'cancelled'))::int as stopped
         from contract c join contract_log l on l.contract_id = c.id and l.what = 'signed' join touch t on t.origin_id = c.id and t.slot = 'offered'
           left join fault_dispatching d on d.touch_id = t.id
         where c.id = any($1::uuid[])`,
        [contracts.map(({ contractId }) => contractId)],
      );
      const [result = { late: 0, signed: 0, sent: 0, stopped: 0 }] = rows;
      assert.equal(result.signed, RACES);
      requireRaces(result, RACES);
    },
  },
];

/** Their two thousand papers take this machine a minute and are shown elsewhere (fault 47): contracts and invoices end without them. */
async function leavePapers({ context }: Site, contracts: readonly OfferedContract[]): Promise<void> {
  await context.database.transaction(async (tx) => {
    const { rows } = await tx.query<{ kind: string; id: string }>(
      `select kind, id from process where lead_id = any($1::uuid[]) and kind in ('contract', 'invoice') and state <> 'over'`,
      [contracts.map(({ leadId }) => leadId)],
    );
    for (const kind of ["contract", "invoice"]) {
      const ended = rows.filter((row) => row.kind === kind).map(({ id }) => ({ id, outcome: "gone" }));
      await endProcesses(tx, context, { kind, ended });
    }
  });
}
