import { describe, expect, test } from "vitest";
import { DEFAULT_CAPS } from "../../../domain/touches/caps.ts";
import { NEVER } from "../../../domain/touches/deadlines.ts";
import {
  type ContactFacts,
  judgeBrakes,
  judgeRetry,
  judgeTouch,
  type StandingHold,
  type TouchFacts,
  type TouchToJudge,
} from "../../../domain/touches/judge-touch.ts";

/** Wednesday noon in Tokyo. */
const now = new Date("2027-01-13T12:00+09:00");
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const ahead = (hours: number) => ago(-hours);

const open: ContactFacts = { state: "reachable", reason: null, suppressed: [], subscription: "subscribed" };
const staffHold: StandingHold = { cause: "staff", bars: ["nurture", "promotion", "care"] };
const usualTouch: TouchToJudge = {
  id: "b",
  category: "nurture",
  topic: "newsletter",
  channel: "email",
  plan: ["email", "line"],
  dueAt: now,
  prompt: false,
  window: { days: [1, 2, 3, 4, 5], from: "08:00", to: "20:00", holidays: "skip" },
  late: null,
};
const [, lineADay] = DEFAULT_CAPS;
const usualFacts: TouchFacts = {
  lead: { zone: "Asia/Tokyo", holds: [], erased: false, merged: false },
  origin: { state: "live" },
  contacts: { email: open, line: open },
  past: [],
  rivals: [],
  elder: null,
  overtaken: false,
  caps: DEFAULT_CAPS,
  ownHolidays: [],
};

const send = (channel = "email") => ({ verdict: "send", reason: "allowed", channel });
const skip = (reason: string) => ({ verdict: "skip", reason });
const defer = (reason: string, until: Date | null) => ({ verdict: "defer", reason, until });
const rival = (over: Partial<TouchFacts["rivals"][number]>) => ({
  id: "a",
  category: "nurture" as const,
  dueAt: now,
  notBefore: now,
  prompt: false,
  ...over,
});
const email = (over: Partial<ContactFacts>): Partial<TouchFacts> => ({ contacts: { email: { ...open, ...over } } });

interface Row {
  name: string;
  touch?: Partial<TouchToJudge>;
  facts?: Partial<TouchFacts>;
  verdict: object;
}

