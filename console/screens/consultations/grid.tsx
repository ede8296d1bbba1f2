import { Tooltip, VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Consultant, Consultation } from "../../api/generated/routes.schemas.ts";
import { useSession } from "../../app/session.ts";
import { businessNow } from "../../parts/clock.ts";
import classes from "./consultations.module.css";
import { dayOf, minutesOf, spanOf, timeOf, writeDayName } from "./days.ts";
import { lanesOf } from "./lanes.ts";
import type { CalendarSlot, CalendarSlots, TalkOffer } from "./reading.ts";
import { standingOf, useWhy } from "./why.ts";

/** Height of a minute, unless starts lie so close that they could not be pressed. */
const MINUTE_PX = 1;
/** Least height of a start. */
const START_PX = 26;

export interface CalendarPart {
  days: readonly string[];
  offer: TalkOffer;
  entries: readonly Consultation[];
  found: CalendarSlots;
  /** Books at a start, of a consultant where one is meant; left out for those who may not. */
  press: ((start: string, consultant: string | undefined) => void) | undefined;
}

interface Column {
  key: string;
  day: string;
  title: string;
  consultant: string | null;
}

/** Days, or the consultants of one day, side by side: beside each a rail of the starts that the hours allow. */
export function Grid({ days, perConsultant, ...part }: CalendarPart & { perConsultant: readonly Consultant[] | null }) {
  const { t } = useTranslation("consultations");
  const { zone } = useSession();
  const { entries, found, offer } = part;
  const [first = ""] = days;
  const columns: Column[] = perConsultant
    ? columnsOf(first, perConsultant, entries)
    : days.map((day) => ({ key: day, day, title: writeDayName(day), consultant: null }));
  const today = dayOf(businessNow(), zone);
  const { from, to } = hoursOf({ entries, found, zone });
  const scale = Math.max(MINUTE_PX, START_PX / (offer.consultation.step ?? 30));
  const hours = Array.from({ length: to - from }, (_, index) => from + index);
  return (
    <section
      className={classes.calendar}
      aria-label={t("calendarOf", { from: writeDayName(first), to: writeDayName(days.at(-1) ?? first) })}
    >
      <div className={classes.legend}>
        {(["free", "staff", "taken"] as const).map((standing) => (
          <span key={standing}>
            <i data-standing={standing} /> {t(`legend.${standing}`)}
          </span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <div className={classes.scroll} tabIndex={0}>
        <div
          className={classes.grid}
          style={
            { "--columns": columns.length, "--hour": `${60 * scale}px`, "--height": `${(to - from) * 60 * scale}px` } as React.CSSProperties
          }
        >
          <div className={classes.corner} />
          {columns.map((column) => (
            <div key={column.key} className={classes.columnHead} data-today={column.day === today || undefined}>
              {column.title}
              <ClosedNote found={found} column={column} />
            </div>
          ))}
          <div className={classes.gutter} aria-hidden>
            {hours.map((hour) => (
              <span key={hour}>{hour}:00</span>
            ))}
          </div>
          {columns.map((column) => (
            <ColumnBody key={column.key} column={column} begin={from * 60} scale={scale} {...part} />
          ))}
        </div>
      </div>
    </section>
  );
}

/** Those who give it, and those who have something on the day all the same. */
function columnsOf(day: string, consultants: readonly Consultant[], entries: readonly Consultation[]): Column[] {
  const names = new Map(consultants.map(({ key, name }) => [key, name]));
  for (const { consultantKey, consultantName } of entries) if (!names.has(consultantKey)) names.set(consultantKey, consultantName);
  return [...names].map(([key, name]) => ({ key, day, title: name, consultant: key }));
}

/** The hours that hold all of it, and never less than a working day. */
function hoursOf({ entries, found, zone }: { entries: readonly Consultation[]; found: CalendarSlots; zone: string }) {
  const spans = [...found.slots.map(({ start, end }) => [start, end]), ...entries.map(({ startsAt, endsAt }) => [startsAt, endsAt])] as [
    string,
    string,
  ][];
  let [from, to] = [10, 17];
  for (const [start, end] of spans) {
    from = Math.min(from, Math.floor(minutesOf(start, zone) / 60));
    const last = minutesOf(end, zone);
    to = Math.max(to, last === 0 || last < minutesOf(start, zone) ? 24 : Math.ceil(last / 60));
  }
  return { from, to };
}

/** Why nothing is open on the day. */
function ClosedNote({ found, column: { day, consultant } }: { found: CalendarSlots; column: Column }) {
  const { t } = useTranslation("consultations");
  const { zone } = useSession();
  if (found.slots.some((slot) => dayOf(slot.start, zone) === day && (consultant === null || slot.consultant === consultant))) return null;
  const closed = found.closed.find((one) => one.date === day && (consultant === null || one.consultant === consultant));
  return closed === undefined ? null : <small>{t(`closed.${closed.reason}`)}</small>;
}

function ColumnBody({
  column,
  begin,
  scale,
  offer,
  entries,
  found,
  press,
}: { column: Column; begin: number; scale: number } & Omit<CalendarPart, "days">) {
  const { t } = useTranslation(["consultations", "common"]);
  const { zone } = useSession();
  const why = useWhy({ offer, entries, zone });
  const isHere = (key: string, at: string) => (column.consultant === null || key === column.consultant) && dayOf(at, zone) === column.day;
  const byStart = [
    ...Map.groupBy(
      found.slots.filter(({ consultant, start }) => isHere(consultant, start)),
      ({ start }) => start,
    ),
  ];
  const here = entries.filter(({ consultantKey, startsAt }) => isHere(consultantKey, startsAt));
  const top = (at: string) => (minutesOf(at, zone) - begin) * scale;
  const height = (start: string, end: string) => ((Date.parse(end) - Date.parse(start)) / 60_000) * scale;
  const step = (offer.consultation.step ?? 30) * scale;
  return (
    <div className={classes.column}>
      {byStart.map(([start, slots]) => (
        <Start
          key={start}
          start={start}
          slots={slots}
          why={why(slots)}
          style={{ top: top(start), height: Math.max(Math.min(step, height(start, slots[0]?.end ?? start)) - 2, START_PX - 2) }}
          press={press && (() => press(start, column.consultant ?? (slots.length === 1 ? slots[0]?.consultant : undefined)))}
        />
      ))}
      {lanesOf(here).map(({ entry, lane, lanes }) => {
        const name = entry.leadName ?? t("person.nameless", { ns: "common" });
        const state = entry.unmarked ? t("unmarked") : t(`states.${entry.state}`);
        return (
          <Link
            key={entry.id}
            to="/consultations/$consultationId"
            params={{ consultationId: entry.id }}
            className={classes.entry}
            data-state={entry.unmarked ? "unmarked" : entry.state}
            style={
              {
                top: top(entry.startsAt),
                height: Math.max(height(entry.startsAt, entry.endsAt) - 2, START_PX),
                "--lane": lane,
                "--lanes": lanes,
              } as React.CSSProperties
            }
          >
            <span>{spanOf(entry, zone)} </span>
            <b>{name} </b>
            {/* An hour has room for three lines: the head of a column says who its consultant is. */}
            {column.consultant === null ? (
              <>
                <span>{entry.consultantName} </span>
                <VisuallyHidden>{state}</VisuallyHidden>
              </>
            ) : (
              <span>{state}</span>
            )}
          </Link>
        );
      })}
    </div>
  );
}

interface StartProps {
  start: string;
  slots: readonly CalendarSlot[];
  why: string;
  style: React.CSSProperties;
  press: (() => void) | undefined;
}

/** A start that the hours allow: it can be pressed where somebody may be booked, and says why where not. */
function Start({ start, slots, why, style, press }: StartProps) {
  const { t } = useTranslation("consultations");
  const { zone } = useSession();
  const standing = standingOf(slots);
  const time = timeOf(start, zone);
  const said = t(`slot.${standing}`, { time, why });
  const canPress = standing !== "taken" && press !== undefined;
  return (
    <Tooltip label={said} multiline maw={320}>
      <button
        type="button"
        className={classes.start}
        style={style}
        data-standing={standing}
        aria-label={said}
        aria-disabled={!canPress || undefined}
        onClick={canPress ? press : undefined}
      >
        {time}
      </button>
    </Tooltip>
  );
}
