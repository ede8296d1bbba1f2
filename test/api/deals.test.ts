import { expect, test } from "vitest";
import { scopesOfRole } from "../../domain/access/scopes.ts";
import { issueApiKey } from "../../services/access/issue-api-key.ts";
import { eraseLead } from "../../services/erasure/erase-lead.ts";
import { addPerson } from "../support/people.ts";
import { seedCourse } from "./deal-samples.ts";
import { seedBusiness } from "./seed.ts";
import { addMember } from "./staff-sessions.ts";
import { testServer } from "./test-server.ts";

const nobody = "019320a0-0000-7000-8000-000000000001";

async function served() {
  const { app, context, staff } = await testServer();
  await seedBusiness(context);
  await seedCourse(context, ["course", "other"]);
  const [haru, ken] = [await addMember(context, "sales", "haru@shop.test"), await addMember(context, "sales", "ken@shop.test")];
  const ask = async (method: "GET" | "POST" | "PATCH" | "PUT", path: string, payload?: object, headers: Record<string, string> = {}) => {
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...staff, ...headers },
      ...(method === "GET" ? {} : { payload: payload ?? {} }),
    });
    return { status: answer.statusCode, body: answer.body === "" ? null : answer.json(), etag: String(answer.headers.etag) };
  };
  /** A customer: they have had their first step. */
  const customer = async () => {
    const person = await addPerson(context);
    await context.database.pool.query("update lead set relation = 'customer' where id = $1", [person.leadId]);
    return person.leadId;
  };
  const open = async (more: object = {}) =>
    (
      await ask("POST", "/deals", {
        leadId: await customer(),
        offer: "course",
        ownerId: haru.id,
        nextAction: "お電話",
        nextOn: "2099-01-10",
        ...more,
      })
    ).body;
  const found = async (query: string): Promise<string[]> => (await ask("GET", query)).body.items.map(({ id }: { id: string }) => id);
  return { app, context, ask, open, found, customer, haru, ken };
}

test("a deal is opened, listed, read with its plan, and changed by its ETag only; every move is kept", async () => {
  const { ask, open, found, haru } = await served();
  const made = await open();
  expect(made).toMatchObject({ state: "open", step: "talk", ownerName: "sales 一郎", isLoose: false, title: { ja: "経営棚おろし講座" } });
  expect(made.plan.steps.map(({ key }: { key: string }) => key)).toEqual(["talk", "presentation", "estimate", "closing", "contract"]);
  expect(made.plan.phases).toHaveLength(10);
  const read = await ask("GET", `/deals/${made.id}`);
  const change = (payload: object, etag: string) => ask("PATCH", `/deals/${made.id}`, payload, { "if-match": etag });
  const first = await change({ step: "estimate", amountMinor: 366_000, mustBuyOn: "2099-06-30", reason: "お電話で" }, read.etag);
  expect(first.body).toMatchObject({ step: "estimate", amountMinor: 366_000, mustBuyOn: "2099-06-30", nextAction: "お電話" });
  expect(first.body.moves.map(({ field, to }: { field: string; to: string }) => [field, to])).toEqual(
    expect.arrayContaining([
      ["state", "open"],
      ["owner", haru.id],
      ["step", "estimate"],
      ["amount", "366000"],
      ["must-buy-on", "2099-06-30"],
    ]),
  );
  expect(first.body.dates).toMatchObject([{ kind: "must-buy", on: "2099-06-30", monthsBefore: 1 }]);
  expect((await change({ step: "closing" }, read.etag)).body).toMatchObject({ status: 412, changed: { by: "staff:tester" } });
  expect((await change({ step: "dancing" }, first.etag)).body).toMatchObject({ status: 422, code: "deal-step-unknown" });
  expect((await change({ amountMinor: -1 }, first.etag)).status).toBe(400);
  expect((await change({ amountMinor: 1e15 }, first.etag)).status).toBe(400);
  expect((await change({ nextOn: "2099-02-30" }, first.etag)).body.issues).toMatchObject([{ path: "body/nextOn" }]);
  expect(await found(`/leads/${made.leadId}/deals`)).toEqual([made.id]);
});