/** Brakes hold whatever the hour, and at the last moment before the bytes leave. */
const brakes: Row[] = [
  { name: "sends what nothing speaks against", verdict: send() },
  { name: "never writes to an erased lead", facts: { lead: { ...usualFacts.lead, erased: true } }, verdict: skip("lead-erased") },
  {
    name: "never writes to a lead that was merged away",
    facts: { lead: { ...usualFacts.lead, merged: true } },
    verdict: skip("lead-merged"),
  },
  {
    name: "drops what a journey that reached its goal had planned",
    facts: { origin: { state: "over", outcome: "goal" } },
    verdict: skip("journey-over"),
  },
  {
    name: "says why in the words of the origin, where it has some",
    facts: { origin: { state: "over", outcome: "moved", reason: "over:booking:moved" } },
    verdict: skip("over:booking:moved"),
  },
  { name: "lets go what a completed journey had planned", facts: { origin: { state: "over", outcome: "completed" } }, verdict: send() },
  {
    name: "holds a paused journey's touch until its end",
    facts: { origin: { state: "resting", until: ahead(5) } },
    verdict: defer("journey-resting", ahead(5)),
  },
  {
    name: "holds a parked journey's touch without end",
    facts: { origin: { state: "resting", until: null } },
    verdict: defer("journey-resting", null),
  },
  {
    name: "holds advertising to a held lead",
    facts: { lead: { ...usualFacts.lead, holds: [staffHold] } },
    verdict: defer("held:staff", null),
  },
  {
    name: "holds what the cause of a hold bars, and names the cause",
    touch: { category: "transactional" },
    facts: { lead: { ...usualFacts.lead, holds: [staffHold, { cause: "overdue", bars: ["transactional"] }] } },
    verdict: defer("held:overdue", null),
  },
  {
    name: "lets transactional messages through a hold",
    touch: { category: "transactional" },
    facts: { lead: { ...usualFacts.lead, holds: [staffHold] } },
    verdict: send(),
  },
  {
    name: "lets verification through a hold",
    touch: { category: "verification" },
    facts: { lead: { ...usualFacts.lead, holds: [staffHold] } },
    verdict: send(),
  },
  { name: "skips who has no address on any channel", facts: { contacts: {} }, verdict: skip("no-contact") },
  { name: "skips whom it cannot reach", facts: email({ state: "unreachable" }), verdict: skip("unreachable") },
  { name: "sends no advertising to an unconfirmed address", facts: email({ state: "unconfirmed" }), verdict: skip("unconfirmed") },
  {
    name: "sends no transactional message to an unconfirmed address",
    touch: { category: "transactional" },
    facts: email({ state: "unconfirmed" }),
    verdict: skip("unconfirmed"),
  },
  {
    name: "sends verification to an unconfirmed address",
    touch: { category: "verification", plan: ["email"] },
    facts: email({ state: "unconfirmed", subscription: null }),
    verdict: send(),
  },
  {
    name: "sends verification to who opted out of advertising",
    touch: { category: "verification" },
    facts: email({ suppressed: ["advertising"], subscription: "unsubscribed" }),
    verdict: send(),
  },
  {
    name: "sends nothing at all to a suppressed address",
    touch: { category: "verification" },
    facts: email({ suppressed: ["all"] }),
    verdict: skip("suppressed"),
  },
  { name: "sends no advertising to who is suppressed for it", facts: email({ suppressed: ["advertising"] }), verdict: skip("suppressed") },
  {
    name: "sends transactional to who is suppressed for advertising",
    touch: { category: "transactional" },
    facts: email({ suppressed: ["advertising"] }),
    verdict: send(),
  },
  { name: "honours an opt-out", facts: email({ subscription: "unsubscribed" }), verdict: skip("unsubscribed") },
  {
    name: "exempts what is not advertising from an opt-out",
    touch: { category: "transactional" },
    facts: email({ subscription: "unsubscribed" }),
    verdict: send(),
  },
  { name: "needs a consent for advertising", facts: email({ subscription: null }), verdict: skip("no-consent") },
  {
    name: "takes the next channel when the wished one is closed",
    facts: { contacts: { email: { ...open, state: "unreachable" }, line: open } },
    verdict: send("line"),
  },
  {
    name: "goes back to an earlier channel of the plan when the present one is closed",
    touch: { channel: "line" },
    facts: { contacts: { email: open, line: { ...open, state: "unreachable" } } },
    verdict: send(),
  },
  {
    name: "never goes back to a channel that refused this touch",
    touch: { channel: "line" },
    facts: { contacts: { email: { ...open, failed: true } } },
    verdict: skip("failed"),
  },
  {
    name: "hands over to a person when nothing else is open",
    touch: { plan: ["email", "person"] },
    facts: { contacts: {} },
    verdict: send("person"),
  },
  {
    name: "names the person's own word before a technical obstacle",
    facts: { contacts: { email: { ...open, state: "unreachable" }, line: { ...open, subscription: "unsubscribed" } } },
    verdict: skip("unsubscribed"),
  },
];

