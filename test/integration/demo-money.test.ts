import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Acceptance } from "../../cli/demo/measure.ts";
import { readMoney } from "../../cli/demo/measure-money.ts";
import { coolOff } from "../../services/contracts/cool-off.ts";
import { closeDeal } from "../../services/deals/close-deal.ts";
import { openDeal } from "../../services/deals/open-deal.ts";
import { recordPayment } from "../../services/payments/record-payment.ts";
import { undoAllocation } from "../../services/payments/undo-allocation.ts";
import { voidInvoice } from "../../services/payments/void-invoice.ts";
import { buyer, offered, signed, sixPayments } from "../services/contracts/contract-world.ts";
import { acceptOnly, actor, addPayer, importTransfers, owingOf, sell } from "../support/billing.ts";
import { STARTER_PLAYBOOK } from "../support/context.ts";
import { type Engine, openEngine } from "../support/engine.ts";

const MINUTE = 60_000;
const tokyo = (local: string) => new Date(`${local}+09:00`);

/** The journal of card payments, as far as the measure reads it. */
async function stripeJournal() {
  const entries: { kind: string; [key: string]: unknown }[] = [];
  const server = createServer((request, response) => {
    const kind = new URL(request.url ?? "/", "http://sandbox.invalid").searchParams.get("kind");
    response.end(JSON.stringify({ entries: entries.filter((entry) => entry.kind === kind) }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, entries, close: () => void server.close() };
}

let engine: Engine;
let sandbox: Awaited<ReturnType<typeof stripeJournal>>;
const acceptances: Acceptance[] = [];

beforeAll(async () => {
  engine = await openEngine({ startAt: "2027-04-05T10:00+09:00", playbook: STARTER_PLAYBOOK });
  sandbox = await stripeJournal();
});
afterAll(async () => {
  sandbox.close();
  await engine.close();
});
beforeEach(() => {
  sandbox.entries.length = 0;
  acceptances.length = 0;
});

const measured = (until = engine.context.clock.now()) => readMoney(engine.context, { acceptances, sandboxUrl: sandbox.url, until });
const now = (minutes = 0) => new Date(engine.context.clock.now().getTime() + minutes * MINUTE);

describe("charged twice", () => {
  let instalmentId: string;
  beforeAll(async () => {
    const { leadId } = await addPayer(engine.context, { family: "カード" });
    await sell(engine.context, leadId, { anchorOn: "2027-12-27" });
    instalmentId = (await owingOf(engine.context, leadId))[0]?.id ?? "";
  });

  let n = 0;
  const charge = async ({ refunded = false, attempt = true } = {}): Promise<void> => {
    n += 1;
    const [id, attemptId] = [`ch_${n}`, uuidv7()];
    if (attempt) {
      await engine.context.database.pool.query(
        `insert into payment_attempt (id, instalment_id, lead_id, n, by, method, amount_minor, currency, language, saves_card, state, started_at, pay_by)
         select $1, id, lead_id, $3, 'page', 'card', amount_minor, 'JPY', 'ja', false, 'succeeded', $4, $4 from instalment where id = $2`,
        [attemptId, instalmentId, n, now()],
      );
    }
    sandbox.entries.push(
      ...[{ kind: "object", object: { object: "charge", id, refunded: false } }],
      ...[{ kind: "charged", charge: id, attemptId }],
      ...(refunded ? [{ kind: "object", object: { object: "charge", id, refunded: true } }] : []),
    );
  };
  const chargedTwice = async () => (await measured()).chargedTwice;

  test("one charge of an instalment is as it must be", async () => {
    await charge();
    expect(await chargedTwice()).toBe(0);
  });

  test("each charge beyond the first counts", async () => {
    for (let times = 0; times < 3; times += 1) await charge();
    expect(await chargedTwice()).toBe(2);
  });

  test("one that was given back does not stand", async () => {
    await charge({ refunded: true });
    await charge();
    expect(await chargedTwice()).toBe(0);
  });

  test("a charge that we know nothing of counts", async () => {
    await charge({ attempt: false });
    expect(await chargedTwice()).toBe(1);
  });
});

describe("dunned after paying", () => {
  /** Somebody whose only payment is four days late, so that the first letter has gone out; answers the key of its send. */
  const late = async (family: string, anchorOn: string): Promise<{ leadId: string; invoiceId: string; send: string }> => {
    const { leadId } = await addPayer(engine.context, { family });
    const invoiceId = await sell(engine.context, leadId, { grossMinor: 61_000, plan: { kind: "once" }, anchorOn });
    await engine.runTo(new Date(tokyo(`${anchorOn}T12:00`).getTime() + 5 * 24 * 60 * MINUTE));
    const { rows } = await engine.context.database.pool.query<{ send: string }>(
      `select replace(s.id::text, '-', '') as send from send s join touch t on t.id = s.touch_id
       where t.origin_id = $1 and t.slot like 'dunning-%' and s.state = 'sent'`,
      [invoiceId],
    );
    expect(rows).toHaveLength(1);
    return { leadId, invoiceId, send: rows[0]?.send ?? "" };
  };
  const taken = (send: string, at: Date) => acceptances.push({ send, to: "a@example.jp", at });
  const dunned = async () => (await measured()).dunnedAfterPaid;
  const pay = (leadId: string, amountMinor: number) =>
    recordPayment(engine.context, { leadId, method: "cash", amountMinor, receivedOn: "2027-04-20", actor });

  test("a letter that left while money was open, or in the minutes in which it came, is none", async () => {
    const { leadId, send } = await late("アサ", "2027-04-20");
    taken(send, now(-60));
    expect(await dunned()).toBe(0);
    await pay(leadId, 61_000);
    taken(send, now(1));
    expect(await dunned()).toBe(0);
    taken(send, now(3));
    expect(await dunned()).toBe(1);
  });

  test("a part of the money settles nothing; a void invoice does", async () => {
    const { leadId, invoiceId, send } = await late("ヒル", "2027-05-11");
    await pay(leadId, 60_000);
    taken(send, now(3));
    expect(await dunned()).toBe(0);
    await voidInvoice(engine.context, { id: invoiceId, reason: "a mistake", actor });
    expect(await dunned()).toBe(1);
  });

  test("a letter after the transfer was taken back is none", async () => {
    const { send } = await late("ヨル", "2027-06-01");
    await importTransfers(engine.context, { on: "090604", amount: 61_000, payer: "ﾖﾙ ｹﾝ" });
    const line = await acceptOnly(engine.context);
    const [paidAt, later] = [now(3), now(60)];
    await engine.runTo(later);
    await undoAllocation(engine.context, { id: line, actor });
    taken(send, now(3));
    expect(await dunned()).toBe(0);
    taken(send, paidAt);
    expect(await dunned()).toBe(1);
  });
});

test("deals, what came less what went back, and what is overdue", async () => {
  const before = await measured();
  const people = await Promise.all([1, 2, 3].map(() => buyer(engine.context)));
  const [won, lost, another] = people;
  if (!won || !lost || !another) throw new Error("nobody is there");
  const service = { kind: null, about: "コーチング", startsOn: "2027-08-01", endsOn: "2028-01-31" };
  const dates = { firstDueOn: "2027-07-27", expiresOn: "2027-07-31", service };
  const contract = await offered(engine.context, { ...sixPayments(won), ...dates });
  expect(await signed(engine.context, contract)).toBe("signed");
  await closeDeal(engine.context, { id: lost.dealId, closing: { state: "lost", reason: "price" }, actor });
  await closeDeal(engine.context, { id: another.dealId, closing: { state: "void" }, actor });
  await openDeal(engine.context, { leadId: another.leadId, offerKey: "half-year", ownerId: null, actor });
  const parts = [{ instalmentId: (await owingOf(engine.context, won.leadId))[0]?.id ?? "", amountMinor: 61_000 }];
  await recordPayment(engine.context, { leadId: won.leadId, method: "cash", amountMinor: 61_000, receivedOn: "2027-04-20", parts, actor });
  const sums = async (until: string) => {
    const { deals, revenue, unpaid } = await measured(tokyo(until));
    return { deals, revenue: revenue - before.revenue, unpaid: unpaid - before.unpaid };
  };
  const deals = { opened: 3, won: 1, lost: 1, cooledOff: 0 };
  expect(await sums("2027-07-20T00:00")).toMatchObject({ deals, revenue: 61_000 });
  const [july, august] = [await sums("2027-08-27T12:00"), await sums("2027-08-28T00:00")];
  expect(august.unpaid - july.unpaid).toBe(61_000);
  expect(await coolOff(engine.context, { id: contract.id, way: "page", actor: "lead" })).toBe("cooled-off");
  await engine.context.database.pool.query("update refund set state = 'done' where lead_id = $1", [won.leadId]);
  expect(await sums("2027-08-28T00:00")).toMatchObject({ deals: { ...deals, cooledOff: 1 }, revenue: 0 });
});