test("the list is in the order of urgency, page by page, and finds what nobody takes care of", async () => {
  const { ask, open, found, haru, ken } = await served();
  const late = await open({ nextOn: "2099-03-01" });
  const soon = await open({ nextOn: "2099-02-01", ownerId: ken.id });
  const dueId = (await open({ nextOn: "2099-09-01" })).id;
  await ask("PATCH", `/deals/${dueId}`, { mustBuyOn: "2099-04-01" });
  const loose = [await open({ ownerId: null }), await open({ nextAction: undefined }), await open({ nextOn: undefined })].map(
    ({ id }) => id,
  );
  const order = [dueId, loose[0], loose[1], soon.id, late.id, loose[2]];
  const pages: string[] = [];
  let cursor = "";
  do {
    const { items, next } = (await ask("GET", `/deals?limit=2${cursor}`)).body;
    pages.push(...items.map(({ id }: { id: string }) => id));
    cursor = next === null ? "" : `&cursor=${encodeURIComponent(next)}`;
  } while (cursor !== "");
  expect(new Set(pages)).toEqual(new Set(order));
  expect(pages.filter((id) => !loose.includes(id))).toEqual([dueId, soon.id, late.id]);
  expect(pages.at(-1)).toBe(loose[2]);
  expect(new Set(await found("/deals?loose=true"))).toEqual(new Set(loose));
  expect(await found(`/deals?owner=${ken.id}`)).toEqual([soon.id]);
  expect(await found("/deals?nextUntil=2099-02-01&offer=course&state=open")).toEqual(expect.arrayContaining([soon.id]));
  expect(await found("/deals?nextUntil=2099-02-01")).not.toContain(late.id);
  expect(await found("/deals?offer=other")).toEqual([]);
  expect((await ask("GET", "/deals?cursor=x")).body).toMatchObject({ status: 422, code: "bad-cursor" });
  // Closed, nobody need take care of it.
  await ask("POST", `/deals/${loose[0]}/close`, { state: "void" });
  expect(await found("/deals?loose=true")).not.toContain(loose[0]);
  expect((await ask("POST", "/deals/hand-over", { fromId: haru.id, toId: nobody })).body).toMatchObject({
    status: 422,
    code: "staff-unknown",
  });
  expect((await ask("POST", "/deals/hand-over", { fromId: haru.id, toId: ken.id, reason: "異動" })).body).toEqual({ deals: 4 });
  expect(await found(`/deals?owner=${haru.id}`)).toEqual([]);
});

test("who does not work here is in charge of nothing, and a document that is not there was not shown", async () => {
  const { ask, open, context, ken } = await served();
  const { id } = await open();
  await context.database.pool.query("update staff set disabled_at = now() where id = $1", [ken.id]);
  for (const ownerId of [nobody, ken.id]) {
    expect((await open({ ownerId })).code).toBe("staff-unknown");
    expect((await ask("PATCH", `/deals/${id}`, { ownerId })).body).toMatchObject({ status: 422, code: "staff-unknown" });
    expect((await ask("POST", `/deals/${id}/presentations`, { presenterId: ownerId })).body.code).toBe("staff-unknown");
  }
  expect((await ask("POST", `/deals/${id}/presentations`, { deck: "nothing" })).body).toMatchObject({ status: 422, code: "deck-unknown" });
  expect((await ask("GET", `/deals/${id}`)).body).toMatchObject({ presentations: [], revision: 0 });
});

