import type { Context } from "../../services/engine/context/context.ts";
import { setOffer } from "../../services/offers/set-offer.ts";
import { bookSession } from "../../services/sessions/book-session.ts";
import { createSession } from "../../services/sessions/create-session.ts";
import { joinWaitList } from "../../services/sessions/join-wait-list.ts";
import { bookingUrl } from "../../services/sessions/session-variables.ts";
import { raiseAlarm } from "../support/alarms.ts";
import type { Part } from "./sample.ts";
import { urlencoded } from "./seed.ts";

const actor = "staff:test";
const offer = {
  title: { ja: "お茶会" },
  side: "front-end",
  kind: "tea-party",
  format: "place",
  bonuses: [],
  sessions: { minutes: 90, seats: 8, waiting: { hours: 12, from: "09:00", to: "21:00" } },
} as const;
const days = (count: number) => new Date(Date.now() + count * 86_400_000);

interface SessionSamples {
  parts: Record<string, Part>;
  ids: Record<"sessions" | "bookings", string>;
}

/** What the routes of offers, sessions and bookings take: a date with a guest, a full one with somebody in line, and one that has begun. */
export async function sessionSamples(context: Context, [guest, next, third]: readonly [string, string, string]): Promise<SessionSamples> {
  await setOffer(context, { key: "tea", ...offer, bonuses: [] }, { actor, ifMatch: undefined });
  const open = async (more: { seats?: number } = {}) =>
    (await createSession(context, { offerKey: "tea", startsAt: days(20), joinUrl: "https://meet.example.com/tea", actor, ...more }))
      .sessionId;
  const [session, other, full, begun, called] = [await open(), await open(), await open({ seats: 1 }), await open(), await open()] as const;
  const seat = async (sessionId: string, leadId: string): Promise<string> => {
    const booked = await bookSession(context, { sessionId, leadId });
    if (booked.kind !== "booked") throw new Error(booked.reason);
    return booked.bookingId;
  };
  const [moving, cancelling] = [await seat(session, guest), await seat(session, next)];
  await seat(full, guest);
  await joinWaitList(context, { leadId: next, sessionId: full });
  const came = await seat(begun, guest);
  const late = await seat(begun, next);
  const { rows } = await context.database.pool.query<{ code: string }>("select code from booking where id = $1", [came]);
  await context.database.pool.query("update session set starts_at = $2, ends_at = $3, state = 'closed' where id = $1", [
    begun,
    days(-2),
    days(-2),
  ]);
  const judged = await open();
  await seat(judged, guest);
  await raiseAlarm(context, judged, "tea");
  const { pathname } = new URL(bookingUrl(context, guest, "tea"));
  const at = `/api/v1/sessions/${begun}`;
  const parts: SessionSamples["parts"] = {
    "PUT /api/v1/offers/:key": { url: "/api/v1/offers/walk", body: { ...offer, title: { ja: "散歩の会" } } },
    "GET /api/v1/offers/:key/invitations": { url: "/api/v1/offers/tea/invitations", query: { sequence: "welcome", step: "invite" } },
    "GET /api/v1/sessions": {
      query: { offer: "tea", state: "open", uncounted: "true", from: days(-1).toISOString(), before: days(99).toISOString(), limit: "10" },
    },
    "POST /api/v1/sessions": {
      body: { offer: "tea", startsAt: days(40).toISOString(), seats: 6, place: "会議室", zone: "Asia/Tokyo", draft: false },
    },
    "PATCH /api/v1/sessions/:id": { body: { startsAt: days(21).toISOString(), seats: 9, place: "別の会議室", reason: "会場の都合" } },
    "POST /api/v1/sessions/:id/cancel": { url: `/api/v1/sessions/${called}/cancel`, body: { reason: "台風" } },
    "POST /api/v1/sessions/:id/check-in": { url: `${at}/check-in`, body: { code: rows[0]?.code ?? "" } },
    "POST /api/v1/sessions/:id/attendance": { url: `${at}/attendance`, body: { marks: [{ bookingId: late, came: false }] } },
    "POST /api/v1/sessions/:id/attendance/import": { url: `${at}/attendance/import`, body: { text: "Email\njiro@example.jp\n" } },
    "POST /api/v1/sessions/:id/count": { url: `${at}/count` },
    "GET /api/v1/sessions/:id/follow-up": { url: `/api/v1/sessions/${judged}/follow-up` },
    "POST /api/v1/sessions/:id/follow-up/acknowledge": {
      url: `/api/v1/sessions/${judged}/follow-up/acknowledge`,
      body: { cause: "concept", note: "題を変える" },
    },
    "POST /api/v1/sessions/:id/bookings": { body: { leadId: third } },
    "POST /api/v1/bookings/:id/cancel": { url: `/api/v1/bookings/${cancelling}/cancel`, body: { reason: "because" } },
    "POST /api/v1/bookings/:id/change": { body: { sessionId: other } },
    "POST /api/v1/sessions/:id/wait-list": { url: `/api/v1/sessions/${full}/wait-list`, body: { leadId: third } },
    "POST /api/v1/sessions/:id/wait-list/leave": { url: `/api/v1/sessions/${full}/wait-list/leave`, body: { leadId: next } },
    "GET /b/:token": { url: pathname },
    "POST /b/:token": {
      url: pathname,
      headers: urlencoded,
      payload: `act=book&session=${other}`,
    },
    "GET /b/:token/calendar.ics": { url: `${pathname}/calendar.ics` },
    "GET /s/:offer": { url: "/s/tea" },
  };
  return { parts, ids: { sessions: session, bookings: moving } };
}
