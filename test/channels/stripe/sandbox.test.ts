import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, onTestFinished, test } from "vitest";
import { parseForm } from "../../../channels/stripe/sandbox/form.ts";
import { checkout, endpoint, SECRET_KEY, type Stand, savedCharge, standIn } from "./support.ts";

type Events = { events: { event: { id: string; type: string }; attempts: number; over: boolean }[] };

const eventsOf = async (stand: Stand) => (await stand.control<Events>("GET", "/events")).body.events;
const pay = (stand: Stand, session: string, more: object = {}) => stand.control("POST", "/pay", { session, ...more });

async function post(stand: Stand, path: string, body: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${stand.url}/v1/${path}`, {
    method: "POST",
    body,
    headers: { Authorization: `Bearer ${SECRET_KEY}`, "Content-Type": "application/x-www-form-urlencoded", ...headers },
  });
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) };
}

describe("the API", () => {
  test.each<[string, string, string, Record<string, string>, number, object]>([
    ["another key", "customers", "", { Authorization: "Bearer sk_test_x" }, 401, { type: "invalid_request_error" }],
    ["an unknown address", "nothing", "", {}, 404, { type: "invalid_request_error" }],
    ["an unknown parameter", "customers", "nmae=x", {}, 400, { code: "parameter_unknown", param: "nmae" }],
    ["a nested unknown parameter", "refunds", "payment_intent=pi&amount=1&metadata[a][b]=c", {}, 400, { param: "metadata[a]" }],
    ["a missing parameter", "refunds", "amount=1", {}, 400, { code: "parameter_missing", param: "payment_intent" }],
    ["a bad number", "refunds", "payment_intent=pi_1&amount=1.5", {}, 400, { param: "amount" }],
    ["a payment that is not there", "refunds", "payment_intent=pi_1&amount=1", {}, 400, { code: "resource_missing" }],
    ["a form that contradicts itself", "customers", "name=a&name[b]=c", {}, 400, {}],
  ])("refuses %s as Stripe does", async (_, path, body, headers, status, error) => {
    const stand = await standIn();
    const answer = await post(stand, path, body, headers);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject(error);
    expect(answer.headers.get("request-id")).toMatch(/^req_/);
    expect(await stand.journal("request")).toMatchObject([{ status }]);
  });

  test("answers a repeated key as before, says so, and refuses it with other values", async () => {
    const stand = await standIn();
    const first = await post(stand, "customers", "name=a", { "Idempotency-Key": "k1" });
    expect(first.headers.get("idempotent-replayed")).toBeNull();
    const again = await post(stand, "customers", "name=a", { "Idempotency-Key": "k1" });
    expect([again.status, again.body, again.headers.get("idempotent-replayed")]).toEqual([200, first.body, "true"]);
    const other = await post(stand, "customers", "name=b", { "Idempotency-Key": "k1" });
    expect([other.status, other.body.error.type]).toEqual([400, "idempotency_error"]);
    const unkeyed = await post(stand, "customers", "name=a");
    expect(unkeyed.body.id).not.toBe(first.body.id);
  });

  test("does not keep a refusal of what was asked wrongly", async () => {
    const stand = await standIn();
    expect((await post(stand, "customers", "nmae=a", { "Idempotency-Key": "k1" })).status).toBe(400);
    expect((await post(stand, "customers", "name=a", { "Idempotency-Key": "k1" })).status).toBe(200);
  });

  test("keeps no number of a card but those of tests, not even in its journal", async () => {
    const stand = await standIn();
    const { providerRef, url } = await stand.payments.openCheckout(checkout());
    const page = await fetch(url, { method: "POST", body: new URLSearchParams({ card: "4111 1111 1111 1111" }) });
    expect(await page.text()).toContain("テスト用の番号ではありません");
    expect((await pay(stand, providerRef, { card: "4111111111111111" })).status).toBe(400);
    expect(readFileSync(stand.journalFile, "utf8")).not.toMatch(/4111/);
  });
});

test.each([
  ["a=1&b[c]=2&b[d][e]=3", { a: "1", b: { c: "2", d: { e: "3" } } }],
  ["l[0]=a&l[1]=b&m[]=c&m[]=d", { l: ["a", "b"], m: ["c", "d"] }],
  ["l[0][x]=a&l[1][x]=b", { l: [{ x: "a" }, { x: "b" }] }],
  ["d=%E8%82%B2%20%26", { d: "育 &" }],
  ["", {}],
  ["a=1&a=2", null],
  ["a[b]=1&a=2", null],
  ["__proto__[x]=1", JSON.parse('{"__proto__":{"x":"1"}}')],
])("the form %s is read", (text, value) => {
  expect(parseForm(text)).toEqual(value);
  expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
});

describe("webhooks", () => {
  test("tell of each payment by signed events, with the ids of ours", async () => {
    const { url, received } = await endpoint();
    const stand = await standIn({ webhookUrl: url });
    const asked = checkout();
    const { providerRef } = await stand.payments.openCheckout(asked);
    await pay(stand, providerRef);
    expect(received.map(({ type }) => type)).toEqual(["payment_intent.succeeded", "charge.succeeded", "checkout.session.completed"]);
    expect(new Set(received.map(({ attemptId }) => attemptId))).toEqual(new Set([asked.attemptId]));
    expect(received.at(-1)).toMatchObject({ objectKind: "checkout.session", objectId: providerRef });
  });

  test("tell of one refund by three kinds of event (PAY2)", async () => {
    const { url, received } = await endpoint();
    const stand = await standIn({ webhookUrl: url });
    await stand.control("PUT", "/refund-mode", { mode: "pending" });
    const { providerRef } = await stand.payments.openCheckout(checkout());
    await pay(stand, providerRef);
    const made = await stand.payments.refund({ refundId: uuidv7(), providerRef, amountMinor: 55_000 });
    await stand.control("POST", "/settle-refund", { refund: made.providerRef, status: "succeeded" });
    expect(received.slice(3).map(({ type, objectKind }) => [type, objectKind])).toEqual([
      ["refund.created", "refund"],
      ["charge.refunded", "charge"],
      ["refund.updated", "refund"],
    ]);
    for (const { objectKind, objectId } of received.slice(3)) {
      if (objectKind === "refund") expect(await stand.payments.readRefund(objectId)).toMatchObject({ state: "succeeded" });
      else expect(await stand.payments.readPayment({ providerRef: objectId })).toMatchObject({ refundedMinor: 55_000 });
    }
  });

  test("of a konbini, a chargeback, a declined card, an ended page", async () => {
    const { url, received } = await endpoint();
    const stand = await standIn({ webhookUrl: url });
    const konbini = await stand.payments.openCheckout(checkout({ method: "konbini", amountMinor: 5_000 }));
    await stand.control("POST", "/konbini-code", { session: konbini.providerRef });
    await stand.control("POST", "/pay-at-konbini", { payment: konbini.providerRef });
    const { body } = await stand.control<{ id: string }>("POST", "/dispute", { payment: konbini.providerRef });
    await stand.control("POST", "/close-dispute", { dispute: body.id, won: true });
    const declined = await stand.payments.openCheckout(checkout());
    await pay(stand, declined.providerRef, { card: "4000000000000002" });
    await stand.control("POST", "/expire", { session: declined.providerRef });
    expect(received.map(({ type }) => type)).toEqual([
      "payment_intent.requires_action",
      "checkout.session.completed",
      "payment_intent.succeeded",
      "charge.succeeded",
      "checkout.session.async_payment_succeeded",
      "charge.dispute.created",
      "charge.dispute.closed",
      "payment_intent.payment_failed",
      "charge.failed",
      "checkout.session.expired",
    ]);
  });

  test("come again until they are taken, with the same id", async () => {
    const { url, received } = await endpoint((call) => (call === 1 ? 500 : 200));
    const stand = await standIn({ webhookUrl: url, redeliveryDelaysMs: [5, 5] });
    await stand.payments.chargeSavedCard(await savedCharge(stand));
    await expect
      .poll(async () => (await eventsOf(stand)).map(({ attempts, over }) => ({ attempts, over })))
      .toEqual([
        { attempts: 2, over: true },
        { attempts: 1, over: true },
      ]);
    expect(received).toHaveLength(3);
    expect(new Set(received.map(({ eventId }) => eventId)).size).toBe(2);
  });

  test("are given up after the last redelivery, and a test may deliver them later", async () => {
    const { url, received } = await endpoint((call) => (call <= 4 ? 503 : 200));
    const stand = await standIn({ webhookUrl: url, redeliveryDelaysMs: [5] });
    await stand.payments.chargeSavedCard(await savedCharge(stand));
    await expect.poll(async () => (await eventsOf(stand)).map(({ over }) => over)).toEqual([true, true]);
    expect(received).toHaveLength(4);
    const ids = (await eventsOf(stand)).map(({ event }) => event.id);
    expect((await stand.control("POST", "/deliver", { events: ids })).body).toEqual({ statuses: [200, 200] });
  });

  test("are doubled, lost, or held and then delivered in any order, as often as asked", async () => {
    const { url, received } = await endpoint();
    const stand = await standIn({ webhookUrl: url });
    const happen = async (mode: string) => {
      received.length = 0;
      await stand.control("PUT", "/delivery-mode", { mode });
      const { providerRef } = await stand.payments.openCheckout(checkout());
      await pay(stand, providerRef);
      return received.map(({ type }) => type);
    };
    expect(await happen("doubled")).toHaveLength(6);
    expect(new Set(received.map(({ eventId }) => eventId)).size).toBe(3);
    expect(await happen("lost")).toEqual([]);
    expect(await happen("held")).toEqual([]);
    const held = (await eventsOf(stand)).filter(({ over }) => !over).map(({ event }) => event);
    expect(held.map(({ type }) => type)).toEqual(["payment_intent.succeeded", "charge.succeeded", "checkout.session.completed"]);
    const [first, second, third] = held.map(({ id }) => id);
    await stand.control("POST", "/deliver", { events: [third, first, second, first] });
    expect(received.map(({ eventId }) => eventId)).toEqual([third, first, second, first]);
    expect((await stand.control("POST", "/deliver", { events: ["evt_none"] })).status).toBe(409);
  });
});

test("a restart finds keys, objects, cards, modes and undelivered events again, a torn last line aside", async () => {
  const folder = mkdtempSync(join(tmpdir(), "stripe-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const journalFile = join(folder, "journal.jsonl");
  const { url, received } = await endpoint((call) => (call === 1 ? 500 : 200));
  const before = await standIn({ journalFile, redeliveryDelaysMs: [60_000], webhookUrl: url });
  const charge = await savedCharge(before);
  const made = await before.payments.chargeSavedCard(charge);
  const open = await before.payments.openCheckout(checkout());
  await before.control("PUT", "/refund-mode", { mode: "pending" });
  await expect.poll(() => before.journal("delivery")).toHaveLength(2);
  await before.close();
  appendFileSync(journalFile, '{"seq":99,"kind":"obj');

  const after = await standIn({ journalFile, redeliveryDelaysMs: [10] });
  expect(await after.payments.chargeSavedCard(charge)).toEqual(made);
  expect(await after.journal("charged")).toHaveLength(1);
  await expect
    .poll(() => received.map(({ type }) => type))
    .toEqual(["payment_intent.succeeded", "charge.succeeded", "payment_intent.succeeded"]);
  expect((await pay(after, open.providerRef)).body).toEqual({ result: "paid" });
  expect(await after.payments.chargeSavedCard({ ...charge, attemptId: uuidv7() })).toMatchObject({ outcome: "succeeded" });
  const refund = { refundId: uuidv7(), providerRef: made.providerRef ?? "", amountMinor: 1_000 };
  expect(await after.payments.refund(refund)).toMatchObject({ outcome: "pending" });
});

test("every control refuses what it cannot read, with a sentence", async () => {
  const stand = await standIn();
  expect(await stand.control("POST", "/script", { action: "explode" })).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining("action") },
  });
  expect(await stand.control("POST", "/pay", { session: "cs_test_none" })).toMatchObject({ status: 409 });
  expect(await stand.control("PUT", "/delivery-mode", { mode: "slow" })).toMatchObject({ status: 400 });
  expect(await stand.control("POST", "/nothing", {})).toMatchObject({ status: 404 });
  expect((await fetch(`${stand.url}/control/pay`, { method: "POST", body: "session=x" })).status).toBe(415);
});

describe("the pages", () => {
  const page = async (url: string, headers: Record<string, string> = {}) => (await fetch(url, { headers })).text();
  const press = (url: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(url, { method: "POST", body: new URLSearchParams(form), headers, redirect: "manual" });

  test("let a person pay by card and lead back, in the reader's language; nobody's text becomes markup", async () => {
    const stand = await standIn({ mount: "/stripe" });
    const { url } = await stand.payments.openCheckout(checkout({ description: "<script>alert(1)</script> 育成" }));
    expect(url).toContain("/stripe/pay/cs_test_");
    const shown = await page(url);
    expect(shown).toContain("¥55,000");
    expect(shown).not.toContain("<script");
    expect(shown).toContain('href="https://shop.example/i/token"');
    expect(await page(url, { "Accept-Language": "en-GB,en" })).toContain("Pay</button>");
    const declined = await press(url, { card: "4000 0000 0000 9995" });
    expect(await declined.text()).toContain("このカードでは支払えませんでした（insufficient_funds）");
    const paid = await press(url, { card: "4242 4242 4242 4242" });
    expect([paid.status, paid.headers.get("location")]).toEqual([303, "https://shop.example/i/token?paid=1"]);
    expect(await page(url)).toContain("支払い済み");
    expect((await press(url, { card: "4242424242424242" })).headers.get("location")).toBe(new URL(url).pathname);
    expect(await stand.journal("charged")).toHaveLength(1);
  });

  test("ask whether it is the owner, where the bank does", async () => {
    const stand = await standIn();
    const { url } = await stand.payments.openCheckout(checkout());
    const asked = await (await press(url, { card: "4000002500003155" })).text();
    expect(asked).toContain("3Dセキュア");
    expect(asked).toContain('name="card" value="4000002500003155"');
    expect(await (await press(url, { card: "4000002500003155", owner: "no" })).text()).toContain("payment_intent_authentication_failure");
    expect((await press(url, { card: "4000002500003155", owner: "yes" })).status).toBe(303);
  });

  test("give a konbini code, and take the money at the shop", async () => {
    const stand = await standIn();
    const { url } = await stand.payments.openCheckout(checkout({ method: "konbini", amountMinor: 5_000 }));
    expect((await press(url, { deed: "code" })).status).toBe(303);
    const code = await page(url);
    expect(code).toMatch(/ローソン<\/td><td><b>113-1111/);
    expect(code).toContain("2027-01-20（水）23:59");
    await press(url, { deed: "shop" });
    expect(await page(url)).toContain("支払い済み");
  });

  test("list the payments, settle refunds and raise chargebacks; a form on another site cannot", async () => {
    const pages = { home: "/", mail: "/mail/", line: "/line/", stripe: "/stripe/", app: "http://shop.test/" };
    const stand = await standIn({
      mount: "/stripe",
      setting: { now: () => Date.parse("2027-01-13T00:00:00Z"), zone: "Asia/Tokyo", pages },
    });
    expect(await page(`${stand.url}/`)).toContain("まだ決済はありません");
    await stand.control("PUT", "/refund-mode", { mode: "pending" });
    const { url, providerRef } = await stand.payments.openCheckout(checkout());
    await press(url, { card: "4242424242424242" });
    const refund = await stand.payments.refund({ refundId: uuidv7(), providerRef, amountMinor: 5_000 });
    const list = await page(`${stand.url}/`);
    expect(list).toMatch(/継続コーチング（4月分）.*¥55,000.*支払い済み · 返金 ¥5,000/s);
    expect(list).toMatch(/class="strip".*aria-current="page">カード決済/);
    const settle = { id: refund.providerRef ?? "", deed: "settle" };
    expect((await press(`${stand.url}/`, settle, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    await press(`${stand.url}/`, settle);
    expect(await stand.payments.readRefund(refund.providerRef ?? "")).toMatchObject({ state: "succeeded" });
    const { paymentRef = "" } = (await stand.payments.readPayment({ providerRef })) ?? {};
    await press(`${stand.url}/`, { id: paymentRef, deed: "dispute" });
    expect(await page(`${stand.url}/`)).toContain("チャージバック ·");
    expect((await fetch(`${stand.url}/pay/cs_test_none`)).status).toBe(404);
  });
});
