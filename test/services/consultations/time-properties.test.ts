import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ConsultationRules } from "../../../domain/consultations/rules.ts";
import { bookConsultation } from "../../../services/consultations/book-consultation.ts";
import { cancelConsultation } from "../../../services/consultations/cancel-consultation.ts";
import { listSlots } from "../../../services/consultations/list-slots.ts";
import { moveConsultation } from "../../../services/consultations/move-consultation.ts";
import { aoki, everyDay, offerTalk, talkRules } from "../../support/consultants.ts";
import { openContext, type TestContext } from "../../support/context.ts";
import { addPerson } from "../../support/people.ts";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const answers = [{ key: "worry", answer: "-" }];

/** Zones with a day on which their clocks change, or none. */
const changes: [zone: string, day: string][] = [
  ["America/New_York", "2027-03-14"],
  ["America/New_York", "2027-11-07"],
  ["Europe/Berlin", "2027-03-28"],
  ["Europe/Berlin", "2027-10-31"],
  ["Australia/Lord_Howe", "2027-04-04"],
  ["America/St_Johns", "2027-11-07"],
  ["Asia/Tokyo", "2027-06-01"],
];

const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("book" as const), at: fc.nat(), isStaff: fc.boolean(), isKept: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("confirm" as const), which: fc.nat() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("move" as const), which: fc.nat(), at: fc.nat(), isStaff: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("cancel" as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: 15 }) }) },
);
const world = fc.record({
  change: fc.constantFrom(...changes),
  minutes: fc.constantFrom(20, 45, 60),
  step: fc.constantFrom(15, 30, 50),
  bufferBefore: fc.constantFrom(0, 15, 40),
  bufferAfter: fc.constantFrom(0, 10, 30),
  perDay: fc.constantFrom(undefined, undefined, 3),
  hours: fc.constantFrom({ from: "00:00", to: "05:00" }, { from: "22:00", to: "24:00" }, { from: "00:30", to: "03:15" }),
});
type World = typeof world extends fc.Arbitrary<infer W> ? W : never;
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

let context: TestContext;
beforeAll(async () => {
  context = await openContext();
});
afterAll(() => context.close());

let count = 0;

/** A consultant of this run alone, the morning before the clocks change, and a few people. */
async function begin({ change: [zone, day], hours, ...given }: World) {
  const rules: ConsultationRules = { ...talkRules, ...given, notice: "12 hours", horizon: 3 };
  count += 1;
  const key = `consultant-${count}`;
  await context.database.pool.query("update consultant set retired_at = now()");
  const consultant = { ...aoki, key, zone, hours: [{ days: [...everyDay], ...hours }] };
  await offerTalk(context, [consultant], rules);
  const middle = new Date(`${day}T06:00Z`);
  context.clock.set(new Date(middle.getTime() - DAY));
  const span = { from: new Date(middle.getTime() - 2 * DAY), to: new Date(middle.getTime() + 3 * DAY) };
  return { key, rules, ...span };
}

type Run = Awaited<ReturnType<typeof begin>>;

/** Every start of the hours, and some that nobody offers, each with the reason that the page would show, in order. */
async function judged({ from, to }: Run, isStaff: boolean): Promise<{ start: Date; reason: string | null }[]> {
  const [found] = await listSlots(context, { offer: "talk", from, to, asStaff: isStaff });
  return (found?.slots ?? []).flatMap(({ start, refusal }, place) => {
    const offered = { start, reason: refusal?.reason ?? null };
    return place % 7 === 0 ? [offered, { start: new Date(start.getTime() + 7 * MINUTE), reason: "hours" }] : [offered];
  });
}

/** The gap between two of a consultant is the first one's buffer after and the second one's before, at least (BOK6). */
async function expectNoOverlap({ key, rules }: Run): Promise<void> {
  const { rows } = await context.database.pool.query<{ start: Date; end: Date }>(
    `select starts_at as start, ends_at as end from consultation
     where consultant_key = $1 and (state = 'booked' or (state = 'held' and held_until > $2)) order by starts_at`,
    [key, context.clock.now()],
  );
  for (const [place, { start, end }] of rows.entries()) {
    expect(end.getTime() - start.getTime()).toBe(rules.minutes * MINUTE);
    const next = rows[place + 1];
    if (next) expect(next.start.getTime() - end.getTime()).toBeGreaterThanOrEqual((rules.bufferBefore + rules.bufferAfter) * MINUTE);
  }
}

const book = async (startsAt: Date, { isStaff, isKept }: { isStaff: boolean; isKept: boolean }) => {
  const { leadId } = await addPerson(context);
  const actor = isStaff ? "staff:test" : "lead";
  return {
    leadId,
    booked: await bookConsultation(context, { leadId, offerKey: "talk", startsAt, answers: isKept ? undefined : answers, actor }),
  };
};

interface Had {
  id: string;
  leadId: string;
  startsAt: Date;
}