test("the second step does not come before the first, save by the owner's word (I2)", async () => {
  const { app, ask, context } = await served();
  const { leadId } = await addPerson(context);
  const body = { leadId, offer: "course" };
  expect((await ask("POST", "/deals", body)).body).toMatchObject({ status: 409, code: "first-step-missing" });
  const scopes = scopesOfRole.sales;
  expect(scopes).not.toContain("deals:override");
  const { key } = await issueApiKey(context, { name: "sales", scopes: [...scopes], actor: "staff:setup" });
  const override = { reason: "ご紹介のため" };
  const asSales = await app.inject({
    method: "POST",
    url: "/api/v1/deals",
    headers: { authorization: `Bearer ${key}` },
    payload: { ...body, override },
  });
  expect([asSales.statusCode, asSales.json().code]).toEqual([403, "scope-missing"]);
  expect((await context.database.pool.query("select 1 from deal")).rowCount).toBe(0);
  expect((await context.database.pool.query("select 1 from audit where action = 'request-refused'")).rowCount).toBe(1);
  expect((await ask("POST", "/deals", { ...body, override })).status).toBe(201);
  const { rows } = await context.database.pool.query("select reason from audit where action = 'first-step-overridden'");
  expect(rows).toEqual([{ reason: "ご紹介のため" }]);
  expect((await ask("POST", "/deals", { ...body, override })).body).toMatchObject({ status: 409, code: "deal-open-already" });
});

test("lost needs a reason; it closes the objections, and can be opened again", async () => {
  const { ask, open } = await served();
  const { id } = await open();
  const raised = await ask("POST", `/deals/${id}/objections`, { kind: "family", words: "妻に聞きます", talkOn: "2099-01-20" });
  expect(raised).toMatchObject({ status: 201, body: { objections: 1 } });
  expect(raised.body.raised).toMatchObject([
    {
      kind: "family",
      state: "open",
      title: { ja: "家族に相談してみます" },
      question: { ja: expect.stringContaining("ご家族は") },
      nextAt: "2099-01-21T10:00:00.000Z",
    },
  ]);
  expect((await ask("POST", `/deals/${id}/objections`, { kind: "moon" })).body).toMatchObject({ status: 422, code: "objection-unknown" });
  const close = (payload: object) => ask("POST", `/deals/${id}/close`, payload);
  expect((await close({ state: "lost" })).body.issues).toMatchObject([{ path: "body/reason" }]);
  expect((await close({ state: "won", reason: "price" })).status).toBe(400);
  expect((await close({ state: "lost", reason: "laziness" })).status).toBe(400);
  const lost = await close({ state: "lost", reason: "missed-timing", returnOn: "2099-10-01", note: "決算のあと" });
  expect(lost.body).toMatchObject({
    state: "lost",
    lostReason: "missed-timing",
    objections: 0,
    raised: [{ state: "lost" }],
    dates: [{ kind: "return", on: "2099-10-01" }],
  });
  expect((await close({ state: "won" })).body).toMatchObject({ status: 409, code: "deal-closed" });
  expect((await ask("PATCH", `/deals/${id}`, { step: "closing" })).body.code).toBe("deal-closed");
  expect((await ask("POST", `/deals/${id}/reopen`, { reason: "ご連絡があった" })).body).toMatchObject({ state: "open", lostReason: null });
  expect((await close({ state: "won" })).body.state).toBe("won");
  expect((await ask("POST", `/deals/${id}/reopen`, { reason: "間違い" })).body).toMatchObject({ status: 409, code: "deal-won" });
});

