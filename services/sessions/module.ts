import type { SessionTemplates } from "../../domain/playbooks/sections/offers.ts";
import { signToken } from "../../domain/tokens/token.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Module } from "../engine/modules/module.ts";
import type { OriginName } from "../engine/modules/origin.ts";
import { definePlaybookSection, type SentTemplate } from "../engine/modules/playbook-section.ts";
import { buttonData } from "./booking-buttons.ts";
import { bookingEntries } from "./booking-calendar.ts";
import { eraseGuests } from "./erase-guests.ts";
import { nextDates } from "./next-dates.ts";
import { offerKeys } from "./offer-keys.ts";
import { bookingButtons } from "./press-button.ts";
import { readCommitments } from "./read-commitments.ts";
import { BOOKING, SESSION, WAIT_ENTRY } from "./session.ts";
import {
  satisfactionRated,
  seatLapsed,
  seatOffered,
  sessionAttended,
  sessionBooked,
  sessionCancelled,
  sessionMissed,
  sessionMoved,
  waitListJoined,
} from "./session-events.ts";
import { readSessionTemplates } from "./session-templates.ts";
import { bookingUrl, sessionVariables } from "./session-variables.ts";
import { bookingStanding, waitEntryStanding } from "./standing.ts";
import { bookingOutcomes, sessionActs, sessionReasons, waitOutcomes } from "./words.ts";

export { type ConversionAlarm, listAlarms } from "./list-alarms.ts";
export { readBookingToken } from "./read-booking-page.ts";
export { bookingUrl } from "./session-variables.ts";

/** Dates of an offer: seats, waiting list, reminders, attendance. */
export const sessions: Module = {
  name: "sessions",
  events: [
    sessionBooked,
    sessionMoved,
    sessionCancelled,
    sessionAttended,
    sessionMissed,
    waitListJoined,
    seatOffered,
    seatLapsed,
    satisfactionRated,
  ],
  processes: [
    {
      kind: SESSION,
      words: { ja: "日程", en: "a session" },
      workflow: "session",
      input: (id) => ({ sessionId: id }),
      // A session is nobody's: its guests' rows are ended by the module.
      erase: async () => {},
    },
  ],
  origins: [
    {
      kind: BOOKING,
      words: { ja: "申し込み", en: "a booking" },
      lane: () => "transactional",
      standing: bookingStanding,
      outcomes: bookingOutcomes,
      variables: sessionVariables,
      calendar: bookingEntries,
      messages: {
        booked: { ja: "申し込みの控え", en: "the confirmation of the booking" },
        "reminder-1": { ja: "1回目のリマインド", en: "the 1st reminder" },
        "reminder-2": { ja: "2回目のリマインド", en: "the 2nd reminder" },
        "reminder-3": { ja: "3回目のリマインド", en: "the 3rd reminder" },
        moved: { ja: "日程変更のお知らせ", en: "the notice that the session moved" },
        cancelled: { ja: "取り消しの控え", en: "the confirmation of the cancellation" },
        "session-cancelled": { ja: "中止のお知らせ", en: "the notice that the session is cancelled" },
      },
      names: nameBookings,
    },
    {
      kind: WAIT_ENTRY,
      words: { ja: "キャンセル待ち", en: "a waiting list" },
      lane: () => "transactional",
      standing: waitEntryStanding,
      outcomes: waitOutcomes,
      variables: sessionVariables,
      messages: {
        offered: { ja: "空席のご案内", en: "the offer of a seat" },
        lapsed: { ja: "席が次の方へ移ったお知らせ", en: "the notice that the seat passed on" },
        removed: { ja: "中止のお知らせ", en: "the notice that the session is cancelled" },
      },
      names: nameWaitEntries,
    },
  ],
  links: [
    {
      name: "book",
      keys: offerKeys,
      // A visit counts as a click: sequences wait for it.
      url: ({ publicUrl, keys }, { sendId }, key) => `${publicUrl}/r/${signToken(keys.token, "click", [sendId, `book.${key}`])}`,
      landing: (context, { leadId }, key) => bookingUrl(context, leadId, key),
      sample: () => "https://example.com/b/token",
    },
    {
      // No address: the data of a postback on LINE, which is answered with the dates.
      name: "dates",
      keys: {
        read: async (tx) => (await tx.query<{ key: string }>("select key from offer order by key")).rows.map(({ key }) => key),
        of: ({ offers }) => offers.map(({ key }) => key),
      },
      url: (context, { leadId }, key) => buttonData(context, leadId, { act: "dates", offerKey: key }),
      sample: () => "booking:token",
    },
  ],
  variables: [nextDates],
  commitments: readCommitments,
  lineButtons: [bookingButtons],
  words: { acts: sessionActs, reasons: sessionReasons },
  erase: eraseGuests,
  personalColumns: {
    personal: [
      { table: "booking", owner: "lead", becomes: { comment: "null" } },
      // Staff may name a guest in what they write about an alarm.
      {
        table: "session_follow_up",
        owner: {
          of: "fragments",
          sql: `note is not null and exists (select 1 from unnest($1::text[]) needle
            where strpos(regexp_replace(lower(normalize(note, NFKC)), '\\s', '', 'g'), needle) > 0)`,
        },
        becomes: { note: "''" },
      },
    ],
    impersonal: {
      session_follow_up: ["next_key", "state", "figures", "cause", "acknowledged_by"],
      session: ["offer_key", "zone", "waiting", "reminders", "place", "join_url", "state"],
      booking: ["state", "code", "alone"],
      wait_entry: ["state", "told"],
    },
  },
  playbook: definePlaybookSection({
    section: { shape: {} },
    templates: ({ sessions: templates }) => sentTemplates(templates ?? null),
    sent: async (tx) => sentTemplates(await readSessionTemplates(tx)),
  }),
};

function sentTemplates(templates: SessionTemplates | null): SentTemplate[] {
  if (templates === null) return [];
  const { seatOffered: offered, seatLapsed: lapsed, sessionCancelled: cancelled, ...ofBookings } = templates;
  return [
    ...[...new Set([...Object.values(ofBookings), cancelled])].map((template) => ({ template, origin: BOOKING })),
    ...[...new Set([offered, lapsed, cancelled])].map((template) => ({ template, origin: WAIT_ENTRY })),
  ].map((sent) => ({ ...sent, category: "transactional" }));
}

async function nameBookings(tx: Transaction, ids: readonly string[]): Promise<Map<string, OriginName>> {
  const { rows } = await tx.query<Named>(
    `select g.id, o.key, o.definition->'title' as title from booking g join session s on s.id = g.session_id
     join offer o on o.key = s.offer_key where g.id = any($1::uuid[])`,
    [ids],
  );
  return namesOf(rows);
}

async function nameWaitEntries(tx: Transaction, ids: readonly string[]): Promise<Map<string, OriginName>> {
  const { rows } = await tx.query<Named>(
    `select g.id, o.key, o.definition->'title' as title from wait_entry g join session s on s.id = g.session_id
     join offer o on o.key = s.offer_key where g.id = any($1::uuid[])`,
    [ids],
  );
  return namesOf(rows);
}

interface Named {
  id: string;
  key: string;
  title: Record<string, string>;
}

function namesOf(rows: readonly Named[]): Map<string, OriginName> {
  return new Map(rows.map(({ id, key, title }) => [id, { key, title: Object.values(title)[0] ?? key }]));
}
