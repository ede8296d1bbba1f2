import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { doBuyerStep } from "../../../services/contracts/consent.ts";
import { createContract } from "../../../services/contracts/create-contract.ts";
import { declineContract, withdrawContract } from "../../../services/contracts/end-offer.ts";
import { offerContract } from "../../../services/contracts/offer-contract.ts";
import { codeOf } from "../../../services/contracts/prove-signer.ts";
import { openContext, STARTER_PLAYBOOK, type TestContext } from "../../support/context.ts";
import { addPerson } from "../../support/people.ts";
import {
  actor,
  buyer,
  contractRow,
  eventsOf,
  hadFirstStep,
  hashOf,
  offered,
  otherPhone,
  signed,
  sixPayments,
  tokyo,
} from "./contract-world.ts";

let context: TestContext;
beforeAll(async () => {
  context = await openContext({ startAt: "2027-03-20T10:00+09:00", playbook: STARTER_PLAYBOOK });
});
afterAll(() => context.close());
beforeEach(() => context.clock.set("2027-03-20T10:00+09:00"));

const all = async (sql: string, values: unknown[]) => (await context.database.pool.query(sql, values)).rows;
const codeFor = async (id: string): Promise<string> => {
  const [row] = await all("select nonce from contract_code where contract_id = $1", [id]);
  return codeOf(context, id, row?.nonce);
};
const wrongOf = (code: string) => (code === "000000" ? "000001" : "000000");

describe("a signature", () => {
  test("twice, or ten times at once, is one: one invoice, one won deal, one event", async () => {
    const person = await buyer(context);
    const contract = await offered(context, sixPayments(person));
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => signed(context, contract)));
    expect(outcomes.toSorted()).toEqual(["signed", ...Array(9).fill("signed-already")]);
    expect(await signed(context, contract)).toBe("signed-already");
    expect(await all("select id from invoice where contract_id = $1", [contract.id])).toHaveLength(1);
    expect((await eventsOf(context, person.leadId)).filter((kind) => kind === "contractSigned")).toHaveLength(1);
    expect(await all("select state from deal where id = $1", [person.dealId])).toEqual([{ state: "won" }]);
  });

  test("totals and due dates of contract and invoice agree to the yen", async () => {
    const person = await buyer(context);
    const contract = await offered(context, sixPayments(person));
    await signed(context, contract);
    const [row] = await all(
      `select c.content->'totals' = i.totals as same, c.gross_minor = i.gross_minor as gross, (i.totals->>'taxMinor')::int as tax,
         (select jsonb_agg(jsonb_build_object('n', t.n, 'dueOn', t.due_on, 'amountMinor', t.amount_minor) order by t.n) from instalment t where t.invoice_id = i.id)
           = c.content->'instalments' as instalments
       from contract c join invoice i on i.contract_id = c.id where c.id = $1`,
      [contract.id],
    );
    expect(row).toEqual({ same: true, gross: true, tax: 33_272, instalments: true });
  });

  test("needs the tick and a name; another name is asked about and kept once it is confirmed", async () => {
    const contract = await offered(context, sixPayments(await buyer(context)));
    expect(await signed(context, contract, { hasRead: false })).toBe("not-read");
    expect(await signed(context, contract, { name: "  " })).toBe("name-missing");
    expect(await signed(context, contract, { name: "田中次郎" })).toBe("name-differs");
    expect(await signed(context, contract, { name: "田中次郎", confirmedName: "田中" })).toBe("name-differs");
    expect(await contractRow(context, contract.id)).toMatchObject({ state: "offered", signedName: null });
    expect(await signed(context, contract, { name: "田中次郎", confirmedName: "田中次郎" })).toBe("signed");
    expect(await all("select what from contract_log where contract_id = $1 and what = 'name-confirmed'", [contract.id])).toHaveLength(1);
  });

  test("is refused for another text, an expired, withdrawn, superseded or declined offer; nothing is signed", async () => {
    const person = await buyer(context);
    const contract = await offered(context, sixPayments(person));
    expect(await signed(context, { ...contract, hash: "0".repeat(64) })).toBe("text-changed");
    const newer = await offered(context, { ...sixPayments(person), title: "半年の伴走（改）" });
    expect(await signed(context, contract)).toBe("superseded");
    expect(await signed(context, { id: contract.id, hash: newer.hash })).toBe("superseded");
    expect(newer.hash).not.toBe(contract.hash);
    context.clock.set("2027-04-01T00:00+09:00");
    expect(await signed(context, newer)).toBe("expired");
    context.clock.set("2027-03-31T23:59:59.999+09:00");
    expect(await declineContract(context, { id: newer.id, reason: "主人と相談して" })).toBe("declined");
    expect(await declineContract(context, { id: newer.id, reason: "" })).toBe("declined-already");
    expect(await signed(context, newer)).toBe("has-declined");
    expect(await all("select decline_reason as reason from contract where id = $1", [newer.id])).toEqual([{ reason: "主人と相談して" }]);
    context.clock.set("2027-03-20T10:00+09:00");
    const other = await offered(context, sixPayments(await buyer(context)));
    await withdrawContract(context, { id: other.id, reason: "誤り", actor });
    expect(await signed(context, other)).toBe("withdrawn");
    expect(await all("select id from invoice where contract_id = any($1::uuid[])", [[contract.id, newer.id, other.id]])).toEqual([]);
  });

  test("the hash is of the exact text, whatever the order of the stored data", async () => {
    const contract = await offered(context, sixPayments(await buyer(context)));
    const [row] = await all("select encode(sha256(convert_to(wording, 'UTF8')), 'hex') as hash, wording from contract where id = $1", [
      contract.id,
    ]);
    expect(row.hash).toBe(contract.hash);
    expect(row.wording).toContain("第1回 2027年3月29日（月） 61,000円");
  });
});

