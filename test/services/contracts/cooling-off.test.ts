import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { advanceContract } from "../../../services/contracts/advance-contract.ts";
import { type BuyerStep, doBuyerStep, recordSellerStep } from "../../../services/contracts/consent.ts";
import { coolOff, recordCoolingOff } from "../../../services/contracts/cool-off.ts";
import { deliverDocuments } from "../../../services/contracts/deliver-documents.ts";
import { terminateContract } from "../../../services/contracts/terminate-contract.ts";
import { advanceInvoice } from "../../../services/invoices/advance-invoice.ts";
import { listPapers } from "../../../services/papers/list-papers.ts";
import { readPaper } from "../../../services/papers/module.ts";
import { recordPayment } from "../../../services/payments/record-payment.ts";
import { openContext, STARTER_PLAYBOOK, type TestContext } from "../../support/context.ts";
import { textOf } from "../../templates/papers/pdf-text.ts";
import { actor, buyer, contractRow, offered, ownPhone, signed, sixPayments, tasksOf, tokyo } from "./contract-world.ts";

let context: TestContext;
beforeAll(async () => {
  context = await openContext({ startAt: "2027-03-20T16:40+09:00", playbook: STARTER_PLAYBOOK });
});
afterAll(() => context.close());
beforeEach(() => context.clock.set("2027-03-20T16:40+09:00"));

async function signedContract(change: object = {}, zone = "Asia/Tokyo") {
  const person = await buyer(context, { zone });
  const contract = await offered(context, { ...sixPayments(person), ...change });
  expect(await signed(context, contract)).toBe("signed");
  await advanceContract(context, contract.id);
  return { ...person, id: contract.id };
}

const onPaper = (id: string, receivedOn: string) => deliverDocuments(context, { id, delivery: { way: "paper", receivedOn }, actor });

describe("the days of cooling-off", () => {
  test.each([
    ["Asia/Tokyo", "2027-03-20", "2027-03-27T23:59:59.999+09:00", "2027-03-28T00:00+09:00"],
    // The clocks go forward on Sunday 28th at 02:00: the last day is an hour shorter.
    ["Europe/Berlin", "2027-03-21", "2027-03-28T23:59:59.999+02:00", "2027-03-29T00:00+02:00"],
    ["America/New_York", "2027-03-20", "2027-03-27T23:59:59.999-04:00", "2027-03-28T00:00-04:00"],
  ])("in %s, received on %s, a notice of %s holds and one of %s does not", async (zone, receivedOn, last, late) => {
    const inTime = await signedContract({}, zone);
    const tooLate = await signedContract({}, zone);
    context.clock.set(tokyo("2027-03-22T12:00"));
    for (const { id } of [inTime, tooLate]) await onPaper(id, receivedOn);
    context.clock.set(last);
    expect(await coolOff(context, { id: inTime.id, way: "page", actor: "lead" })).toBe("cooled-off");
    context.clock.set(late);
    expect(await coolOff(context, { id: tooLate.id, way: "page", actor: "lead" })).toBe("too-late");
    expect(await advanceContract(context, tooLate.id)).toEqual({ kind: "over", outcome: "inForce" });
    expect(await contractRow(context, tooLate.id)).toMatchObject({ state: "inForce" });
  });

  test("never end while no document was received", async () => {
    const { id } = await signedContract();
    context.clock.set("2029-03-20T12:00+09:00");
    expect(await coolOff(context, { id, way: "page", actor: "lead" })).toBe("cooled-off");
  });

  test("a letter that was sent in time holds, however late staff record it; one that was sent late does not", async () => {
    const [kept, late] = [await signedContract(), await signedContract()];
    for (const { id } of [kept, late]) await onPaper(id, "2027-03-20");
    context.clock.set("2027-03-28T00:00+09:00");
    for (const { id } of [kept, late]) await advanceContract(context, id);
    context.clock.set("2027-03-31T10:00+09:00");
    const notice = { way: "letter" as const, actor };
    await recordCoolingOff(context, { id: kept.id, ...notice, dispatchedAt: tokyo("2027-03-27T23:10") });
    expect(await contractRow(context, kept.id)).toMatchObject({ state: "cooledOff", endedAt: tokyo("2027-03-27T23:10") });
    await expect(recordCoolingOff(context, { id: late.id, ...notice, dispatchedAt: tokyo("2027-03-28T00:00") })).rejects.toMatchObject({
      code: "cooling-off-late",
    });
    await expect(recordCoolingOff(context, { id: late.id, ...notice, dispatchedAt: tokyo("2027-04-02T00:00") })).rejects.toMatchObject({
      code: "cooling-off-instant",
    });
    expect(await contractRow(context, late.id)).toMatchObject({ state: "inForce" });
  });

  test("there are none between businesses and by mail order: the contract is final once it is sealed", async () => {
    for (const change of [{ isConsumer: false }, { solicitation: "none" as const }]) {
      const { id, leadId } = await signedContract(change);
      expect(await contractRow(context, id)).toMatchObject({ state: "inForce", endsAt: null });
      expect(await coolOff(context, { id, way: "page", actor: "lead" })).toBe("no-cooling-off");
      expect((await tasksOf(context, leadId)).filter((task) => task.startsWith("letter"))).toEqual([]);
    }
  });
});