test("people, dates and answers are kept; a stale ETag overwrites nobody", async () => {
  const { ask, open } = await served();
  const { id } = await open();
  const people = [{ name: "鈴木次郎", role: "family", stance: "against", reason: "費用" }];
  const put = (payload: object, etag: string) => ask("PUT", `/deals/${id}/people`, payload, { "if-match": etag });
  const first = await put({ people }, '"0"');
  expect(first.body.people).toMatchObject([{ name: "鈴木次郎", role: "family", stance: "against", isMet: false }]);
  expect((await put({ people: [] }, '"0"')).status).toBe(412);
  expect((await put({ people: [{ ...people[0], role: "friend" }] }, first.etag)).status).toBe(400);
  const note = (payload: object) => ask("POST", `/deals/${id}/dates`, payload);
  expect((await note({ kind: "lease-end", on: "2099-05-31", monthsBefore: 3 })).body.dates).toMatchObject([
    { kind: "lease-end", wakeAt: "2099-02-28T00:00:00.000Z" },
  ]);
  expect((await note({ kind: "lease-end", on: "2099-08-31", monthsBefore: 3 })).body.dates).toMatchObject([{ on: "2099-08-31" }]);
  expect((await note({ kind: "lease-end", on: null })).body.dates).toEqual([]);
  expect((await note({ kind: "must-buy", on: "2099-08-31" })).status).toBe(400);
  expect((await note({ kind: "renewal", on: "2099-08-31", monthsBefore: 61 })).status).toBe(400);
  const raised = (await ask("POST", `/deals/${id}/objections`, { kind: "no-money" })).body.raised[0];
  const answer = (objection: string) => ask("POST", `/deals/${id}/objections/${objection}/answer`, { answer: "分割なら" });
  expect((await answer(raised.id)).body.raised).toMatchObject([{ state: "answered", answer: "分割なら", nextAt: null }]);
  expect((await answer(raised.id)).body.raised).toHaveLength(1);
  expect((await answer(nobody)).body).toMatchObject({ status: 404, code: "objection-gone" });
});

test("the board has a column for each step, with counts and sums, and those whose step is no longer in the plan", async () => {
  const { ask, open, context, haru, ken } = await served();
  const [one, two, three] = [await open(), await open({ ownerId: ken.id }), await open()];
  for (const [{ id }, amountMinor] of [
    [one, 300_000],
    [two, 66_000],
    [three, 10_000],
  ] as const)
    await ask("PATCH", `/deals/${id}`, { amountMinor });
  await ask("PATCH", `/deals/${two.id}`, { step: "closing", phase: "budget" });
  await context.database.pool.query("update deal set step = 'old' where id = $1", [three.id]);
  const board = async (query: string) =>
    (await ask("GET", `/deals/board?offer=course${query}`)).body.columns.map(
      ({ key, count, sumMinor, deals }: { key: string; count: number; sumMinor: number; deals: { id: string }[] }) => [
        key,
        count,
        sumMinor,
        deals.map(({ id }) => id),
      ],
    );
  expect(await board("")).toEqual([
    ["talk", 1, 300_000, [one.id]],
    ["presentation", 0, 0, []],
    ["estimate", 0, 0, []],
    ["closing", 1, 66_000, [two.id]],
    ["contract", 0, 0, []],
    ["old", 1, 10_000, [three.id]],
  ]);
  const phases = await board("&by=phase");
  expect(phases[0].slice(0, 3)).toEqual([null, 2, 310_000]);
  expect(phases.find(([key]: [string]) => key === "budget")).toEqual(["budget", 1, 66_000, [two.id]]);
  expect((await board(`&owner=${haru.id}`)).filter(([, count]: [string, number]) => count > 0).map(([key]: [string]) => key)).toEqual([
    "talk",
    "old",
  ]);
  expect((await ask("GET", "/deals/board?offer=nothing")).status).toBe(404);
  expect((await ask("GET", "/deals/board")).status).toBe(400);
});

