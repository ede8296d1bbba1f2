import { type HeadEdit, readScalar, type WrittenEntry, type WrittenHead, type WrittenWindow, writeDays } from "./head-source.ts";
import { type Named, type Names, nameIn } from "./step-names.ts";

/** The data of an event that people choose by a title. */
type NamedDetail = "topic" | "form" | "document" | "sequence" | "source" | "channel";
/** `data` is the code of a LINE button. */
export type Detail = NamedDetail | "data";
export type Choices = Readonly<Record<NamedDetail, readonly Named[]>>;

const details: Readonly<Record<string, readonly Detail[]>> = {
  formSubmitted: ["form"],
  subscriptionConfirmed: ["form", "topic"],
  documentOpened: ["document"],
  sequenceCompleted: ["sequence"],
  cardReceived: ["source"],
  relationshipRecorded: ["source", "topic"],
  addressPublished: ["source", "topic"],
  optInImported: ["source", "topic"],
  unsubscribed: ["topic", "channel"],
  resubscribed: ["topic", "channel"],
  linePostback: ["data"],
};

/** What can be asked of an event besides that it happened. */
export function detailsOf(event: string): readonly Detail[] {
  return details[event] ?? [];
}

/**
 * What changes when another event enters leads: conditions that it cannot have go, those of other systems' events are not known here, and
 * stay. While an event's name is typed, all of them stay.
 */
export function eventEdits({ where }: WrittenEntry, on: string, isKnown: boolean): HeadEdit[] {
  const known = new Set<string>(Object.values(details).flat());
  const own: readonly string[] = detailsOf(on);
  const gone = isKnown ? Object.keys(where).filter((key) => known.has(key) && !own.includes(key)) : [];
  return [[["enter", "on"], on], ...gone.map((key): HeadEdit => [["enter", "where", key], undefined])];
}

/** What changes when the conditions of keys without a field of their own are these, each as `key=value`. */
export function conditionEdits({ on, where }: WrittenEntry, pairs: readonly string[]): HeadEdit[] {
  const own: readonly string[] = detailsOf(on);
  const typed = new Map(
    pairs.flatMap((pair) => {
      const [, key, value] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
      return key === undefined || value === undefined ? [] : [[key, value] as const];
    }),
  );
  const gone = Object.keys(where).filter((key) => !own.includes(key) && !typed.has(key));
  const put = [...typed].filter(([key, value]) => where[key] !== value);
  return [
    ...put.map(([key, value]): HeadEdit => [["enter", "where", key], readScalar(value)]),
    ...gone.map((key): HeadEdit => [["enter", "where", key], undefined]),
  ];
}

type Translate = (key: string, values: Record<string, unknown>) => string;

/** The head in words, a line each: what it is, who begins, what ends it, when it is sent. */
export function headLines(head: WrittenHead, names: Names, choices: Choices, t: Translate): string[] {
  const { category, topic, enter, goal, leave, window } = head;
  const events = (list: readonly string[]) => list.map((event) => nameIn(names.events, event)).join(t("head.and", {}));
  const between = t("facts.between", {});
  return [
    [
      category && t(`categories.${category}`, { defaultValue: category }),
      topic && t("head.ofTopic", { topic: nameIn(choices.topic, topic) }),
    ],
    [enter === null ? t("start.manual", {}) : t("start.event", { event: entryWords(enter, names, choices, t) })],
    [goal.length > 0 && t("start.goal", { goal: events(goal) }), leave.length > 0 && t("start.leave", { leave: events(leave) })],
    [window !== null && windowWords(window, t)],
  ]
    .map((parts) => parts.filter(Boolean).join(between))
    .filter(Boolean);
}

function entryWords({ on, where, again }: WrittenEntry, names: Names, choices: Choices, t: Translate): string {
  if (on === "") return t("head.noEvent", {});
  const pairs = Object.entries(where).map(([key, value]) =>
    isNamed(key, choices)
      ? t("head.whereIs", { detail: t(`head.where.${key}`, {}), value: nameIn(choices[key], value) })
      : `${key}=${value}`,
  );
  const event = [nameIn(names.events, on), pairs.length > 0 && t("head.brackets", { words: pairs.join(t("head.and", {})) })]
    .filter(Boolean)
    .join("");
  if (again === "never") return event;
  return (
    event +
    t("head.brackets", {
      words: typeof again === "string" ? t("head.always", {}) : t("head.afterAWhile", { length: lengthWords(again.after, t) }),
    })
  );
}

function windowWords({ days, from, to, holidays }: WrittenWindow, t: Translate): string {
  const written = writeDays(days);
  const open =
    typeof written === "string" ? t(`head.daysAre.${written}`, {}) : written.map((day) => t(`head.day.${day}`, {})).join(t("head.and", {}));
  return t(holidays === "skip" ? "head.windowIsSkipping" : "head.windowIs", { days: open, from, to });
}

/** "180 days" as people say it; a length of several parts as it is written. */
function lengthWords(length: string, t: Translate): string {
  const [, amount, unit] = /^(\d{1,6}) (minute|hour|day|week|month|year)s?$/.exec(length) ?? [];
  return amount === undefined ? length : t("head.length", { amount, unit: t(`wait.units.${unit}`, {}) });
}

export function isNamed(detail: string, choices: Choices): detail is NamedDetail {
  return Object.hasOwn(choices, detail);
}
