import { expect, test } from "vitest";
import { scopesOfRole } from "../../domain/access/scopes.ts";
import { eraseLead } from "../../services/erasure/erase-lead.ts";
import { addPerson } from "../support/people.ts";
import { hourIn, openAllDay, seedTalk, talkOffer } from "./consultation-samples.ts";
import { seedBusiness } from "./seed.ts";
import { testServer } from "./test-server.ts";

const nobody = "019320a0-0000-7000-8000-000000000001";

async function served(consultants: readonly string[] = ["ayumi"]) {
  const { app, context, staff } = await testServer();
  await seedBusiness(context);
  await seedTalk(context, consultants);
  const { leadId } = await addPerson(context, { zone: "America/New_York" });
  const ask = async (method: "GET" | "POST" | "PATCH" | "PUT", path: string, payload?: object, headers: Record<string, string> = {}) => {
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...staff, ...headers },
      ...(method === "GET" ? {} : { payload: payload ?? {} }),
    });
    return { status: answer.statusCode, body: answer.json(), etag: String(answer.headers.etag) };
  };
  const book = (startsAt: Date, more: object = {}, headers: Record<string, string> = {}) =>
    ask("POST", "/consultations", { leadId, offer: "talk", startsAt: startsAt.toISOString(), ...more }, headers);
  /** The consultation lies behind us. */
  const begin = (id: string) =>
    context.database.pool.query(`update consultation set starts_at = $2, ends_at = $3, blocked = tstzrange($2, $3) where id = $1`, [
      id,
      hourIn(-1, 0),
      hourIn(-1, 1),
    ]);
  const slots = async (from: Date, to: Date, more = "") =>
    (await ask("GET", `/consultation-slots?offer=talk&from=${from.toISOString()}&to=${to.toISOString()}${more}`)).body.items;
  return { context, ask, book, begin, slots, leadId };
}

test("staff book a consultation; it stands in the lists, and can be read with what the guest was asked and gets", async () => {
  const { ask, book, leadId } = await served();
  const booked = await book(hourIn(10, 3), { answers: [{ key: "worry", answer: "採用" }] });
  expect(booked).toMatchObject({
    status: 201,
    body: {
      leadId,
      state: "booked",
      consultantKey: "ayumi",
      leadZone: "America/New_York",
      zone: "UTC",
      asked: [{ key: "worry", label: { ja: "いちばん気になっていること" }, answer: "採用" }],
      consensus: null,
      unmarked: false,
    },
  });
  const { id } = booked.body;
  expect((await ask("GET", `/consultations/${id}`)).etag).toBe('"0"');
  const found = async (query: string) => (await ask("GET", query)).body.items.map((one: { id: string }) => one.id);
  expect(await found(`/leads/${leadId}/consultations`)).toEqual([id]);
  expect(await found(`/consultations?lead=${leadId}&offer=talk&consultant=ayumi&state=booked`)).toEqual([id]);
  expect(await found(`/consultations?from=${hourIn(10, 4).toISOString()}`)).toEqual([]);
  expect(await found(`/consultations?before=${hourIn(10, 3).toISOString()}`)).toEqual([]);
  expect(await found("/consultations?unmarked=true")).toEqual([]);
  expect(await found("/consultations?consultant=nobody")).toEqual([]);
  const [listed] = (await ask("GET", "/consultations")).body.items;
  expect(Object.keys(listed), "the list has neither notes nor answers").not.toEqual(expect.arrayContaining(["notes"]));
});

