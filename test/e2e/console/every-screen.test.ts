import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { chooseVariant } from "../../../services/estimates/choose-variant.ts";
import { content, courseOffer } from "../../api/deal-samples.ts";
import { addDelivery, seedDelivered } from "../../api/delivery-samples.ts";
import { clickedBefore, hashOf, ownPhone, signed } from "../../services/contracts/contract-world.ts";
import { raiseAlarm } from "../../support/alarms.ts";
import { addPayer, importTransfers, sell } from "../../support/billing.ts";
import { addCheckIn, careOf, makeCustomer } from "../../support/care.ts";
import { addPerson } from "../../support/people.ts";
import { addBuyer, addPurchase } from "../../support/plays.ts";
import { happen } from "../../support/sequences.ts";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { waitFor } from "../../support/wait-for.ts";
import { watchPages } from "../page-checks.ts";
import { allLooks, type ConsoleSite, firstSend, type Looks, openConsoleSite, signedIn, viewports } from "./console.ts";
import { prepareChecks, settled, tooWide, unseenFocus, violations } from "./sound-screen.ts";

/** Every screen by its address. A new screen is added here, and is then looked at and judged in all its looks. */
const screens = [
  "/today",
  "/people",
  "/people?search=nobody-has-this",
  "/people/:lead",
  "/tasks",
  "/enrolments",
  "/events",
  "/sends",
  "/sends/planned",
  "/sends/not-sent",
  "/sends/not-sent?reason=nobody-has-this",
  "/sends/unknown",
  "/sessions",
  "/sessions?offer=nothing-has-this",
  "/sessions?view=month",
  "/sessions?view=month&month=2020-02",
  "/sessions/:session",
  "/sessions/:judged",
  "/consultations",
  "/consultations?view=day&date=:talkDay",
  "/consultations?date=:talkDay",
  "/consultations?view=list",
  "/consultations?view=list&consultant=nobody",
  "/consultations/:talk",
  "/deals",
  "/deals?by=phase",
  "/deals?view=list",
  "/deals?view=list&owner=:nobody",
  "/deals?view=figures",
  "/deals/:deal",
  "/deals/:lost",
  "/contracts",
  "/contracts?state=declined&kind=visit",
  "/contracts/:contract",
  "/contracts/:draft",
  "/deliveries",
  "/deliveries?state=stopped",
  "/deliveries/:delivery",
  "/deliveries/:resting",
  "/incidents",
  "/incidents?state=closed&outcome=lost",
  "/incidents/:incident",
  "/campaigns",
  "/campaigns?phase=over&late=true",
  "/campaigns/:campaign",
  "/campaigns/:campaign?group=leads",
  "/campaigns/:campaign?group=customers&route=-",
  "/hand-over",
  "/hand-over?reason=no-owner&kind=deal",
  "/hand-over?owner=:nobody",
  "/care",
  "/care?state=left&reason=drifted",
  "/care?state=gone",
  "/care?view=leavings",
  "/care?view=leavings&until=2020-01",
  "/care/:care",
  "/plays",
  "/plays/people",
  "/plays/people?part=not-now&code=too-soon",
  "/plays/:play",
  "/plays/:play?people=true&part=not-now",
  "/payments",
  "/payments?method=konbini",
  "/payments/bank",
  "/payments/bank?file=:bankFile",
  "/payments/bank?state=reversed",
  "/payments/bank?view=files",
  "/payments/refunds",
  "/payments/refunds?state=sent",
  "/invoices",
  "/invoices?partner=nobody-has-this",
  "/invoices/:invoice",
  "/invoices/:voided",
  "/funnel",
  "/funnel?step=list&group=entered",
  "/funnel?source=nobody-has-this",
  "/receivables",
  "/receivables?by=week",
  "/receivables?bucket=31-60",
  "/receivables?bucket=90%2B",
  "/sequences",
  "/sequences/welcome",
  "/sequences/welcome?head=true",
  "/templates",
  "/templates?search=nothing-has-this",
  "/templates/welcome/hello",
  "/templates/invitation/call?channel=person",
  "/forms",
  "/forms/newsletter",
  "/bulk",
  "/audit",
  "/audit?action=nobody-did-this",
  "/imports",
  "/imports/new",
  "/imports/:import",
  "/imports/:import?rows=added",
  "/sandbox/mail",
  "/sandbox/mail?to=nobody-has-this",
  "/sandbox/line",
  "/settings/account",
  "/settings/topics",
  "/settings/offers",
  "/settings/consultants",
  "/settings/sources",
  "/settings/fields",
  "/settings/business",
  "/settings/system",
  "/settings/senders",
  "/settings/calendar",
  "/settings/suppressions",
  "/settings/documents",
  "/settings/staff",
  "/settings/keys",
  "/there-is-no-such-screen",
];

