import { ActionIcon, Button, Group, Text, VisuallyHidden } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { OfferSession } from "../../api/generated/routes.schemas.ts";
import { getSessions } from "../../api/generated/sessions.ts";
import { useSession } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { businessNow } from "../../parts/clock.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { wallClock } from "../../parts/wall-clock.ts";
import classes from "./calendar.module.css";
import { daysAround, monthFrom, monthOf, spanOf } from "./month.ts";
import { titleOf } from "./offer-titles.ts";

const PAGE = 200;
/** More dates than this in six weeks are for the list. */
const MOST_PAGES = 5;

/** The dates of a month: a grid where there is room, the days that have any on a telephone. In the zone of the business. */
export function SessionsCalendar() {
  const { t } = useTranslation("sessions");
  const { zone } = useSession();
  const { month: wanted, offer, state, uncounted } = useSearch({ from: "/shell/sessions" });
  const month = wanted ?? monthOf(businessNow(), zone);
  const days = daysAround(month, languageNow() === "ja" ? 0 : 1);
  const filter = { offer, state, ...(uncounted && { uncounted: "true" as const }), ...spanOf(days, zone) };
  const sessions = useQuery({
    queryKey: ["sessions", "calendar", filter],
    queryFn: ({ signal }) => readAll(filter, signal),
  });
  return (
    <Sheet>
      <Head month={month} />
      {sessions.isPending && <Loading />}
      {sessions.error && <Failure error={sessions.error} retry={sessions.refetch} />}
      {sessions.data && <Days month={month} days={days} sessions={sessions.data} />}
      {sessions.data && !sessions.data.some(({ startsAt }) => monthOf(new Date(startsAt), zone) === month) && (
        <Text size="sm" c="dimmed" role="status" mt="sm">
          {t("calendar.empty")}
        </Text>
      )}
    </Sheet>
  );
}

async function readAll(filter: Parameters<typeof getSessions>[0], signal: AbortSignal): Promise<OfferSession[]> {
  const all: OfferSession[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, next } = await getSessions({ ...filter, limit: PAGE, ...(cursor !== undefined && { cursor }) }, { signal });
    all.push(...items);
    if (next === null) break;
    cursor = next;
  }
  return all;
}

function Head({ month }: { month: string }) {
  const { t } = useTranslation("sessions");
  const { zone } = useSession();
  const navigate = useNavigate({ from: "/sessions" });
  const go = (to: string | undefined) =>
    void navigate({ search: ({ month: _, ...before }) => ({ ...before, ...(to !== undefined && { month: to }) }) });
  const name = new Intl.DateTimeFormat(languageNow(), { timeZone: "UTC", year: "numeric", month: "long" }).format(
    new Date(`${month}-01T00:00Z`),
  );
  return (
    <Group gap="xs" mb="sm">
      <ActionIcon variant="default" size="lg" aria-label={t("calendar.earlier")} onClick={() => go(monthFrom(month, -1))}>
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" size="lg" aria-label={t("calendar.later")} onClick={() => go(monthFrom(month, 1))}>
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
      <h2 className={classes.month} aria-live="polite">
        {name}
      </h2>
      <Button variant="default" size="compact-md" disabled={month === monthOf(businessNow(), zone)} onClick={() => go(undefined)}>
        {t("calendar.today")}
      </Button>
    </Group>
  );
}

function Days({ month, days, sessions }: { month: string; days: readonly string[]; sessions: readonly OfferSession[] }) {
  const { zone } = useSession();
  const today = wallClock(businessNow(), zone).slice(0, 10);
  const byDay = Map.groupBy(sessions, ({ startsAt }) => wallClock(new Date(startsAt), zone).slice(0, 10));
  return (
    <>
      <div className={classes.weekdays} aria-hidden>
        {days.slice(0, 7).map((day) => (
          <span key={day}>{said(day, { weekday: "short" })}</span>
        ))}
      </div>
      <ol className={classes.days}>
        {days.map((day) => (
          <Day key={day} day={day} isOutside={!day.startsWith(month)} isToday={day === today} sessions={byDay.get(day) ?? []} />
        ))}
      </ol>
    </>
  );
}

interface DayProps {
  day: string;
  /** Of the month before or after. */
  isOutside: boolean;
  isToday: boolean;
  sessions: readonly OfferSession[];
}

function Day({ day, isOutside, isToday, sessions }: DayProps) {
  const { t } = useTranslation("sessions");
  const whole = said(day, { month: "long", day: "numeric", weekday: "short" });
  return (
    <li className={classes.day} data-empty={sessions.length === 0} data-outside={isOutside} aria-current={isToday ? "date" : undefined}>
      <p className={classes.date}>
        <time dateTime={day}>
          <span className={classes.number} aria-hidden>
            {Number(day.slice(8))}
          </span>
          <span className={classes.whole}>{whole}</span>
        </time>
        {isToday && <VisuallyHidden>{t("calendar.isToday")}</VisuallyHidden>}
      </p>
      {sessions.length > 0 && (
        <ul className={classes.sessions}>
          {sessions.map((session) => (
            <li key={session.id}>
              <SessionLink session={session} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function SessionLink({ session: { id, startsAt, title, state, seats, taken, waiting, uncounted } }: { session: OfferSession }) {
  const { t } = useTranslation("sessions");
  const { zone } = useSession();
  const free = Math.max(0, seats - taken);
  return (
    <Link to="/sessions/$sessionId" params={{ sessionId: id }} className={classes.session} data-state={uncounted ? "uncounted" : state}>
      <span className={classes.time}>{wallClock(new Date(startsAt), zone).slice(11)}</span>
      <span className={classes.title}>{titleOf(title)}</span>
      <span className={classes.seats}>
        {[
          state !== "open" && t(uncounted ? "uncounted" : `states.${state}`),
          t("seatsOf", { taken: String(taken), seats: String(seats) }),
          state === "open" && t(free === 0 ? "calendar.full" : "calendar.free", { count: free }),
          waiting > 0 && t("calendar.waiting", { count: waiting }),
        ]
          .filter(Boolean)
          .join(t("calendar.between"))}
      </span>
    </Link>
  );
}

function said(day: string, options: Intl.DateTimeFormatOptions): string {
  const text = new Intl.DateTimeFormat(languageNow(), { timeZone: "UTC", ...options }).format(new Date(`${day}T00:00Z`));
  return text.replace("(", "（").replace(")", "）");
}