test("objections are counted by presenter and by what they showed", async () => {
  const { ask, open, haru, ken } = await served();
  const [one, two] = [await open(), await open()];
  await ask("POST", `/deals/${one.id}/presentations`, { presenterId: ken.id, deck: "gift", interests: "月の会" });
  await ask("POST", `/deals/${two.id}/presentations`);
  for (const kind of ["family", "family", "no-money"]) await ask("POST", `/deals/${one.id}/objections`, { kind });
  await ask("POST", `/deals/${two.id}/close`, { state: "won" });
  const figures = async (query = "") => (await ask("GET", `/deals/objection-figures${query}`)).body.items;
  expect(await figures()).toEqual(
    expect.arrayContaining([
      {
        presenterId: ken.id,
        presenterName: "sales 一郎",
        deckKey: "gift",
        presentations: 1,
        won: 0,
        objections: [
          { kind: "family", count: 2 },
          { kind: "no-money", count: 1 },
        ],
      },
      { presenterId: haru.id, presenterName: "sales 一郎", deckKey: null, presentations: 1, won: 1, objections: [] },
    ]),
  );
  expect(await figures("?before=2020-01-01T00:00:00Z")).toEqual([]);
  expect(await figures("?offer=other")).toEqual([]);
});

test("what staff choose from is in words, of an offer or of any", async () => {
  const { ask } = await served();
  const { body } = await ask("GET", "/deal-plan");
  expect(body.lostReasons[0]).toEqual({ key: "missed-timing", title: { ja: "タイミングを逃した", en: "We missed the timing" } });
  expect(body.objections.map(({ key }: { key: string }) => key)).toEqual(["take-home", "family", "not-now", "no-time", "no-money"]);
  expect([body.urgencies.length, body.dateKinds.length, body.steps.length]).toEqual([4, 7, 5]);
  expect((await ask("GET", "/deal-plan?offer=nothing")).status).toBe(404);
});

test("who and what is not there is refused, and the erased are gone", async () => {
  const { ask, open, context } = await served();
  expect((await open({ leadId: nobody })).status).toBe(404);
  expect((await open({ offer: "nothing" })).status).toBe(404);
  for (const [method, path, body] of [
    ["GET", "", undefined],
    ["PATCH", "", { motive: "x" }],
    ["POST", "/close", { state: "won" }],
    ["POST", "/reopen", { reason: "x" }],
    ["PUT", "/people", { people: [] }],
    ["POST", "/dates", { kind: "other", on: "2099-01-01" }],
    ["POST", "/objections", { kind: "family" }],
    ["POST", "/presentations", {}],
    ["GET", "/estimate-suggestion", undefined],
  ] as const)
    expect((await ask(method, `/deals/${nobody}${path}`, body)).body, path).toMatchObject({ status: 404, code: "deal-unknown" });
  const { id, leadId } = await open();
  await eraseLead(context, { leadId, actor: "staff:test" });
  expect((await ask("PATCH", `/deals/${id}`, { motive: "x" })).status).toBe(410);
  expect((await ask("GET", `/leads/${leadId}/deals`)).status).toBe(410);
  expect((await ask("GET", `/deals/${id}`)).body).toMatchObject({ state: "void", motive: "", nextAction: "" });
});

test("a key that was used for an objection of one deal makes none in another", async () => {
  const { ask, open } = await served();
  const [one, two] = [await open(), await open()];
  const raise = (id: string) => ask("POST", `/deals/${id}/objections`, { kind: "family" }, { "idempotency-key": "k1" });
  expect((await raise(one.id)).body.raised).toHaveLength(1);
  expect((await raise(one.id)).body.raised).toHaveLength(1);
  expect((await raise(two.id)).body).toMatchObject({ code: "idempotency-key-reused" });
  expect((await ask("GET", `/deals/${one.id}`)).body.raised).toHaveLength(1);
});

test("sales work on deals, and all others look on", () => {
  const held = (role: keyof typeof scopesOfRole) => scopesOfRole[role].filter((scope) => scope.startsWith("deals:"));
  expect(held("owner")).toEqual(["deals:read", "deals:write", "deals:override"]);
  expect(held("sales")).toEqual(["deals:read", "deals:write"]);
  for (const role of ["marketer", "support", "viewer"] as const) expect(held(role)).toEqual(["deals:read"]);
});