/** What opens within a screen: by its address, or by `press` or `click` once the screen is there. */
const parts: readonly { path: string; press?: string; click?: string; hasPicture?: false }[] = [
  { path: "/people?create=true" },
  { path: "/people/:lead?open=correct" },
  { path: "/people/:lead?open=consents" },
  { path: "/tasks?task=:task" },
  { path: "/tasks?create=true" },
  { path: "/sessions?create=true" },
  { path: "/sessions/:session?open=edit" },
  { path: "/consultations?create=true" },
  { path: "/consultations/:talk?open=move" },
  { path: "/deals?create=true" },
  { path: "/deals?open=hand-over" },
  { path: "/deals/:deal?open=edit" },
  { path: "/deals/:deal?open=close" },
  { path: "/deals/:deal?open=people" },
  { path: "/deals/:deal?open=objection" },
  { path: "/deals/:deal?open=estimate" },
  { path: "/deals/:deal?estimate=:estimate" },
  { path: "/deals/:deal?open=proposal" },
  { path: "/deals/:deal?proposal=:proposal" },
  { path: "/deals/:deal?open=contract" },
  { path: "/contracts/:contract?open=received" },
  { path: "/contracts/:contract?open=cool-off" },
  { path: "/contracts/:contract?open=terminate" },
  { path: "/contracts/:draft?open=withdraw" },
  { path: "/deliveries/:delivery?open=mark&milestone=:milestone" },
  { path: "/deliveries/:delivery?open=move&milestone=:milestone" },
  { path: "/deliveries/:delivery?open=hand-over&milestone=:milestone" },
  { path: "/deliveries/:delivery?open=add" },
  { path: "/deliveries/:delivery?open=complete" },
  { path: "/incidents/:incident?open=answer" },
  { path: "/incidents/:incident?open=close" },
  { path: "/campaigns?create=true" },
  { path: "/campaigns/:campaign?open=edit" },
  { path: "/campaigns/:campaign?open=cost" },
  { path: "/campaigns/:campaign?open=item" },
  { path: "/care/:care?open=leaving" },
  { path: "/care/:care?open=referral" },
  { path: "/care?view=leavings", click: "main details summary" },
  { path: "/plays?open=start" },
  { path: "/plays/:play?open=stop" },
  { path: "/payments?create=true&lead=:owing" },
  { path: "/payments?payment=:payment" },
  { path: "/payments/bank?line=:waitingLine" },
  { path: "/payments/bank?line=:recordedLine" },
  { path: "/payments/bank?line=:waitingLine&open=split" },
  { path: "/payments/bank?line=:waitingLine&open=ignore" },
  { path: "/invoices?create=true&deal=:deal" },
  { path: "/invoices/:invoice?open=promise" },
  { path: "/invoices/:ahead?open=credit" },
  { path: "/invoices/:invoice?open=void" },
  { path: "/receivables", click: "main details summary" },
  { path: "/audit?entry=:entry" },
  { path: "/settings/offers", click: "main li:nth-of-type(1) button" },
  { path: "/settings/system?open=outbox" },
  { path: "/sends/not-sent?entry=:decision&of=:lead" },
  { path: "/sends?send=:send" },
  { path: "/sequences?create=true" },
  { path: "/sequences/welcome?step=hello" },
  { path: "/sequences/welcome?step=hello&people=sent" },
  { path: "/sequences/welcome?open=simulate" },
  { path: "/sequences/welcome?open=publish" },
  { path: "/sequences/welcome?tab=versions" },
  { path: "/sequences/welcome?tab=saves" },
  { path: "/templates?create=true" },
  { path: "/templates/welcome/hello?view=dark" },
  { path: "/templates/welcome/hello?tab=versions" },
  { path: "/templates/welcome/hello?open=publish" },
  { path: "/templates/welcome/hello?open=test" },
  { path: "/forms?create=true" },
  { path: "/forms/newsletter?open=publish" },
  { path: "/forms/newsletter?tab=share" },
  { path: "/forms/newsletter?tab=versions&version=1" },
  { path: "/forms/newsletter?tab=yaml" },
  // Headless Chromium never ends a picture of its list.
  { path: "/today", press: "Control+k", hasPicture: false },
  { path: "/today", press: "?" },
];