test("a time that cannot be had is refused with its reason in the reader's language", async () => {
  const { ask, book, context, leadId } = await served();
  const put = (more: object) => ask("PUT", "/consultants/ayumi", { ...openAllDay, ...more });
  expect((await book(hourIn(-2, 3))).body).toMatchObject({ status: 409, code: "time-past", detail: expect.stringContaining("past") });
  const offStep = new Date(hourIn(10, 3).getTime() + 60_000);
  expect((await book(offStep, {}, { "accept-language": "ja" })).body).toMatchObject({
    code: "time-hours",
    detail: "担当者が受け付けている時間ではありません。",
  });
  expect((await book(hourIn(10, 3), { consultant: "nobody" })).body).toMatchObject({ status: 409, code: "time-no-consultant" });
  await put({ exceptions: [{ date: hourIn(10).toISOString().slice(0, 10), hours: [] }] });
  expect((await book(hourIn(10, 3))).body).toMatchObject({ status: 409, code: "time-day-off" });
  await put({});
  const others = [await addPerson(context), await addPerson(context), await addPerson(context), await addPerson(context)];
  for (const [index, other] of others.slice(0, 3).entries())
    expect((await book(hourIn(10, index * 2), { leadId: other.leadId })).status).toBe(201);
  expect((await book(hourIn(10, 2))).body).toMatchObject({ status: 409, code: "time-busy" });
  // Fifteen minutes stay free after each.
  expect((await book(hourIn(10, 1))).body).toMatchObject({ status: 409, code: "time-busy" });
  expect((await book(hourIn(10, 12))).body).toMatchObject({ status: 409, code: "time-day-full" });
  expect((await book(hourIn(11, 3))).status).toBe(201);
  expect((await book(hourIn(12, 3))).body).toMatchObject({ status: 409, code: "time-booked-already" });
  expect((await ask("GET", `/leads/${leadId}/consultations`)).body.items).toHaveLength(1);
});

test("who and what is not there is refused, and makes nothing", async () => {
  const { ask, book, context } = await served();
  expect((await book(hourIn(10, 3), { leadId: nobody })).status).toBe(404);
  expect((await book(hourIn(10, 3), { offer: "nothing" })).status).toBe(404);
  expect((await book(hourIn(10, 3), { minutes: 5 })).body).toMatchObject({ status: 400, code: "unknown-key" });
  const gone = await addPerson(context);
  await eraseLead(context, { leadId: gone.leadId, actor: "staff:test" });
  expect((await book(hourIn(10, 3), { leadId: gone.leadId })).status).toBe(410);
  for (const [method, path, body] of [
    ["GET", "", undefined],
    ["POST", "/move", { startsAt: hourIn(10, 3).toISOString() }],
    ["POST", "/cancel", { reason: "x" }],
    ["POST", "/came", { presence: "alone", outcome: "thinking" }],
    ["POST", "/absent", {}],
    ["PATCH", "/notes", { notes: "x" }],
  ] as const)
    expect((await ask(method, `/consultations/${nobody}${path}`, body)).body, path).toMatchObject({
      status: 404,
      code: "consultation-unknown",
    });
  expect((await ask("GET", "/consultations")).body.items).toEqual([]);
});

test("each time says why it is not offered to guests; staff are not bound by notice; what moves is not in its own way", async () => {
  const { book, slots } = await served();
  const { body } = await book(hourIn(10, 3));
  const reasons = async (more = "") =>
    Object.fromEntries(
      (await slots(hourIn(10, 2), hourIn(10, 6), more))[0].slots.map(
        ({ start, refusal }: { start: string; refusal: { reason: string } | null }) => [start.slice(11, 13), refusal?.reason ?? null],
      ),
    );
  expect(await reasons()).toEqual({ "02": "busy", "03": "busy", "04": "busy", "05": null });
  expect(await reasons(`&besides=${body.id}`)).toEqual({ "02": null, "03": null, "04": null, "05": null });
  const [inTheWay] = (await slots(hourIn(10, 3), hourIn(10, 4)))[0].slots;
  expect(inTheWay.refusal).toEqual({ reason: "busy", id: body.id });
  const hoursAhead = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  const soon = async (more = "") => (await slots(hoursAhead(1), hoursAhead(20), more))[0].slots;
  expect((await soon()).length).toBeGreaterThan(15);
  expect((await soon()).every(({ refusal }: { refusal: object | null }) => refusal !== null)).toBe(true);
  expect((await soon("&asStaff=true")).every(({ refusal }: { refusal: object | null }) => refusal === null)).toBe(true);
  expect(await slots(hourIn(1), hourIn(2), "&consultant=nobody")).toEqual([]);
});

