import assert from "node:assert/strict";
import { importBankFile } from "../../services/payments/import-bank-file.ts";
import { actor, addPayer, numberOf, sell, wrongSums } from "../support/billing.ts";
import { incomingFile, reiwa, type Transfer } from "../support/zengin-file.ts";
import type { Fault } from "./fault.ts";
import type { Site } from "./site.ts";

const PAYERS = 60;
/** In yen; a number of its own, so that no other fault's lines are like these. */
const PRICE = 49_049;

export const faults: Fault[] = [
  {
    number: 49,
    title: "overlapping bank files at once, cut ones and foreign ones, two equal transfers: exact sums, and each line counts once",
    installation: "shared",
    seconds: 120,
    async run(site) {
      const { context } = site;
      const before = await wrongSums(context);
      const transfers = await owedTransfers(site);
      // The first third twice, as two payments of one day look.
      const twice = transfers.slice(0, PAYERS / 3);
      const files = [
        [...transfers.slice(0, 40), ...twice],
        [...transfers.slice(20), ...twice],
        [...transfers, ...twice],
      ].map((lines) => incomingFile([{ number: "4949494", transfers: lines }]));
      const whole = files[2] ?? Buffer.alloc(0);
      await refused(site, whole.subarray(0, whole.length - 300), "bank-file-cut");
      await refused(site, incomingFile([{ transfers }], { codeKind: "1" }), "bank-file-ebcdic");
      await refused(site, incomingFile([{ transfers }], { totals: { counts: [PAYERS, 0], sums: [1, 0] } }), "bank-file-totals");
      assert.deepEqual(await sums(site), { lines: 0, came: 0, paid: 0, credit: 0 }, "a refused file left something");

      await Promise.all(files.map((bytes) => importBankFile(context, { bytes, name: "bank.txt", ownAccount: "", actor })));
      await Promise.all(files.map((bytes) => importBankFile(context, { bytes, name: "again.txt", ownAccount: "", actor })));
      const lines = PAYERS + twice.length;
      assert.deepEqual(await sums(site), {
        lines,
        came: lines * PRICE,
        paid: PAYERS * PRICE,
        credit: 0,
      });
      assert.deepEqual(await wrongSums(context), before, "sums do not agree");
    },
  },
];

/** Each pays their invoice and writes its number. A second transfer by them names what is paid already, so a person looks at it. */
async function owedTransfers({ context }: Site): Promise<Transfer[]> {
  const transfers: Transfer[] = [];
  for (let place = 0; place < PAYERS; place += 1) {
    const { leadId } = await addPayer(context, { family: "", given: "", familyName: `振込${place}` });
    const id = await sell(context, leadId, { grossMinor: PRICE, plan: { kind: "once" }, anchorOn: today(context.clock.now()) });
    const edi = await numberOf(context, id);
    transfers.push({ amount: PRICE, payer: `ﾌﾘｺﾐ49 ${place}`, edi, on: reiwa(today(context.clock.now())) });
  }
  return transfers;
}

async function refused({ context }: Site, bytes: Buffer, code: string): Promise<void> {
  await assert.rejects(importBankFile(context, { bytes, name: "bank.txt", ownAccount: "", actor }), { code });
}

async function sums({ context }: Site): Promise<object> {
  const { rows } = await context.database.pool.query<{ lines: number; came: number; paid: number; credit: number }>(
    `select (select count(*)::int from bank_line where amount_minor = $1) as lines,
       (select coalesce(sum(amount_minor), 0)::int from payment where amount_minor = $1) as came,
       (select coalesce(sum(a.amount_minor), 0)::int from allocation a join payment p on p.id = a.payment_id
          where p.amount_minor = $1 and a.instalment_id is not null) as paid,
       (select coalesce(sum(a.amount_minor), 0)::int from allocation a join payment p on p.id = a.payment_id
          where p.amount_minor = $1 and a.instalment_id is null) as credit`,
    [PRICE],
  );
  return rows[0] ?? {};
}

function today(now: Date): string {
  return now.toISOString().slice(0, 10);
}