const timing: Row[] = [
  { name: "waits for the window", touch: { window: { ...weekdays(), from: "13:00" } }, verdict: defer("outside-window", ahead(1)) },
  {
    name: "waits over the own holidays",
    facts: { ownHolidays: ["2027-01-13"] },
    verdict: defer("outside-window", new Date("2027-01-14T08:00+09:00")),
  },
  {
    name: "waits without end for a window that never opens",
    touch: { window: { ...weekdays(), days: [] } },
    verdict: defer("outside-window", null),
  },
  {
    name: "computes the window in the lead's zone",
    facts: { lead: { ...usualFacts.lead, zone: "America/New_York" } },
    verdict: defer("outside-window", new Date("2027-01-13T08:00-05:00")),
  },
  {
    name: "keeps people's nights where no window is given",
    touch: { window: null },
    facts: { lead: { ...usualFacts.lead, zone: "America/New_York" } },
    verdict: defer("outside-window", new Date("2027-01-13T08:00-05:00")),
  },
  {
    name: "asks no more than that where no window is given",
    touch: { window: null },
    facts: { ownHolidays: ["2027-01-13"] },
    verdict: send(),
  },
  { name: "answers the lead's own act outside the window", touch: { prompt: true, window: { ...weekdays(), days: [6] } }, verdict: send() },
  {
    name: "answers the lead's own act beyond the caps",
    touch: { prompt: true, channel: "line", plan: ["line"] },
    facts: { past: [{ channel: "line", category: "nurture", at: ago(1) }] },
    verdict: send("line"),
  },
  {
    name: "keeps the cap of a channel",
    touch: { channel: "line", plan: ["line"] },
    facts: { past: [{ channel: "line", category: "nurture", at: ago(1) }] },
    verdict: { verdict: "defer", reason: "cap-reached", until: ahead(19), cap: lineADay },
  },
  {
    name: "does not count another channel's sends",
    facts: { past: [{ channel: "line", category: "nurture", at: ago(1) }] },
    verdict: send(),
  },
  {
    name: "lets transactional messages pass window and caps",
    touch: { category: "transactional", window: { ...weekdays(), days: [6] } },
    verdict: send(),
  },
  {
    name: "gives way to a rival of higher priority",
    facts: { rivals: [rival({ category: "promotion" })] },
    verdict: defer("rival", ahead(1 / 6)),
  },
  {
    name: "gives way to an older rival of the same priority",
    facts: { rivals: [rival({ id: "z", dueAt: ago(1) })] },
    verdict: defer("rival", ahead(1 / 6)),
  },
  { name: "gives way by the id when all else is equal", facts: { rivals: [rival({ id: "a" })] }, verdict: defer("rival", ahead(1 / 6)) },
  {
    name: "goes ten minutes after a rival that goes later",
    facts: { rivals: [rival({ category: "care", notBefore: ahead(1 / 12) })] },
    verdict: defer("rival", ahead(3 / 12)),
  },
  {
    name: "goes ten minutes after the last message that went, on whatever channel",
    facts: { past: [{ channel: "line", category: "care", at: ago(1 / 60) }] },
    verdict: defer("rival", ahead(9 / 60)),
  },
  { name: "goes when ten minutes have passed", facts: { past: [{ channel: "line", category: "care", at: ago(1 / 6) }] }, verdict: send() },
  {
    name: "answers the lead's own act however short ago the last message went",
    touch: { prompt: true },
    facts: { past: [{ channel: "email", category: "nurture", at: ago(1 / 60) }] },
    verdict: send(),
  },
  {
    name: "waits for the message before it of the same origin, whatever the priorities, and asks again a minute after its next try",
    touch: { category: "care" },
    facts: { elder: { id: "z", nextAt: ahead(2) } },
    verdict: defer("elder", ahead(2 + 1 / 60)),
  },
  {
    name: "waits for an elder that is being sent",
    touch: { prompt: true },
    facts: { elder: { id: "z", nextAt: null } },
    verdict: defer("elder", ahead(1 / 60)),
  },
  { name: "waits as long as a held elder", facts: { elder: { id: "z", nextAt: NEVER } }, verdict: defer("elder", null) },
  {
    name: "keeps the order of transactional messages of one origin",
    touch: { category: "transactional" },
    facts: { elder: { id: "z", nextAt: ago(1) } },
    verdict: defer("elder", ahead(1 / 60)),
  },
  {
    name: "never lets a verification mail wait for an earlier one",
    touch: { category: "verification" },
    facts: { elder: { id: "z", nextAt: ahead(2) } },
    verdict: send(),
  },
  {
    name: "gives a task to staff without waiting for a message",
    touch: { category: "transactional", channel: "person", plan: ["person"] },
    facts: { elder: { id: "z", nextAt: ahead(2) } },
    verdict: send("person"),
  },
  { name: "speaks before a later rival", facts: { rivals: [rival({ id: "c" })] }, verdict: send() },
  {
    name: "speaks before a rival of lower priority",
    touch: { category: "care" },
    facts: { rivals: [rival({ category: "promotion", dueAt: ago(5) })] },
    verdict: send(),
  },
  {
    name: "answers the lead's own act whatever the rivals",
    touch: { prompt: true },
    facts: { rivals: [rival({ category: "care" })] },
    verdict: send(),
  },
  { name: "still sends what is late when no rule says otherwise", touch: { dueAt: ago(100) }, verdict: send() },
  { name: "drops what is too late", touch: { dueAt: ago(49), late: { afterMs: 48 * 3_600_000, then: "drop" } }, verdict: skip("late") },
  { name: "sends what is not yet too late", touch: { dueAt: ago(48), late: { afterMs: 48 * 3_600_000, then: "drop" } }, verdict: send() },
  {
    name: "collapses into a later touch that is due as well",
    touch: { dueAt: ago(49), late: { afterMs: 48 * 3_600_000, then: "collapse" } },
    facts: { overtaken: true },
    verdict: skip("collapsed"),
  },
  {
    name: "collapses into nothing when no later one is due",
    touch: { dueAt: ago(49), late: { afterMs: 48 * 3_600_000, then: "collapse" } },
    verdict: send(),
  },
  { name: "sends late ones that shift", touch: { dueAt: ago(49), late: { afterMs: 48 * 3_600_000, then: "shift" } }, verdict: send() },
  {
    name: "reads a brake before lateness",
    touch: { dueAt: ago(49), late: { afterMs: 1, then: "drop" } },
    facts: email({ subscription: "unsubscribed" }),
    verdict: skip("unsubscribed"),
  },
];