/** For those who are not signed in. */
const doors = ["/sign-in", "/forgotten-password", "/enter", "/enter#:invitation", "/enter#a-link-that-was-used"];

let shown: ConsoleSite;
let browser: Browser;
let ids: Record<string, string>;
beforeAll(async () => {
  [shown, browser] = await Promise.all([openConsoleSite(), sharedBrowser()]);
  ids = { lead: shown.leadId, import: shown.importId, ...(await makeParts(shown)) };
});
afterAll(async () => {
  await browser?.close();
  await shown?.close();
});

/** What the parts show, by the names that the addresses above have for their ids. */
async function makeParts(shown: ConsoleSite): Promise<Record<string, string>> {
  const { ask, leadId, site } = shown;
  const dueAt = new Date(site.context.clock.now().getTime() + 3_600_000).toISOString();
  const task = await ask<{ id: string }>("POST", "/tasks", { leadId, kind: "phone", role: "sales", script: "ご様子をうかがう", dueAt });
  const startsAt = new Date(site.context.clock.now().getTime() + 20 * 86_400_000).toISOString();
  const session = await ask<{ id: string }>("POST", "/sessions", { offer: "tanaoroshi", startsAt, seats: 1, place: "みちしるべ会議室" });
  await ask("POST", `/sessions/${session.id}/bookings`, { leadId });
  const judged = await ask<{ id: string }>("POST", "/sessions", { offer: "tanaoroshi", startsAt });
  await ask("POST", `/sessions/${judged.id}/bookings`, { leadId });
  await raiseAlarm(site.context, judged.id, "talk");
  const talk = await bookTalk(shown);
  const audit = await ask<{ items: { id: string }[] }>("GET", "/audit?action=lead-held&limit=1");
  const send = await firstSend(shown);
  const notSent = await waitFor("a message that is not sent", async () => {
    const { items } = await ask<{ items: { entry: string; leadId: string }[] }>("GET", "/sends/not-sent");
    return items.find((one) => one.leadId === leadId);
  });
  const invitation = await ask<{ url: string }>("POST", "/staff/invitations", {
    mail: "colleague@example.jp",
    role: "sales",
    language: "ja",
  });
  return {
    task: task.id,
    session: session.id,
    judged: judged.id,
    talk: talk.id,
    talkDay: talk.startsAt.slice(0, 10),
    ...(await makeDeals(shown)),
    ...(await makePlays(shown)),
    ...(await makeDeliveries(shown)),
    ...(await makeCampaign(shown)),
    // What a bank brings may be credit, which the next invoice takes.
    ...(await issueInvoices(shown)),
    ...(await takePayments(shown)),
    entry: audit.items[0]?.id ?? "",
    send: send.id,
    decision: notSent.entry,
    invitation: new URL(invitation.url).hash.slice(1),
  };
}