/** One act, which must come out as the slot says. */
async function perform(run: Run, had: Had[], one: Act): Promise<void> {
  const which = "which" in one ? had[one.which % Math.max(1, had.length)] : undefined;
  switch (one.do) {
    case "wait":
      return context.clock.set(new Date(context.clock.now().getTime() + one.minutes * MINUTE));
    case "book": {
      const slots = await judged(run, one.isStaff);
      const slot = slots[one.at % slots.length];
      if (!slot) return;
      const { leadId, booked } = await book(slot.start, one);
      expect(booked.kind === "refused" ? booked.reason : null, `${one.do} ${slot.start.toISOString()}`).toBe(slot.reason);
      if (booked.kind !== "refused") had.push({ id: booked.id, leadId, startsAt: slot.start });
      return;
    }
    case "confirm": {
      if (!which) return;
      // Whatever comes of it, it must be one of the answers, and nothing may overlap.
      await bookConsultation(context, { leadId: which.leadId, offerKey: "talk", startsAt: which.startsAt, answers, actor: "lead" });
      return;
    }
    case "move": {
      if (!which || (await stateOf(which.id)) !== "booked") return;
      const slots = await judged(run, one.isStaff);
      const slot = slots[one.at % slots.length];
      if (!slot) return;
      const before = await isInWay(which.id, slot.start);
      const move = { id: which.id, startsAt: slot.start, actor: one.isStaff ? "staff:test" : "lead" };
      const moved = await moveConsultation(context, move).catch((error: { code: string }) => ({
        kind: "too-late" as const,
        code: error.code,
      }));
      if (moved.kind === "too-late") return expect([moved.code, one.isStaff]).toEqual(["change-too-late", false]);
      // Where only itself is in the way, or fills the day, it may move although nobody else could come.
      if (!before) expect(moved.kind === "refused" ? moved.reason : null, `move to ${slot.start.toISOString()}`).toBe(slot.reason);
      if (moved.kind === "moved") which.startsAt = slot.start;
      return;
    }
    case "cancel": {
      if (which) await cancelConsultation(context, { id: which.id, actor: "staff:test" });
      return;
    }
  }
}

async function stateOf(id: string): Promise<string> {
  const { rows } = await context.database.pool.query<{ state: string }>("select state from consultation where id = $1", [id]);
  return rows[0]?.state ?? "";
}

/** Whether the consultation itself may be why a start is refused: on the same or a neighbouring day. */
async function isInWay(id: string, start: Date): Promise<boolean> {
  const { rows } = await context.database.pool.query<{ near: boolean }>(
    "select abs(extract(epoch from starts_at - $2)) < 129600 as near from consultation where id = $1",
    [id, start],
  );
  return rows[0]?.near ?? false;
}

describe("the times of a consultant, in any zone and across the change of the clocks (BOK1, BOK2, BOK3, BOK6)", () => {
  test("whatever is booked, kept, moved, cancelled or lapses: no two overlap, and each act comes out as its slot says", async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.array(act, { minLength: 4, maxLength: 14 }), async (given, acts) => {
        const run = await begin(given);
        const had: Had[] = [];
        for (const one of acts) {
          await perform(run, had, one);
          await expectNoOverlap(run);
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 120_000);

  test("each time that is offered can be booked, and each that is refused cannot, with the same reason", async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), fc.boolean(), async (given, taken, isStaff) => {
        const run = await begin(given);
        const all = await judged(run, true);
        for (const place of taken) await book((all[place % all.length] ?? { start: run.from }).start, { isStaff: true, isKept: false });
        const slots = await judged(run, isStaff);
        // Some of each kind: to try them all takes minutes.
        const byReason = Object.values(Object.groupBy(slots, ({ reason }) => reason ?? "free")).flatMap((of) => of?.slice(0, 4) ?? []);
        for (const { start, reason } of byReason) {
          const { booked } = await book(start, { isStaff, isKept: false });
          expect(booked.kind === "refused" ? booked.reason : null, start.toISOString()).toBe(reason);
          if (booked.kind !== "refused") await cancelConsultation(context, { id: booked.id, actor: "staff:test" });
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 120_000);

  test("a hundred at once, at neighbouring times: the answers are yes or no, and nothing overlaps", async () => {
    const run = await begin({
      change: ["Europe/Berlin", "2027-10-31"],
      minutes: 45,
      step: 15,
      bufferBefore: 15,
      bufferAfter: 10,
      perDay: undefined,
      hours: { from: "00:00", to: "05:00" },
    });
    const slots = (await judged(run, false)).slice(0, 30);
    const answered = await Promise.all(
      Array.from({ length: 100 }, (_, place) =>
        book(slots[place % slots.length]?.start ?? run.from, { isStaff: false, isKept: place % 3 === 0 }),
      ),
    );
    expect(answered.filter(({ booked }) => booked.kind !== "refused").length).toBeGreaterThan(1);
    await expectNoOverlap(run);
  }, 60_000);
});
