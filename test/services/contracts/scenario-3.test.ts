import { afterEach, beforeEach, expect, test } from "vitest";
import { doBuyerStep, recordSellerStep } from "../../../services/contracts/consent.ts";
import { coolOff, resumeSelling } from "../../../services/contracts/cool-off.ts";
import { lockLeads } from "../../../services/engine/leads/lock-leads.ts";
import { receivePayment } from "../../../services/payments/module.ts";
import type { Engine } from "../../support/engine.ts";
import {
  actor,
  buyer,
  contractRow,
  eventsOf,
  offered,
  openContractEngine,
  ownPhone,
  signed,
  sixPayments,
  tasksOf,
  tokyo,
} from "./contract-world.ts";

let engine: Engine;
beforeEach(async () => {
  engine = await openContractEngine();
});
afterEach(() => engine.close());

const seller = (id: string, step: Parameters<typeof recordSellerStep>[1]["step"]) =>
  recordSellerStep(engine.context, { id, step, evidence: "オンラインの打ち合わせで", actor });
const lead = (id: string, step: Parameters<typeof doBuyerStep>[1]["step"], words = "") =>
  doBuyerStep(engine.context, { id, step, words, visit: ownPhone, code: "" });

/** The steps of the consent that come before the documents, as they were taken in the talk. */
async function consentToFiles(id: string): Promise<void> {
  expect(await lead(id, "asked")).toBe("step-kept");
  await seller(id, "method-shown");
  await seller(id, "points-explained");
  expect(await lead(id, "can-operate")).toBe("step-kept");
  await seller(id, "third-person-asked");
  expect(await lead(id, "understood", "紙ではなくファイルで受け取り、届いた日から8日を数えることが分かりました")).toBe("step-kept");
  await seller(id, "proof-given");
}

/** Of the mails that reached her, oldest first. */
const messagesTo = async (leadId: string) =>
  (
    await engine.context.database.pool.query<{ slot: string }>(
      "select t.slot from send s join touch t on t.id = s.touch_id where s.lead_id = $1 and s.state = 'sent' and t.origin_kind = 'contract' order by s.claimed_at, s.id",
      [leadId],
    )
  ).rows.map(({ slot }) => slot);

test("she signs at 16:40, gets the documents as files, and cancels on Saturday 27th at 23:10 (scenarios.md 3)", async () => {
  const { context } = engine;
  const person = await buyer(context);
  const contract = await offered(context, sixPayments(person));
  await consentToFiles(contract.id);
  await engine.runTo(tokyo("2027-03-20T16:40"));
  expect(await signed(context, contract)).toBe("signed");
  await engine.settle();
  expect(await contractRow(context, contract.id)).toMatchObject({
    state: "signed",
    signedName: "鈴木",
    signedAt: tokyo("2027-03-20T16:40"),
  });
  expect((await contractRow(context, contract.id)).sealedAt).toEqual(tokyo("2027-03-20T16:40"));
  expect(await eventsOf(context, person.leadId)).toEqual(["dealOpened", "contractOffered", "dealWon", "invoiceIssued", "contractSigned"]);
  expect(await lead(contract.id, "arrived")).toBe("step-kept");
  expect((await contractRow(context, contract.id)).receivedAt).toBeNull();
  await seller(contract.id, "readable");
  expect(await contractRow(context, contract.id)).toMatchObject({
    state: "delivered",
    receivedAt: tokyo("2027-03-20T16:40"),
    endsAt: tokyo("2027-03-28T00:00"),
  });
  expect(await tasksOf(context, person.leadId)).toEqual([
    expect.stringContaining("phone: 契約に署名されました"),
    expect.stringContaining("初回の日程のお電話"),
  ]);

  const { rows: due } = await context.database.pool.query(
    `select t.id, t.n, t.due_on::text as "dueOn", t.amount_minor::int as amount from instalment t join invoice i on i.id = t.invoice_id
     where i.contract_id = $1 order by t.n`,
    [contract.id],
  );
  expect(due.map(({ amount }) => amount)).toEqual(Array(6).fill(61_000));
  await engine.runTo(tokyo("2027-03-27T12:00"));
  await context.database.transaction(async (tx) => {
    await lockLeads(tx, [person.leadId]);
    const parts = [{ instalmentId: due[0].id, amountMinor: 61_000, kind: "money" as const }];
    const paid = {
      leadId: person.leadId,
      method: "transfer" as const,
      currency: "JPY",
      amountMinor: 61_000,
      providerRef: null,
      parts,
      actor,
    };
    await receivePayment(tx, context, { ...paid, receivedOn: "2027-03-27" });
  });

  await engine.runTo(tokyo("2027-03-27T23:10"));
  expect(await coolOff(context, { id: contract.id, way: "page", actor: "lead" })).toBe("cooled-off");
  expect(await contractRow(context, contract.id)).toMatchObject({ state: "cooledOff", endedAt: tokyo("2027-03-27T23:10") });
  const { rows: left } = await context.database.pool.query(
    "select count(*)::int as count from instalment t join invoice i on i.id = t.invoice_id where i.contract_id = $1 and t.void_at is null",
    [contract.id],
  );
  expect(left).toEqual([{ count: 0 }]);
  const { rows: refunds } = await context.database.pool.query(
    "select amount_minor::int as amount, state, reason from refund where lead_id = $1",
    [person.leadId],
  );
  expect(refunds).toEqual([{ amount: 61_000, state: "owed", reason: "cooling-off" }]);
  const holds = async () =>
    (await context.database.pool.query("select cause from hold where lead_id = $1 and lifted_at is null", [person.leadId])).rows;
  expect(await holds()).toEqual([{ cause: "cooling-off" }]);
  expect(await coolOff(context, { id: contract.id, way: "page", actor: "lead" })).toBe("cooled-off-already");
  await engine.runTo(tokyo("2027-04-30T09:00"));
  expect(await holds()).toEqual([{ cause: "cooling-off" }]);
  expect(await messagesTo(person.leadId)).toEqual(["offered", "signed", "documents", "cooledOff"]);
  await resumeSelling(context, { id: contract.id, reason: "またご相談くださった", actor });
  expect(await holds()).toEqual([]);
});

test("the other way: she does not sign, the offer lapses on Wednesday 31st at midnight, and one call is due on Thursday at nine", async () => {
  const { context } = engine;
  const person = await buyer(context);
  const contract = await offered(context, sixPayments(person));
  await engine.runTo(tokyo("2027-03-31T23:59:59.999"));
  expect(await contractRow(context, contract.id)).toMatchObject({ state: "offered" });
  await engine.runTo(tokyo("2027-04-01T00:00"));
  expect(await contractRow(context, contract.id)).toMatchObject({ state: "expired" });
  const { rows } = await context.database.pool.query('select kind, due_at as "dueAt" from task where lead_id = $1', [person.leadId]);
  expect(rows).toEqual([{ kind: "phone", dueAt: tokyo("2027-04-01T09:00") }]);
  expect(await signed(context, contract)).toBe("expired");
  expect(await eventsOf(context, person.leadId)).toEqual(["dealOpened", "contractOffered", "contractEnded"]);
});