/** One over its budget, with something that is late and something that is done. */
async function makeCampaign({ ask, site, leadId }: ConsoleSite): Promise<Record<"campaign", string>> {
  const { id } = await ask<{ id: string }>("POST", "/campaigns", {
    ...{ name: "地域ビジネス交流展", goal: "名刺を百枚いただく", note: "となりの区画は税理士事務所。", source: "trade-show" },
    ...{ startsOn: "2027-01-05", endsOn: "2027-01-20", budgetMinor: 150_000, checklist: "trade-show", sequence: "welcome" },
  });
  await ask("POST", `/campaigns/${id}/costs`, { spentOn: "2026-11-10", what: "出展料", amountMinor: 180_000 });
  const { checklist } = await ask<{ checklist: { id: string }[] }>("GET", `/campaigns/${id}`);
  await ask("PATCH", `/campaigns/${id}/items/${checklist[0]?.id}`, { done: true });
  await site.context.database.pool.query(
    `update lead set source_id = (select id from source where key = 'trade-show'), created_at = '2027-01-06T10:00+09:00' where id = $1`,
    [leadId],
  );
  return { campaign: id };
}

/** At the first time that is free. */
async function bookTalk({ ask, leadId, site }: ConsoleSite): Promise<{ id: string; startsAt: string }> {
  const now = site.context.clock.now();
  const to = new Date(now.getTime() + 30 * 86_400_000).toISOString();
  const query = `offer=talk&from=${now.toISOString()}&to=${to}`;
  const { items } = await ask<{ items: { slots: { start: string; refusal: object | null }[] }[] }>("GET", `/consultation-slots?${query}`);
  const startsAt = items[0]?.slots.find(({ refusal }) => refusal === null)?.start;
  const answers = [{ key: "worry", answer: "人を採るべきかどうか、迷っています。" }];
  return ask("POST", "/consultations", { leadId, offer: "talk", startsAt, answers });
}

async function makeDeals(shown: ConsoleSite): Promise<Record<string, string>> {
  const deals = await openDeals(shown);
  return { ...deals, ...(await makeContracts(shown, deals)) };
}

/** One that runs and has brought a purchase, and customers for the next. */
async function makePlays({ ask, site: { context } }: ConsoleSite): Promise<Record<string, string>> {
  const buyers = async (offer: string, days: number) => {
    for (let count = 0; count < 3; count += 1) await addBuyer(context, { offer, days });
  };
  await buyers("half-year", 200);
  await buyers("half-year", 3);
  await buyers("membership", 200);
  const { leadId } = await addBuyer(context, { offer: "light", days: 40 });
  const play = await ask<{ id: string }>("POST", "/plays", { reason: "修了された方への、次のご案内" });
  await waitFor("the offer", async () => {
    const { items } = await ask<{ items: { leadId: string }[] }>("GET", `/plays/${play.id}/people?had=invited`);
    return items.find((one) => one.leadId === leadId);
  });
  const bought = { offer: "half-year", at: context.clock.now(), minor: 366_000 };
  await happen(context, leadId, "orderRepeated", {
    data: { purchase: await addPurchase(context, leadId, bought), offer: "half-year", count: 2 },
  });
  await buyers("light", 40);
  return { play: play.id };
}

/** One that was signed and waits for its documents, with an invoice, and a draft of the variant that was chosen. */
async function makeContracts({ ask, site, leadId }: ConsoleSite, { estimate }: { estimate: string }): Promise<Record<string, string>> {
  const { context } = site;
  await chooseVariant(context, { id: estimate, variant: "full" });
  const override = { reason: "セミナーの前からのお付き合いです。" };
  const agreed = {
    ...{ leadId, isConsumer: true, solicitation: "web-meeting", plan: { kind: "instalments", count: 3 }, firstDueOn: "2027-02-26" },
    ...{ expiresOn: "2027-01-31", personInCharge: "森川あゆみ", override },
    service: { about: "月に二回の面談。全12回。", startsOn: "2027-02-01", endsOn: "2027-07-31" },
  };
  const write = (sold: object) => ask<{ id: string }>("POST", "/contracts", { ...agreed, sold });
  const draft = await write({ estimateId: estimate });
  const { id } = await write({
    offerKey: "course",
    lines: [{ title: "経営棚おろし講座", quantity: "1", unitMinor: 366_000, taxKind: "standard" }],
  });
  await ask("POST", `/contracts/${id}/offer`);
  await clickedBefore(context, leadId, ownPhone);
  const outcome = await signed(context, { id, hash: await hashOf(context, id) }, { name: "鈴木美紀", confirmedName: "鈴木美紀" });
  if (outcome !== "signed") throw new Error(outcome);
  await waitFor(
    "the copy of the contract",
    async () => (await ask<{ paperAskedAt: string | null }>("GET", `/contracts/${id}`)).paperAskedAt,
  );
  const incident = await ask<{ id: string }>("POST", "/incidents", {
    ...{ leadId, severity: "serious", what: "お約束の日までに、講座の資料が届かなかった。" },
    expectation: "毎月一日に、その月の資料が手元にあること。",
  });
  return { contract: id, draft: draft.id, incident: incident.id, care: await careFor(site.context, ask, leadId) };
}