test("the papers of a payment and of its return say in the lead's language what they are for", async () => {
  const { id, leadId } = await signedContract();
  const [due] = (
    await context.database.pool.query<{ invoiceId: string; instalmentId: string; amountMinor: number }>(
      `select i.invoice_id as "invoiceId", i.id as "instalmentId", i.amount_minor::float8 as "amountMinor" from instalment i
       join invoice v on v.id = i.invoice_id where v.contract_id = $1 order by i.due_on limit 1`,
      [id],
    )
  ).rows;
  if (!due) throw new Error("The contract has no instalment.");
  const parts = [{ instalmentId: due.instalmentId, amountMinor: due.amountMinor }];
  await recordPayment(context, { leadId, method: "cash", amountMinor: due.amountMinor, receivedOn: "2027-03-20", parts, actor });
  await coolOff(context, { id, way: "page", actor: "lead" });
  await advanceInvoice(context, due.invoiceId);
  const { items: papers } = await listPapers(context, { leadId, limit: 10 });
  const texts = papers.map(async (paper) => [paper.kind, await textOf((await readPaper(context, paper.id)).content)] as const);
  const { receipt, "credit-note": creditNote } = Object.fromEntries(await Promise.all(texts));
  expect(receipt).toContain("の代金（第1回分）として");
  expect(receipt).not.toContain("としてとして");
  expect(creditNote).toContain("理由：クーリング・オフによる契約の解除");
});

const steps = ["asked", "method-shown", "points-explained", "can-operate", "third-person-asked", "understood", "proof-given"] as const;
const ofBuyer: readonly string[] = ["asked", "can-operate", "understood"] satisfies BuyerStep[];

async function take(id: string, step: (typeof steps)[number]) {
  const words = "紙の代わりにファイルで受け取ることを理解しました";
  if (ofBuyer.includes(step)) return doBuyerStep(context, { id, step: step as BuyerStep, words, visit: ownPhone, code: "" });
  return recordSellerStep(context, { id, step, evidence: "画面で示した", actor });
}

describe("documents as files (CON7)", () => {
  test.each(steps.map((missing, place) => [missing, place] as const))(
    "without the step %s they go out on paper, and no day is counted",
    async (_, place) => {
      const person = await buyer(context);
      const contract = await offered(context, sixPayments(person));
      for (const step of steps.slice(0, place)) await take(contract.id, step);
      await signed(context, contract);
      await advanceContract(context, contract.id);
      expect(await tasksOf(context, person.leadId)).toContainEqual(expect.stringContaining("letter: 契約 K-2027-"));
      expect(await contractRow(context, contract.id)).toMatchObject({ state: "signed", receivedAt: null, endsAt: null });
      await expect(deliverDocuments(context, { id: contract.id, delivery: { way: "files" }, actor })).rejects.toMatchObject({
        code: "contract-consent-missing",
      });
      context.clock.set("2028-01-01T00:00+09:00");
      await advanceContract(context, contract.id);
      expect((await tasksOf(context, person.leadId)).filter((task) => task.startsWith("letter"))).toHaveLength(1);
    },
  );

  test("a step out of its turn, a step of the buyer by staff, and a bare yes are refused", async () => {
    const { id } = await offered(context, sixPayments(await buyer(context)));
    await expect(take(id, "points-explained")).rejects.toMatchObject({ code: "consent-step-early" });
    expect(await take(id, "can-operate")).toBe("step-not-yet");
    await expect(recordSellerStep(context, { id, step: "understood", evidence: "はい", actor })).rejects.toMatchObject({
      code: "consent-step-of-buyer",
    });
    for (const step of steps.slice(0, 5)) await take(id, step);
    const understood = (words: string) => doBuyerStep(context, { id, step: "understood", words, visit: ownPhone, code: "" });
    expect(await understood("はい、理解しました")).toBe("step-not-written");
    expect(await understood("届いた日から八日を数えるとのこと、分かりました")).toBe("step-kept");
    expect(await understood("届いた日から八日を数えるとのこと、分かりました")).toBe("step-kept-already");
  });

  test("files that nobody confirms are followed by paper after two days", async () => {
    const person = await buyer(context);
    const contract = await offered(context, sixPayments(person));
    for (const step of steps) await take(contract.id, step);
    await signed(context, contract);
    expect(await advanceContract(context, contract.id)).toEqual({ kind: "wait", wakeAt: tokyo("2027-03-22T16:40") });
    expect((await tasksOf(context, person.leadId)).some((task) => task.startsWith("letter"))).toBe(false);
    context.clock.set("2027-03-22T16:40+09:00");
    expect(await advanceContract(context, contract.id)).toEqual({ kind: "wait", wakeAt: null });
    expect((await tasksOf(context, person.leadId)).some((task) => task.startsWith("letter"))).toBe(true);
    await onPaper(contract.id, "2027-03-22");
    expect(await contractRow(context, contract.id)).toMatchObject({ state: "delivered", endsAt: tokyo("2027-03-30T00:00") });
  });
});