describe("whoever is not known as the lead (docs/decisions/0028)", () => {
  test("is asked for a code that only the lead gets; with it the signature holds, and the code is used up", async () => {
    const person = await buyer(context);
    const contract = await offered(context, sixPayments(person));
    const theirs = { visit: otherPhone };
    expect(await signed(context, contract, theirs)).toBe("code-sent");
    const touches = await all("select slot, lead_id as lead from touch where origin_id = $1 and slot = 'code'", [contract.id]);
    expect(touches).toEqual([{ slot: "code", lead: person.leadId }]);
    const code = await codeFor(contract.id);
    expect(code).toMatch(/^\d{6}$/);
    expect(await signed(context, contract, { ...theirs, code: wrongOf(code) })).toBe("code-wrong");
    const fullWidth = code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    expect(await signed(context, contract, { ...theirs, code: fullWidth })).toBe("signed");
    expect(await all("select 1 from contract_code where contract_id = $1", [contract.id])).toEqual([]);
  });

  test("after the signature they are sent another code when they ask for files", async () => {
    const contract = await offered(context, sixPayments(await buyer(context)));
    const theirs = { visit: otherPhone };
    expect(await signed(context, contract, theirs)).toBe("code-sent");
    expect(await signed(context, contract, { ...theirs, code: await codeFor(contract.id) })).toBe("signed");
    const ask = (code: string) => doBuyerStep(context, { id: contract.id, step: "asked", words: "", code, ...theirs });
    expect(await ask("")).toBe("code-sent");
    const codes = await all("select occurrence from touch where origin_id = $1 and slot = 'code' order by 1", [contract.id]);
    expect(codes).toEqual([{ occurrence: 0 }, { occurrence: 1 }]);
    expect(await ask(await codeFor(contract.id))).toBe("step-kept");
  });

  test("after five wrong codes even the right one is dead; a new one works", async () => {
    const contract = await offered(context, sixPayments(await buyer(context)));
    await signed(context, contract, { visit: otherPhone });
    const code = await codeFor(contract.id);
    const outcomes: string[] = [];
    for (let n = 0; n < 5; n += 1) outcomes.push(await signed(context, contract, { visit: otherPhone, code: wrongOf(code) }));
    expect(outcomes).toEqual(["code-wrong", "code-wrong", "code-wrong", "code-wrong", "code-spent"]);
    expect(await signed(context, contract, { visit: otherPhone, code })).toBe("code-spent");
    expect(await signed(context, contract, { visit: otherPhone })).toBe("code-sent");
    expect(await codeFor(contract.id)).not.toBe(code);
    expect(await signed(context, contract, { visit: otherPhone, code: await codeFor(contract.id) })).toBe("signed");
  });

  test("a code lives fifteen minutes, and no more than five are sent within an hour", async () => {
    const contract = await offered(context, sixPayments(await buyer(context)));
    await signed(context, contract, { visit: otherPhone });
    const code = await codeFor(contract.id);
    context.clock.set("2027-03-20T10:15+09:00");
    expect(await signed(context, contract, { visit: otherPhone, code })).toBe("code-spent");
    for (let n = 0; n < 4; n += 1) expect(await signed(context, contract, { visit: otherPhone })).toBe("code-sent");
    expect(await signed(context, contract, { visit: otherPhone })).toBe("code-too-many");
    context.clock.set("2027-03-20T11:16+09:00");
    expect(await signed(context, contract, { visit: otherPhone })).toBe("code-sent");
  });

  test("who can be reached by no channel is told so", async () => {
    const person = await addPerson(context, { channels: [] });
    await hadFirstStep(context, person.leadId);
    const contract = await offered(context, sixPayments({ leadId: person.leadId }));
    expect(await signed(context, contract, { visit: otherPhone })).toBe("code-unreachable");
  });
});