/** A customer with whom somebody got in touch, and should again; and some who went. */
async function careFor(context: ConsoleSite["site"]["context"], ask: ConsoleSite["ask"], leadId: string): Promise<string> {
  const care = await careOf(context, leadId);
  const answered = await addCheckIn(context, care, { dueOn: "2026-12-10" });
  await ask("POST", `/care/${care.id}/check-ins/${answered}/answer`, { answer: "wish", words: "春から、月に二回にしたいとのこと。" });
  await addCheckIn(context, care, { dueOn: "2027-01-10", occurrence: 1 });
  const { leadId: friend } = await addPerson(context, { familyName: "小川" });
  await ask("POST", `/care/${care.id}/referrals`, { referredId: friend });
  for (const reason of ["drifted", "drifted", "forgot"]) {
    const { leadId: gone } = await addPerson(context);
    await makeCustomer(context, gone);
    await ask("POST", `/care/${(await careOf(context, gone)).id}/leaving`, { reason });
  }
  const { leadId: ceased } = await addPerson(context);
  await makeCustomer(context, ceased);
  await makeCustomer(context, ceased, "lead");
  return care.id;
}

/** One with a session that is overdue, and what they said of the first; and one that rests for a payment. */
async function makeDeliveries({
  ask,
  site: { context },
  leadId,
}: ConsoleSite): Promise<Record<"delivery" | "resting" | "milestone", string>> {
  await seedDelivered(context);
  const [delivery, resting] = [await addDelivery(context, leadId), await addDelivery(context, leadId)];
  const { pool } = context.database;
  const read = () => ask<{ plan: { id: string }[] }>("GET", `/deliveries/${delivery}`);
  const [first, second, third, , notes] = (await read()).plan;
  const act = (of: { id: string } | undefined, name: string, body: object) =>
    ask("POST", `/deliveries/${delivery}/milestones/${of?.id}/${name}`, body);
  await act(first, "mark", { mark: "attended", note: "売上の三割を占める取引先の話から始まりました。" });
  await act(third, "drop", { reason: "ご希望により" });
  await pool.query("update delivery_milestone set due_on = due_on - 20 where id = $1", [second?.id]);
  await pool.query(
    `insert into delivery_rating (id, delivery_id, lead_id, milestone_id, asked_at, until, score, words, rated_at)
     values (gen_random_uuid(), $1, $2, $3, $4, $4, 2, '時間が少し足りませんでした。', $4)`,
    [delivery, leadId, first?.id, context.clock.now()],
  );
  // Its process would see that nothing is overdue, and resume it.
  await pool.query("update process set state = 'over', wake_at = null, outcome = 'test' where id = $1", [resting]);
  await pool.query("update delivery set state = 'resting', rests_from = '2027-01-05' where id = $1", [resting]);
  return { delivery, resting, milestone: notes?.id ?? "" };
}