function weekdays() {
  return { days: [1, 2, 3, 4, 5], from: "08:00", to: "20:00", holidays: "skip" as const };
}

const touchOf = (row: Row): TouchToJudge => ({ ...usualTouch, ...row.touch });
const factsOf = (row: Row): TouchFacts => ({ ...usualFacts, ...row.facts });

describe("judgeTouch", () => {
  test.each([...brakes, ...timing])("$name", (row) => {
    expect(judgeTouch(touchOf(row), factsOf(row), now)).toEqual(row.verdict);
  });

  test("of two touches that compete exactly one gives way", () => {
    const categories = ["nurture", "promotion", "care"] as const;
    for (const one of categories) {
      for (const other of categories) {
        for (const gap of [-1, 0, 1]) {
          const first = { ...usualTouch, id: "first", category: one, notBefore: now };
          const second = { ...usualTouch, id: "second", category: other, dueAt: ahead(gap / 60), notBefore: now };
          const verdicts = [
            judgeTouch(first, { ...usualFacts, rivals: [second] }, now).verdict,
            judgeTouch(second, { ...usualFacts, rivals: [first] }, now).verdict,
          ];
          expect(verdicts.toSorted()).toEqual(["defer", "send"]);
        }
      }
    }
  });
});

describe("judgeRetry", () => {
  const taken = new Set<unknown>(["cap-reached", "elder", "rival"]);

  test.each([...brakes, ...timing])("has its place before caps, elders and rivals, else as at the claim: $name", (row) => {
    const { reason } = row.verdict as { reason: string };
    expect(judgeRetry(touchOf(row), factsOf(row), now)).toEqual(taken.has(reason) ? send(row.touch?.channel) : row.verdict);
  });
});

describe("judgeBrakes", () => {
  test.each(brakes)("$name", (row) => {
    expect(judgeBrakes(touchOf(row), factsOf(row))).toEqual(row.verdict);
  });

  test.each(timing.filter(({ facts }) => facts?.contacts === undefined))("leaves timing aside: $name", (row) => {
    expect(judgeBrakes(touchOf(row), factsOf(row)).verdict).toBe("send");
  });
});
