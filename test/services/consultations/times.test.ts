import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Consultant } from "../../../domain/consultations/consultant.ts";
import { type BookedTime, bookConsultation } from "../../../services/consultations/book-consultation.ts";
import { cancelConsultation } from "../../../services/consultations/cancel-consultation.ts";
import { listConsultations, readConsultation } from "../../../services/consultations/list-consultations.ts";
import { markConsultation } from "../../../services/consultations/mark-consultation.ts";
import { retireConsultant } from "../../../services/consultations/retire-consultant.ts";
import { listConsultants, setConsultant } from "../../../services/consultations/set-consultant.ts";
import { writeNotes } from "../../../services/consultations/write-notes.ts";
import { listTasks } from "../../../services/tasks/module.ts";
import { openContext, STARTER_PLAYBOOK, type TestContext } from "../../support/context.ts";
import { addPerson } from "../../support/people.ts";

const tokyo = (local: string) => new Date(`${local}+09:00`);
const answers = [{ key: "worry", answer: "人手" }];
const ten = tokyo("2027-03-16T10:00");

let context: TestContext;

beforeEach(async () => {
  context = await openContext({ startAt: "2027-03-12T18:00+09:00", playbook: STARTER_PLAYBOOK });
});
afterEach(() => context.close());

async function book(startsAt: Date, { actor = "lead", isAnswering = true } = {}) {
  const { leadId } = await addPerson(context);
  const booked = await bookConsultation(context, { leadId, offerKey: "talk", startsAt, answers: isAnswering ? answers : undefined, actor });
  return { leadId, booked };
}

const idOf = (booked: BookedTime): string => {
  if (booked.kind === "refused") throw new Error(`refused: ${booked.reason}`);
  return booked.id;
};

async function addConsultant(key: string): Promise<void> {
  const [{ etag: _, ...ayumi }] = (await listConsultants(context)) as [Consultant & { etag: string }];
  await setConsultant(context, { ...ayumi, key, name: key }, { actor: "staff:mori", ifMatch: null });
}

describe("a time that is kept while the questions are answered", () => {
  test("bars others for ten minutes, and nobody after", async () => {
    const { booked } = await book(ten, { isAnswering: false });
    expect(booked.kind).toBe("held");
    expect((await book(ten)).booked).toEqual({ kind: "refused", reason: "busy" });
    context.clock.set(new Date(context.clock.now().getTime() + 10 * 60_000));
    expect((await book(ten)).booked.kind).toBe("booked");
    expect(await readConsultation(context, idOf(booked))).toMatchObject({ state: "expired" });
  });

  test("moves with the guest who chooses another one", async () => {
    const { leadId, booked } = await book(ten, { isAnswering: false });
    const other = { leadId, offerKey: "talk", startsAt: tokyo("2027-03-16T13:00"), actor: "lead" };
    expect(await bookConsultation(context, other)).toEqual(booked);
    expect((await book(ten)).booked.kind).toBe("booked");
    expect(await bookConsultation(context, { ...other, answers })).toEqual({ kind: "booked", id: idOf(booked) });
  });
});

describe("who may book what", () => {
  test("notice binds guests, not staff, and staff need no answers (BOK10)", async () => {
    context.clock.set(tokyo("2027-03-16T09:00"));
    expect((await book(ten)).booked).toEqual({ kind: "refused", reason: "notice" });
    expect((await book(ten, { actor: "staff:mori", isAnswering: false })).booked.kind).toBe("booked");
  });

  test("a time that is over is refused, also for staff", async () => {
    expect((await book(tokyo("2027-03-12T10:00"), { actor: "staff:mori" })).booked).toEqual({ kind: "refused", reason: "past" });
  });

  test("one consultation for each lead at a time", async () => {
    const { leadId, booked } = await book(ten);
    const second = { leadId, offerKey: "talk", startsAt: tokyo("2027-03-17T10:00"), answers, actor: "lead" };
    expect(await bookConsultation(context, second)).toEqual({ kind: "refused", reason: "booked-already" });
    await cancelConsultation(context, { id: idOf(booked), actor: "lead" });
    expect((await bookConsultation(context, second)).kind).toBe("booked");
  });

  test("a second consultant takes the same time, the one with less to do first", async () => {
    await addConsultant("bunta");
    const taken = [];
    for (const time of [ten, ten, tokyo("2027-03-16T13:00")]) {
      const { booked } = await book(time);
      taken.push((await readConsultation(context, idOf(booked))).consultantKey);
    }
    expect(taken).toEqual(["ayumi", "bunta", "ayumi"]);
    expect((await book(ten)).booked).toEqual({ kind: "refused", reason: "busy" });
  });
});