/** One with all that a deal can have, and one that was lost. */
async function openDeals({ ask, leadId }: ConsoleSite): Promise<Record<"deal" | "lost" | "estimate" | "proposal" | "nobody", string>> {
  for (const key of ["course", "second-course"]) await ask("PUT", `/offers/${key}`, courseOffer);
  const { items: staff } = await ask<{ items: { id: string }[] }>("GET", "/staff/names");
  const override = { reason: "セミナーの前からのお付き合いです。" };
  const open = (offer: string) =>
    ask<{ id: string }>("POST", "/deals", {
      leadId,
      offer,
      ownerId: staff[0]?.id ?? null,
      nextAction: "お返事を伺う",
      nextOn: "2027-01-11",
      override,
    });
  const { id } = await open("course");
  await ask("PATCH", `/deals/${id}`, {
    amountMinor: 366_000,
    phase: "comparison",
    mustBuyOn: "2027-03-31",
    urgency: "by-date",
    rivalNear: true,
  });
  await ask("PUT", `/deals/${id}/people`, {
    people: [
      { name: "新田 誠", role: "decision-maker", stance: "for", reason: "人が育つ場がほしい", isMet: true },
      { name: "新田 恵", role: "family", stance: "against", reason: "費用が心配" },
    ],
  });
  await ask("POST", `/deals/${id}/dates`, { kind: "renewal", on: "2027-06-30", monthsBefore: 3 });
  await ask("POST", `/deals/${id}/presentations`, { interests: "月に一度は立ち止まりたい" });
  await ask("POST", `/deals/${id}/objections`, { kind: "family", words: "妻に相談します", talkOn: "2027-01-16" });
  const estimate = await ask<{ id: string }>("POST", `/deals/${id}/estimates`, { ...content, override });
  await ask("POST", `/estimates/${estimate.id}/send`, {});
  await ask("POST", `/deals/${id}/estimates`, { ...content, override });
  const suggested = await ask<object>("GET", `/deals/${id}/proposal-suggestion`);
  const proposal = await ask<{ id: string }>("POST", `/deals/${id}/proposals`, { ...suggested, result: "任せられるようになります。" });
  const lost = await open("second-course");
  await ask("POST", `/deals/${lost.id}/close`, { state: "lost", reason: "missed-timing" });
  return { deal: id, lost: lost.id, estimate: estimate.id, proposal: proposal.id, nobody: crypto.randomUUID() };
}

/** Lines of a bank in each of their states, a payment with credit of which a part goes back, and one that was recorded before its line came. */
async function takePayments({ ask, site: { context } }: ConsoleSite): Promise<Record<string, string>> {
  const { leadId: owing } = await addPayer(context, { family: "サトウ", given: "ケン", familyName: "佐藤" });
  const { leadId: early } = await addPayer(context, { family: "ヤマダ", given: "ハナ", familyName: "山田" });
  await sell(context, owing, { grossMinor: 366_000, anchorOn: "2027-01-15" });
  await sell(context, owing, { grossMinor: 5_500, plan: { kind: "once" }, anchorOn: "2027-01-15" });
  await sell(context, owing, { grossMinor: 7_700, plan: { kind: "once" }, anchorOn: "2027-01-12" });
  await sell(context, early, { grossMinor: 61_000, plan: { kind: "once" }, anchorOn: "2027-01-15" });
  const pay = (of: string, method: string, amountMinor: number) =>
    ask<{ id: string }>("POST", "/payments", { leadId: of, method, amountMinor, receivedOn: "2027-01-11" });
  await pay(owing, "transfer", 7_700);
  const { id: payment } = await pay(early, "cash", 80_000);
  await ask("POST", `/payments/${payment}/refund-credit`, { amountMinor: 3_000, reason: "ご希望" });
  const on = "090112";
  const { id: bankFile } = await importTransfers(
    context,
    { on, amount: 5_500, payer: "ｻﾄｳ ｹﾝ" },
    { on, amount: 7_700, payer: "ｻﾄｳ ｹﾝ" },
    { on, amount: 61_000, payer: "ﾔﾏﾀﾞ", edi: "2027-00001" },
    { on, amount: 12_345, payer: "ｶ)ﾌﾒｲｼﾖｳｼﾞ" },
  );
  const { items } = await ask<{ items: { id: string; amountMinor: number }[] }>("GET", `/bank-lines?file=${bankFile}`);
  const lineOf = (amount: number) => items.find(({ amountMinor }) => amountMinor === amount)?.id ?? "";
  return { owing, payment, bankFile, waitingLine: lineOf(5_500), recordedLine: lineOf(7_700) };
}