describe("sealing (CON11, fault 47)", () => {
  test("fails without the name of the business: the signature stands, a person is told once; mended, it is sealed", async () => {
    const [business] = (await context.database.pool.query("select value from setting where key = 'business'")).rows;
    const person = await buyer(context);
    await context.database.pool.query(`update setting set value = value || '{"legalName": "", "name": ""}' where key = 'business'`);
    const contract = await offered(context, { ...sixPayments(person), isConsumer: false });
    expect(await signed(context, contract)).toBe("signed");
    expect(await advanceContract(context, contract.id)).toEqual({ kind: "wait", wakeAt: tokyo("2027-03-20T16:41") });
    context.clock.set("2027-03-20T16:41+09:00");
    expect(await advanceContract(context, contract.id)).toEqual({ kind: "wait", wakeAt: tokyo("2027-03-20T16:43") });
    expect(await contractRow(context, contract.id)).toMatchObject({ state: "signed", sealedAt: null, sealFailures: 2 });
    expect((await tasksOf(context, person.leadId)).filter((task) => task.startsWith("check: "))).toHaveLength(1);
    await context.database.pool.query("update setting set value = $1 where key = 'business'", [JSON.stringify(business.value)]);
    context.clock.set("2027-03-20T16:43+09:00");
    expect(await advanceContract(context, contract.id)).toEqual({ kind: "over", outcome: "inForce" });
    expect(await contractRow(context, contract.id)).toMatchObject({ state: "inForce", sealedAt: tokyo("2027-03-20T16:43") });
  });

  test("killed between signature and PDF, the next one goes on: one paper, one message", async () => {
    const contract = await offered(context, sixPayments(await buyer(context)));
    await signed(context, contract);
    const { rows: wakes } = await context.database.pool.query("select 1 from outbox where ref_id = $1", [contract.id]);
    const { rows: due } = await context.database.pool.query("select wake_at as at from process where id = $1", [contract.id]);
    expect([wakes.length, due[0].at]).toEqual([1, tokyo("2027-03-20T16:40")]);
    await Promise.all(Array.from({ length: 5 }, () => advanceContract(context, contract.id)));
    const { rows } = await context.database.pool.query("select sha256, number from paper where kind = 'contract' and subject_id = $1", [
      contract.id,
    ]);
    expect(rows).toEqual([{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), number: expect.stringMatching(/^K-2027-\d{4}$/) }]);
    const { rows: sealed } = await context.database.pool.query("select hash from contract_log where contract_id = $1 and what = 'sealed'", [
      contract.id,
    ]);
    expect(sealed).toEqual([{ hash: rows[0].sha256 }]);
    const { rows: messages } = await context.database.pool.query("select slot from touch where origin_id = $1 and slot = 'signed'", [
      contract.id,
    ]);
    expect(messages).toHaveLength(1);
  });
});

test("terminated after its days, a language course may keep what was delivered and a fifth of the rest (CON6)", async () => {
  const service = { kind: "language" as const, about: "英会話", startsOn: "2027-04-05", endsOn: "2027-10-04" };
  const { id } = await signedContract({ service });
  await onPaper(id, "2027-03-20");
  context.clock.set("2027-06-01T10:00+09:00");
  await advanceContract(context, id);
  const input = { id, reason: "転居", monthlyMinor: 61_000, actor };
  expect(await terminateContract(context, { ...input, deliveredMinor: 122_000 })).toEqual({ capMinor: 122_000 + 48_800 });
  expect(await contractRow(context, id)).toMatchObject({ state: "terminated" });
  const { rows } = await context.database.pool.query("select state from invoice where contract_id = $1", [id]);
  expect(rows).toEqual([{ state: "void" }]);
});