describe("a consultant who goes", () => {
  test("is not taken out while consultations are ahead, unless colleagues take over", async () => {
    const { booked } = await book(ten);
    const goes = (handOver: boolean) => retireConsultant(context, { key: "ayumi", handOver, actor: "staff:mori" });
    await expect(goes(false)).rejects.toMatchObject({ code: "consultant-booked" });
    await addConsultant("bunta");
    await book(tokyo("2027-03-17T10:00"));
    const { booked: third, leadId } = await book(tokyo("2027-03-17T10:00"));
    // Both have somebody on Wednesday at ten: one of these has nobody else.
    expect(await goes(true)).toEqual({ handedOver: 1, tasks: 1 });
    expect(await goes(true)).toEqual({ handedOver: 0, tasks: 0 });
    expect(await readConsultation(context, idOf(booked))).toMatchObject({
      consultantKey: "bunta",
      startsAt: ten,
      state: "booked",
      moves: 1,
    });
    expect(await readConsultation(context, idOf(third))).toMatchObject({ state: "booked" });
    const tasks = (await listTasks(context, { state: "open", limit: 10 })).items;
    expect(tasks).toMatchObject([{ kind: "phone", role: "sales" }]);
    expect(tasks[0]?.script).toContain("2027年3月17日（水）10:00");
    expect(tasks[0]?.leadId).toBe(leadId);
    expect((await listConsultants(context)).map(({ key }) => key)).toEqual(["bunta"]);
  });
});

describe("what became of it", () => {
  test("is told once, can be corrected, and says whether somebody else has to agree", async () => {
    const { booked, leadId } = await book(ten);
    const id = idOf(booked);
    const came = { id, came: true, presence: "alone", outcome: "interested", actor: "staff:mori" } as const;
    await expect(markConsultation(context, came)).rejects.toMatchObject({ code: "consultation-ahead" });
    context.clock.set(tokyo("2027-03-16T11:00"));
    expect(await markConsultation(context, { id, came: false, actor: "staff:mori" })).toEqual({ changed: true });
    expect(await markConsultation(context, came)).toEqual({ changed: true });
    expect(await markConsultation(context, came)).toEqual({ changed: false });
    const { rows } = await context.database.pool.query("select data from event where lead_id = $1 and kind = 'consultationHeld'", [leadId]);
    expect(rows).toMatchObject([{ data: { outcome: "interested", presence: "alone", consensus: "open", consultant: "ayumi" } }]);
  });

  test("notes are kept by the one who has read the newest", async () => {
    const { booked } = await book(ten);
    const id = idOf(booked);
    const { revision } = await readConsultation(context, id);
    await writeNotes(context, { id, revision, rootIssue: "任せられない", listened: 80, actor: "staff:mori" });
    await expect(writeNotes(context, { id, revision, worries: "資金", actor: "staff:mori" })).rejects.toThrow();
    await writeNotes(context, { id, worries: "資金", actor: "staff:mori" });
    expect(await readConsultation(context, id)).toMatchObject({ rootIssue: "任せられない", worries: "資金", listened: 80 });
  });

  test("the list of those that nobody has marked is exactly these", async () => {
    const { booked } = await book(ten);
    await book(tokyo("2027-03-17T10:00"));
    context.clock.set(tokyo("2027-03-16T11:00"));
    const { items } = await listConsultations(context, { unmarked: true, limit: 10 });
    expect(items.map(({ id }) => id)).toEqual([idOf(booked)]);
  });
});