/** One in instalments, of which one is paid and one is late, with a promise; and one that was voided. */
async function issueInvoices({ ask, leadId }: ConsoleSite): Promise<Record<"invoice" | "voided" | "ahead", string>> {
  const issue = (dueOn: string, plan: object) =>
    ask<{ id: string; instalments: { id: string; amountMinor: number }[] }>("POST", "/invoices", {
      leadId,
      lines: [
        { title: "経営棚おろし講座", quantity: "1", unitMinor: 330_000, taxKind: "standard" },
        { title: "昼食", quantity: "3", unitMinor: 1_080, taxKind: "reduced" },
      ],
      suppliedOn: "2026-11-04",
      discountMinor: 3_240,
      plan,
      dueOn,
      note: "お支払いをお待ちしております。",
    });
  const { id, instalments } = await issue("2026-11-04", { kind: "instalments", count: 4 });
  const [first] = instalments;
  const money = { leadId, method: "transfer", receivedOn: "2027-01-08" };
  await ask("POST", "/payments", {
    ...money,
    amountMinor: first?.amountMinor ?? 0,
    parts: [{ instalmentId: first?.id, amountMinor: first?.amountMinor }],
  });
  const voided = await issue("2027-02-26", { kind: "once" });
  await ask("POST", `/invoices/${voided.id}/void`, { reason: "お申し込みが二重でした" });
  await ask("POST", `/invoices/${id}/promise`, { on: "2027-01-20" });
  // Credit of somebody who owes nothing yet.
  const { items: leads } = await ask<{ items: { id: string }[] }>("GET", "/leads?limit=10");
  const other = leads.find((one) => one.id !== leadId)?.id;
  const ahead = await ask<{ id: string }>("POST", "/invoices", {
    leadId: other,
    lines: [{ title: "講座の教材", quantity: "1", unitMinor: 22_000, taxKind: "standard" }],
    ...{ suppliedOn: "2027-01-12", dueOn: "2027-06-28" },
  });
  await ask("POST", "/payments", { ...money, leadId: other, amountMinor: 5_000 });
  return { invoice: id, voided: voided.id, ahead: ahead.id };
}

/** Without a request for this long, a screen has read what it shows. */
const QUIET_MS = 150;

const pathOf = (screen: string) => screen.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? "");

async function openBrowserOf(language: Looks["language"], { signsIn = true } = {}) {
  const { context, page } = await signedIn(browser, shown.site, { language, width: "wide", scheme: "light" });
  onTestFinished(() => context.close());
  if (!signsIn) await context.clearCookies();
  await page.goto(`${shown.site.address}${signsIn ? "/today" : "/sign-in"}`, { waitUntil: "domcontentloaded" });
  await prepareChecks(page);
  return { page, watch: watchPages(context, [shown.site.address]), isQuiet: watchQuiet(context) };
}

/** Goes to an address as a link does: the console is loaded once, and not for each screen. */
async function go(page: Page, path: string, isQuiet: () => boolean): Promise<void> {
  await page.evaluate(`history.pushState({}, "", ${JSON.stringify(path)})`);
  const goneAt = performance.now();
  await page.locator("h1, h2").first().waitFor();
  await waitFor(`${path} to be read`, () => performance.now() - goneAt > QUIET_MS && isQuiet());
  await page.locator(".mantine-Skeleton-root").first().waitFor({ state: "detached" });
}

/** Whether nothing has been asked of the server for a moment; the stream of what changed never ends. */
function watchQuiet(context: BrowserContext): () => boolean {
  const underway = new Set<unknown>();
  let lastAt = performance.now();
  const end = (request: unknown) => {
    underway.delete(request);
    lastAt = performance.now();
  };
  context.on("request", (request) => {
    if (request.url().includes("/api/v1/live")) return;
    lastAt = performance.now();
    underway.add(request);
  });
  context.on("requestfinished", end);
  context.on("requestfailed", end);
  return () => underway.size === 0 && performance.now() - lastAt > QUIET_MS;
}

