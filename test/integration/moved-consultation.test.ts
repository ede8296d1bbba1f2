import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wallTime } from "../../domain/time/zoned.ts";
import { type BookedTime, bookConsultation } from "../../services/consultations/book-consultation.ts";
import { cancelConsultation } from "../../services/consultations/cancel-consultation.ts";
import { listSlots } from "../../services/consultations/list-slots.ts";
import { markConsultation } from "../../services/consultations/mark-consultation.ts";
import { moveConsultation } from "../../services/consultations/move-consultation.ts";
import { listTasks } from "../../services/tasks/module.ts";
import { calendarMailsTo } from "../support/calendar-mail.ts";
import { STARTER_PLAYBOOK } from "../support/context.ts";
import { type Engine, openEngine } from "../support/engine.ts";
import { eventsOf } from "../support/ledger.ts";
import { addPerson, type Person } from "../support/people.ts";

const tokyo = (local: string) => new Date(`${local}+09:00`);
const summerInNewYork = (local: string) => new Date(`${local}-04:00`);
const answers = [{ key: "worry", answer: "人を採るべきかどうか" }];

/** Scenario 5, with the exact instants. */
describe("the consultation that moved (scenarios.md 5)", () => {
  let engine: Engine;
  let lead: Person;
  let id: string;

  beforeAll(async () => {
    engine = await openEngine({ startAt: "2027-03-12T18:00-05:00", playbook: STARTER_PLAYBOOK });
    lead = await addPerson(engine.context, { familyName: "新田", zone: "America/New_York" });
  });
  afterAll(() => engine.close());

  const bookedId = (booked: BookedTime): string => {
    if (booked.kind === "refused") throw new Error(`refused: ${booked.reason}`);
    return booked.id;
  };
  const slotsOf = async (date: string) => {
    const [found] = await listSlots(engine.context, {
      offer: "talk",
      from: tokyo(`${date}T00:00`),
      to: tokyo(`${date}T23:59`),
    });
    return found?.slots.map(({ start, refusal }) => [wallTime("Asia/Tokyo", start).toFormat("HH:mm"), refusal?.reason ?? "free"]) ?? [];
  };
  const sent = async (originKind: string) => {
    const { rows } = await engine.context.database.pool.query<{ slot: string; at: Date; variables: object }>(
      `select t.slot, s.settled_at as at, s.variables from send s join touch t on t.id = s.touch_id
       where s.lead_id = $1 and s.state = 'sent' and t.origin_kind = $2 order by s.settled_at, s.id`,
      [lead.leadId, originKind],
    );
    return rows;
  };
  const mails = async (originKind = "consultation") => (await sent(originKind)).map(({ slot, at }) => [slot, at.toISOString()]);
  const tasks = async () => (await listTasks(engine.context, { state: "open", leadId: lead.leadId, limit: 10 })).items;

  test("she takes Tuesday 16th 10:00 in Tokyo, which is Monday 15th 21:00 for her; the mail tells both", async () => {
    const { context } = engine;
    const startsAt = tokyo("2027-03-16T10:00");
    expect(startsAt).toEqual(summerInNewYork("2027-03-15T21:00"));
    expect((await slotsOf("2027-03-16"))[0]).toEqual(["10:00", "free"]);
    const input = { leadId: lead.leadId, offerKey: "talk", startsAt, actor: "lead" };
    const held = await bookConsultation(context, input);
    expect(held.kind).toBe("held");
    expect(await bookConsultation(context, { ...input, answers: [] })).toEqual({ kind: "refused", reason: "answers-missing" });
    const booked = await bookConsultation(context, { ...input, answers });
    id = bookedId(booked);
    expect(booked).toEqual({ kind: "booked", id: bookedId(held) });
    expect(await bookConsultation(context, { ...input, answers })).toEqual(booked);
    await engine.settle();
    const [mail] = await sent("consultation");
    expect(mail).toMatchObject({
      slot: "booked",
      variables: {
        variables: {
          consultation: {
            when: "2027年3月15日（月）21:00–22:00（米国東部夏時間）",
            whenThere: "2027年3月16日（火）10:00–11:00（日本標準時）",
          },
        },
      },
    });
  });

  test("for others 10:00, 10:30 and 11:00 are gone, 11:30 is the next, and each says why", async () => {
    expect((await slotsOf("2027-03-16")).slice(0, 4)).toEqual([
      ["10:00", "busy"],
      ["10:30", "busy"],
      ["11:00", "busy"],
      ["11:30", "free"],
    ]);
    const other = await addPerson(engine.context, { familyName: "別所" });
    const refused = async (local: string) =>
      bookConsultation(engine.context, { leadId: other.leadId, offerKey: "talk", startsAt: tokyo(local), answers, actor: "lead" });
    expect(await refused("2027-03-16T10:30")).toEqual({ kind: "refused", reason: "busy" });
    expect(await refused("2027-03-16T11:45")).toEqual({ kind: "refused", reason: "hours" });
    expect(await refused("2027-03-15T10:00")).toEqual({ kind: "refused", reason: "hours" });
    expect(await refused("2027-06-16T10:00")).toEqual({ kind: "refused", reason: "horizon" });
  });

  test("25 hours before she moves it to Thursday; the row and its calendar entry stay", async () => {
    await engine.runTo(summerInNewYork("2027-03-14T20:00"));
    const startsAt = tokyo("2027-03-18T10:00");
    expect(await moveConsultation(engine.context, { id, startsAt, actor: "lead" })).toEqual({ kind: "moved" });
    await engine.settle();
    expect(await slotsOf("2027-03-16").then((slots) => slots.map(([, reason]) => reason))).toContain("free");
    const { rows } = await engine.context.database.pool.query(
      "select starts_at as at, ics_uid = id as uid, ics_sequence as sequence, moves, answers from consultation where id = $1",
      [id],
    );
    expect(rows).toEqual([{ at: startsAt, uid: true, sequence: 1, moves: 1, answers }]);
    expect((await mails()).map(([slot]) => slot)).toEqual(["booked", "moved"]);
    const entries = (await calendarMailsTo(engine, lead.email)).flatMap(({ calendar }) => calendar ?? []);
    expect(entries.map(({ method, value }) => [method, value("UID"), value("SEQUENCE"), value("DTSTART")])).toEqual([
      ["REQUEST", id, "0", "20270316T100000"],
      ["REQUEST", id, "1", "20270318T100000"],
    ]);
    expect(entries[1]?.value("DESCRIPTION")).toContain("21:00–22:00（米国東部夏時間）");
    expect(entries[1]?.value("DESCRIPTION")).toContain("10:00–11:00（日本標準時）");
  });

  test("on Wednesday 11:00 it is too late for herself, and staff may", async () => {
    await engine.runTo(tokyo("2027-03-17T11:00"));
    await expect(cancelConsultation(engine.context, { id, actor: "lead" })).rejects.toMatchObject({ code: "change-too-late" });
    const startsAt = tokyo("2027-03-18T11:00");
    await expect(moveConsultation(engine.context, { id, startsAt, actor: "lead" })).rejects.toMatchObject({ code: "change-too-late" });
  });

  test("reminders come a day and an hour before the new start only", async () => {
    await engine.runTo(tokyo("2027-03-18T10:00"));
    expect((await mails()).slice(2)).toEqual([
      ["reminder-1", tokyo("2027-03-17T10:00").toISOString()],
      ["reminder-2", tokyo("2027-03-18T09:00").toISOString()],
    ]);
  });

  test("unmarked at 13:00 it is a task, and not an absence", async () => {
    await engine.runTo(new Date(tokyo("2027-03-18T13:00").getTime() - 1));
    expect(await tasks()).toEqual([]);
    await engine.runTo(tokyo("2027-03-18T13:00"));
    expect(await tasks()).toMatchObject([{ kind: "check", role: "sales", author: "system", dueAt: tokyo("2027-03-18T13:00") }]);
    expect((await eventsOf(engine.context, lead.leadId)).map(({ kind }) => kind)).not.toContain("consultationMissed");
  });

  test("marked absent at 14:00: one friendly recovery on Friday 08:00 her time, and no second one", async () => {
    const { context } = engine;
    await engine.runTo(tokyo("2027-03-18T14:00"));
    expect(await markConsultation(context, { id, came: false, actor: "staff:mori" })).toEqual({ changed: true });
    expect(await markConsultation(context, { id, came: false, actor: "staff:mori" })).toEqual({ changed: false });
    await engine.runTo(summerInNewYork("2027-03-19T12:00"));
    expect(await mails("enrolment")).toEqual([["once-more", summerInNewYork("2027-03-19T08:00").toISOString()]]);
  });

  test("a second absence becomes a person's task", async () => {
    const { context } = engine;
    const startsAt = tokyo("2027-03-23T10:00");
    const again = await bookConsultation(context, { leadId: lead.leadId, offerKey: "talk", startsAt, answers, actor: "lead" });
    await engine.runTo(tokyo("2027-03-23T11:05"));
    await markConsultation(context, { id: bookedId(again), came: false, actor: "staff:mori" });
    await engine.runTo(tokyo("2027-03-26T12:00"));
    expect((await tasks()).map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ["check", tokyo("2027-03-18T13:00")],
      ["phone", tokyo("2027-03-23T11:05")],
    ]);
    expect(await mails("enrolment")).toHaveLength(1);
  });
});