describe("a draft", () => {
  test("of mail order without terms of withdrawal, of a telephone sale without the seller's data, is refused with what it lacks", async () => {
    const person = await buyer(context);
    const bare = await openContext({ startAt: "2027-03-20T10:00+09:00", playbook: null });
    try {
      await bare.database.pool.query(`insert into offer (key, definition) values ('half-year', '{"side": "back-end", "kind": "course", "title": {"ja": "半年"}, "key": "half-year"}'),
           ('talk', '{"side": "front-end", "kind": "consultation", "title": {"ja": "個別相談"}, "key": "talk"}')`);
      const { leadId } = await addPerson(bare, { topic: null });
      await hadFirstStep(bare, leadId);
      const mailOrder = { ...sixPayments({ leadId }), solicitation: "none" as const, payment: "振込", delivery: "オンライン" };
      await expect(createContract(bare, mailOrder)).rejects.toMatchObject({
        code: "contract-incomplete",
        texts: { ja: expect.stringContaining("撤回・解除の条件") },
      });
      await expect(createContract(bare, { ...mailOrder, withdrawal: "返品不可" })).resolves.toMatchObject({
        contractId: expect.any(String),
      });
      await expect(createContract(bare, sixPayments({ leadId }))).rejects.toMatchObject({
        texts: { ja: expect.stringContaining("代表者名") },
      });
    } finally {
      await bare.close();
    }
    await expect(createContract(context, { ...sixPayments(person), expiresOn: "2027-03-19" })).rejects.toMatchObject({
      code: "contract-expires-early",
    });
  });

  test("by the month adds up to the yen; a month that is no whole amount is refused", async () => {
    const person = await buyer(context);
    const monthly = (unitMinor: number, discountMinor: number) => ({
      ...sixPayments(person),
      sold: { offerKey: "half-year", lines: [{ title: "月々", quantity: "1", unitMinor, taxKind: "standard" as const }], discountMinor },
      plan: { kind: "monthly" as const, months: 3 },
    });
    const contract = await offered(context, monthly(33_000, 0));
    await signed(context, contract);
    const [row] = await all(
      "select c.gross_minor::int as gross, i.gross_minor::int as invoiced from contract c join invoice i on i.contract_id = c.id where c.id = $1",
      [contract.id],
    );
    expect(row).toEqual({ gross: 99_000, invoiced: 99_000 });
    await expect(createContract(context, monthly(33_000, 100))).rejects.toMatchObject({ code: "contract-month-fraction" });
  });

  test.each([
    ["a business", { isConsumer: false }, "business"],
    ["a web meeting", { solicitation: "web-meeting" as const }, "telephone"],
    ["in person", { solicitation: "in-person" as const }, "visit"],
    ["their own order", { solicitation: "none" as const }, "mailOrder"],
    [
      "a language course of half a year",
      { service: { kind: "language" as const, about: "英会話", startsOn: "2027-04-05", endsOn: "2027-10-04" } },
      "specifiedContinuous",
    ],
  ])("%s gets its kind by itself", async (_name, change, kind) => {
    const person = await buyer(context);
    const { contractId } = await createContract(context, { ...sixPayments(person), ...change });
    expect(await all("select transaction_kind as kind, content->'flags' as flags from contract where id = $1", [contractId])).toEqual([
      { kind, flags: { instalmentAct: true, specifiedContinuous: kind === "specifiedContinuous" } },
    ]);
  });

  test("the owner's other kind stands in the audit with its reason", async () => {
    const kind = { transactionKind: "business" as const, reason: "事業として契約" };
    const { contractId } = await createContract(context, { ...sixPayments(await buyer(context)), kind });
    expect(await all("select reason from audit where ref_id = $1 and action = 'contract-kind-overridden'", [contractId])).toEqual([
      { reason: "事業として契約" },
    ]);
  });

  test("of somebody who has come to nothing is refused; the owner's override stands in their timeline (scenarios.md 8)", async () => {
    const { leadId } = await addPerson(context);
    const input = sixPayments({ leadId });
    await expect(createContract(context, input)).rejects.toMatchObject({ code: "first-step-missing" });
    const { contractId } = await createContract(context, { ...input, override: { reason: "長年のお付き合い" } });
    await offerContract(context, { id: contractId, actor });
    expect(await hashOf(context, contractId)).toMatch(/^[0-9a-f]{64}$/);
    expect(await all("select reason from audit where ref_id = $1 and action = 'first-step-overridden'", [leadId])).toEqual([
      { reason: "長年のお付き合い" },
    ]);
  });
});

test("signing races the request: whatever is still to be sent asks nobody who has signed (fault 46)", async () => {
  const { contractStanding } = await import("../../../services/contracts/standing.ts");
  const contract = await offered(context, sixPayments(await buyer(context)));
  const [touch] = await all(
    `select id, lead_id as "leadId", origin_kind as "originKind", origin_id as "originId", slot, occurrence from touch where origin_id = $1`,
    [contract.id],
  );
  const standing = async () => (await context.database.transaction((tx) => contractStanding(tx, [touch]))).get(touch.id);
  expect(await standing()).toEqual({ state: "live" });
  await signed(context, contract);
  expect(await standing()).toEqual({ state: "over", outcome: "signed" });
  expect(tokyo("2027-03-20T10:00")).toEqual((await contractRow(context, contract.id)).signedAt);
});