/** In these looks. What can have the focus is tried at one width. */
async function judge(
  page: Page,
  name: string,
  looks: readonly Omit<Looks, "language">[],
  { focusAt, hasPicture = true }: { focusAt: Looks["width"]; hasPicture?: boolean | undefined },
): Promise<void> {
  for (const { width, scheme } of looks) {
    await page.setViewportSize(viewports[width]);
    await page.emulateMedia({ colorScheme: scheme });
    // Where the last look left it, the bar at the top may lie over half of a button.
    await page.evaluate("window.scrollTo(0, 0)");
    await settled(page, scheme);
    const look = `${name}-${width}-${scheme}`;
    if (hasPicture) await picture(page, look);
    // The dark one differs in its colours alone.
    expect.soft(await violations(page, scheme === "dark" ? ["color-contrast"] : undefined), look).toEqual([]);
    expect.soft(await tooWide(page), look).toEqual([]);
    if (scheme === "light" && width === focusAt) expect.soft(await unseenFocus(page), `the focus on ${look}`).toEqual([]);
  }
}

/** Each language has its focus at one of the widths. */
const focusOf = { ja: "wide", en: "narrow" } as const;

/**
 * Every two of language, width and scheme meet on each screen, though not all three: what is wrong in one look is wrong in a pair of them.
 * Pictures are made of all.
 */
function looksOf(language: Looks["language"]): readonly Omit<Looks, "language">[] {
  if (process.env.SCREENSHOTS) return allLooks;
  return allLooks.filter(({ width, scheme }) => (width === focusOf[language]) === (scheme === "light"));
}

test.each(["ja", "en"] as const)(
  "every screen is sound in %s, at both widths and in light and dark (axe)",
  async (language) => {
    const { page, watch, isQuiet } = await openBrowserOf(language);
    const focusAt = focusOf[language];
    for (const screen of screens) {
      await go(page, pathOf(screen), isQuiet);
      await judge(page, `${screen}-${language}`, looksOf(language), { focusAt });
    }
    // What opens within a screen is wide in one language and narrow in the other.
    for (const { path, press, click, hasPicture } of parts) {
      await page.setViewportSize(viewports[focusAt]);
      await go(page, pathOf(path), isQuiet);
      if (press) await page.keyboard.press(press);
      if (click) await page.locator(click).first().click();
      await judge(
        page,
        `${path}${press ?? click ?? ""}-${language}`,
        allLooks.filter(({ width }) => width === focusAt),
        { focusAt, hasPicture },
      );
      if (press ?? click) await page.keyboard.press("Escape");
    }
    expect(watch).toEqual({ errors: [], strangers: [] });
  },
  600_000,
);

test.each(["ja", "en"] as const)("what stands before the sign-in is sound in %s", async (language) => {
  const { page, watch, isQuiet } = await openBrowserOf(language, { signsIn: false });
  for (const door of doors) {
    await go(page, pathOf(door), isQuiet);
    await judge(page, `${door}-${language}`, looksOf(language), { focusAt: focusOf[language] });
  }
  expect(watch).toEqual({ errors: [], strangers: [] });
});

/** The pictures of the README are made with the others. They show somebody whose letters go on, at the top of the page. */
test.runIf(process.env.SCREENSHOTS).each(["ja", "en"] as const)("the pictures of the README in %s", async (language) => {
  const { page, isQuiet } = await openBrowserOf(language);
  await page.setViewportSize(viewports.wide);
  const { items } = await shown.ask<{ items: { leadId: string }[] }>("GET", "/enrolments?sequence=welcome&state=running");
  const pictures = { person: `/people/${items[0]?.leadId}`, sequence: "/sequences/welcome" };
  for (const [name, path] of Object.entries(pictures)) {
    await go(page, path, isQuiet);
    await settled(page, "light");
    await page.screenshot({ path: join("docs/pictures", `${name}.${language}.png`) });
  }
});

/**
 * Pictures for a person who wants to look: `npm run screens`. Of the whole page, not of what fits into the window; only a dialog, which stays
 * in the window, has its window.
 */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const fullPage = (await page.getByRole("dialog").count()) === 0;
  await page.screenshot({ path: join(folder, `${name.replaceAll(/[^\w-]+/g, "_")}.png`), fullPage });
}