test("a day on which a consultant receives nobody says why", async () => {
  const { ask, slots } = await served();
  const days = [hourIn(10), hourIn(11), hourIn(12)];
  const [off, short, closed] = days.map((day) => day.toISOString().slice(0, 10));
  const open = days
    .slice(0, 2)
    .map((day) => ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"][day.getUTCDay()]);
  const exceptions = [{ date: off }, { date: short, hours: [{ from: "10:00", to: "11:00" }] }];
  await ask("PUT", "/consultants/ayumi", { ...openAllDay, hours: [{ days: open, from: "09:00", to: "17:00" }], exceptions });
  const [found] = await slots(hourIn(10), hourIn(13));
  expect(found.closed).toEqual([
    { date: off, reason: "day-off" },
    { date: closed, reason: "hours" },
  ]);
  expect(found.slots.map(({ start }: { start: string }) => start)).toEqual([hourIn(11, 10).toISOString()]);
});

test("a span that is too long, or ends before it begins, and an offer that nobody can book are refused", async () => {
  const { ask } = await served();
  const slotsFrom = (from: Date, to: Date, offer = "talk") =>
    ask("GET", `/consultation-slots?offer=${offer}&from=${from.toISOString()}&to=${to.toISOString()}`);
  expect((await slotsFrom(hourIn(0), hourIn(63))).status).toBe(400);
  expect((await slotsFrom(hourIn(2), hourIn(1))).status).toBe(400);
  expect((await slotsFrom(hourIn(0), hourIn(62))).status).toBe(200);
  expect((await slotsFrom(hourIn(0), hourIn(1), "nothing")).status).toBe(404);
});

test("it moves by its ETag only; a stale one is refused with who changed it", async () => {
  const { ask, book } = await served(["ayumi", "ken"]);
  const { body } = await book(hourIn(10, 3), { consultant: "ayumi" });
  const move = (startsAt: Date, etag: string, more: object = {}) =>
    ask("POST", `/consultations/${body.id}/move`, { startsAt: startsAt.toISOString(), ...more }, { "if-match": etag });
  const moved = await move(hourIn(12, 5), '"0"', { consultant: "ken", reason: "ご都合" });
  expect(moved).toMatchObject({ status: 200, body: { startsAt: hourIn(12, 5).toISOString(), consultantKey: "ken", moves: 1 } });
  expect((await move(hourIn(13, 5), '"0"')).body).toMatchObject({
    status: 412,
    code: "changed-meanwhile",
    changed: { by: "staff:tester" },
  });
  expect((await move(hourIn(-3, 5), moved.etag)).body).toMatchObject({ status: 409, code: "time-past" });
  expect((await ask("GET", `/consultations/${body.id}`)).body.startsAt).toBe(hourIn(12, 5).toISOString());
});

test("cancelled, its time is free at once; again it changes nothing, and it cannot be moved or marked", async () => {
  const { ask, book, slots } = await served();
  const { body } = await book(hourIn(10, 3));
  const cancel = () => ask("POST", `/consultations/${body.id}/cancel`, { reason: "体調" });
  expect((await ask("POST", `/consultations/${body.id}/cancel`)).status).toBe(400);
  const cancelled = await cancel();
  expect(cancelled.body.state).toBe("cancelled");
  expect((await cancel()).etag).toBe(cancelled.etag);
  expect((await slots(hourIn(10, 3), hourIn(10, 4)))[0].slots).toMatchObject([{ refusal: null }]);
  expect((await ask("POST", `/consultations/${body.id}/move`, { startsAt: hourIn(11, 3).toISOString() })).body).toMatchObject({
    code: "consultation-over",
  });
  expect((await ask("POST", `/consultations/${body.id}/absent`)).body).toMatchObject({ code: "consultation-over" });
});

test("who came opens or closes the consensus; a mistake can be corrected; before the start nothing is marked", async () => {
  const { ask, begin, book } = await served();
  const { body } = await book(hourIn(10, 3));
  const mark = (act: string, payload?: object) => ask("POST", `/consultations/${body.id}/${act}`, payload);
  expect((await mark("came", { presence: "alone", outcome: "interested" })).body).toMatchObject({
    status: 409,
    code: "consultation-ahead",
  });
  await begin(body.id);
  expect((await ask("GET", "/consultations?unmarked=true")).body.items).toMatchObject([{ id: body.id, unmarked: true }]);
  expect((await mark("came", { presence: "a crowd", outcome: "interested" })).status).toBe(400);
  expect((await mark("came", { presence: "alone", outcome: "interested" })).body).toMatchObject({ state: "done", consensus: "open" });
  expect((await mark("came", { presence: "couple", outcome: "thinking" })).body).toMatchObject({
    outcome: "thinking",
    consensus: "closed",
    unmarked: false,
  });
  expect((await mark("absent")).body).toMatchObject({ state: "absent", presence: null, outcome: null });
});

test("notes are kept as they are typed, each on its own; a stale ETag overwrites nothing", async () => {
  const { ask, book } = await served();
  const { body } = await book(hourIn(10, 3));
  const write = (notes: object, etag: string) => ask("PATCH", `/consultations/${body.id}/notes`, notes, { "if-match": etag });
  const first = await write({ rootIssue: "  右腕がいない\n", listened: 80 }, '"0"');
  expect(first.body).toMatchObject({ rootIssue: "  右腕がいない\n", listened: 80, worries: "" });
  expect((await write({ worries: "資金" }, '"0"')).body).toMatchObject({ status: 412, changed: { by: "staff:tester" } });
  expect((await write({ listened: 101 }, first.etag)).status).toBe(400);
  expect((await write({ worries: "資金", listened: null }, first.etag)).body).toMatchObject({
    rootIssue: "  右腕がいない\n",
    worries: "資金",
    listened: null,
  });
});

test("a consultant with bookings is not taken out unasked; handed over, a colleague has them or a person has a task", async () => {
  const { ask, book, context } = await served(["ayumi", "ken"]);
  const [other, third] = [await addPerson(context), await addPerson(context)];
  const first = await book(hourIn(10, 3), { consultant: "ayumi" });
  const second = await book(hourIn(10, 6), { consultant: "ayumi", leadId: other.leadId });
  await book(hourIn(10, 6), { consultant: "ken", leadId: third.leadId });
  const retire = (handOver: boolean, key = "ayumi") => ask("POST", `/consultants/${key}/retire`, { handOver });
  expect((await retire(false)).body).toMatchObject({ status: 409, code: "consultant-booked", detail: expect.stringContaining("2") });
  expect((await retire(true)).body).toEqual({ handedOver: 1, tasks: 1 });
  expect((await retire(true)).body).toEqual({ handedOver: 0, tasks: 0 });
  expect((await ask("GET", `/consultations/${first.body.id}`)).body.consultantKey).toBe("ken");
  expect((await ask("GET", `/consultations/${second.body.id}`)).body).toMatchObject({ consultantKey: "ayumi", state: "booked" });
  expect((await ask("GET", "/consultants")).body.items.map(({ key }: { key: string }) => key)).toEqual(["ken"]);
  expect((await retire(true, "nobody")).body).toMatchObject({ status: 404, code: "consultant-unknown" });
});

test("a consultant is changed by their ETag only, and gives only what can be booked", async () => {
  const { ask } = await served();
  const [consultant] = (await ask("GET", "/consultants")).body.items;
  const put = (more: object, headers: Record<string, string> = {}, key = "ayumi") =>
    ask("PUT", `/consultants/${key}`, { ...openAllDay, ...more }, headers);
  expect((await put({ name: "森川" }, { "if-match": `"${consultant.etag}"` })).body.name).toBe("森川");
  expect((await put({ name: "別の人" }, { "if-match": `"${consultant.etag}"` })).body).toMatchObject({ status: 412 });
  expect((await put({}, { "if-none-match": "*" })).status).toBe(412);
  expect((await put({ offers: ["nothing"] })).status).toBe(422);
  expect((await put({ zone: "Mars/Olympus" })).status).toBe(400);
  expect((await put({ hours: [{ days: ["monday"], from: "17:00", to: "10:00" }] })).status).toBe(400);
  await ask("PUT", "/offers/walk", { ...talkOffer, consultation: undefined });
  expect((await put({ offers: ["walk"] })).body).toMatchObject({ status: 422, code: "consultant-invalid" });
});

test("support books, moves and cancels, and does not mark what became of it", () => {
  const held = (role: keyof typeof scopesOfRole) => scopesOfRole[role].filter((scope) => scope.startsWith("consultations:"));
  expect(held("sales")).toEqual(["consultations:read", "consultations:write", "consultations:mark"]);
  expect(held("support")).toEqual(["consultations:read", "consultations:write"]);
  expect(held("viewer")).toEqual(["consultations:read"]);
});
