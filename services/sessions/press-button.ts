import { z } from "zod";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import { bookingAnswer, strangeButton } from "../../templates/line-answers/booking.ts";
import type { LineMessage } from "../../templates/line-message.ts";
import type { Context } from "../engine/context/context.ts";
import { inTransaction } from "../engine/context/in-transaction.ts";
import { standingHolds } from "../engine/holds/standing-holds.ts";
import type { LineButtons, Pressed } from "../engine/modules/line-buttons.ts";
import { readBusiness } from "../engine/settings/business.ts";
import { actForLead, type BookingOutcome } from "./act-on-booking.ts";
import { BOOKING_BUTTONS, type BookingButton, buttonData, readButton } from "./booking-buttons.ts";
import { readPageOfLead } from "./read-booking-page.ts";
import { BOOKING } from "./session.ts";
import { bookingUrl } from "./session-variables.ts";

/** What is to be answered. It is composed when the answer is sent, from what is then the case. */
const answerSchema = z.union([
  z.object({
    offer: z.string(),
    says: z.custom<BookingOutcome["says"]>((value) => typeof value === "string").nullable(),
    refused: z.boolean(),
    show: z.enum(["dates", "own", "change", "ask-cancel", "ask-change"]),
    /** The date that the button was about. */
    session: z.string().nullable(),
    booking: z.string().nullable(),
  }),
  /** The button of another person, or of nobody. */
  z.object({ strange: z.literal(true) }),
]);
type Answer = z.infer<typeof answerSchema>;
type Told = Exclude<Answer, { strange: true }>;

/** The buttons about sessions in messages on LINE: they do what the booking page does. */
export const bookingButtons: LineButtons = { name: BOOKING_BUTTONS, press, answer };

async function press(tx: Transaction, context: Context, { leadId, data }: { leadId: string; data: string }): Promise<Pressed> {
  const button = readButton(context, leadId, data);
  if (button === null) return { act: "strange", answer: { strange: true } satisfies Answer };
  const about = await readSubject(tx, context, leadId, button);
  if (about === null) return { act: button.act, answer: { strange: true } satisfies Answer };
  const told = await act(tx, context, { leadId, offerKey: about.offerKey, other: about.other }, button);
  if (!told.refused && (await isToldByMessage(tx, context, leadId, told.says))) return { act: button.act, answer: null };
  return { act: button.act, answer: told satisfies Answer };
}

async function act(
  tx: Transaction,
  context: Context,
  { leadId, offerKey, other }: { leadId: string; offerKey: string; other: string | null },
  button: BookingButton,
): Promise<Told> {
  const show = (what: Told["show"], of: Partial<Pick<Told, "session" | "booking">> = {}): Told => ({
    offer: offerKey,
    says: null,
    refused: false,
    show: what,
    session: null,
    booking: null,
    ...of,
  });
  switch (button.act) {
    case "dates":
    case "own":
      return show(button.act);
    case "change":
      return show("change", { booking: button.bookingId });
    case "drop":
      return show("ask-cancel", { booking: button.bookingId });
    case "book":
      // An old list of dates still has its buttons: a second press means another date, not a second seat.
      if (other !== null) return show("ask-change", { session: button.sessionId, booking: other });
      break;
    case "move":
    case "cancel":
    case "wait":
    case "leave":
      break;
  }
  const outcome = await actForLead(
    inTransaction(context, tx),
    { leadId, offerKey },
    {
      act: button.act === "move" ? "change" : button.act,
      sessionId: "sessionId" in button ? button.sessionId : undefined,
      bookingId: "bookingId" in button ? button.bookingId : undefined,
      ...("moves" in button && { moves: button.moves }),
    },
  );
  const { says } = outcome;
  const refused = outcome.kind === "refused";
  return { ...show(shownAfter(says)), says, refused, session: "sessionId" in button ? button.sessionId : null };
}

function shownAfter(says: BookingOutcome["says"]): "own" | "dates" {
  switch (says) {
    case "booked":
    case "booked-already":
    case "changed":
    case "waiting":
    case "too-late":
      return "own";
    default:
      return "dates";
  }
}

/** The offer that the button is about, and the booking that the lead has of it for another date; null when there is no such thing (any more). */
async function readSubject(
  tx: Transaction,
  context: Context,
  leadId: string,
  button: BookingButton,
): Promise<{ offerKey: string; other: string | null } | null> {
  if (button.act === "dates" || button.act === "own") {
    const { rowCount } = await tx.query("select 1 from offer where key = $1", [button.offerKey]);
    return rowCount === 0 ? null : { offerKey: button.offerKey, other: null };
  }
  const { rows } = await tx.query<{ offerKey: string; other: string | null }>(
    `select s.offer_key as "offerKey", (
       select b.id from booking b join session o on o.id = b.session_id
       where b.lead_id = $3 and b.state = 'booked' and o.offer_key = s.offer_key and o.id <> s.id and o.ends_at > $4
       order by o.starts_at limit 1) as other
     from session s where s.id = coalesce($1::uuid, (select session_id from booking where id = $2::uuid and lead_id = $3))`,
    ["sessionId" in button ? button.sessionId : null, "bookingId" in button ? button.bookingId : null, leadId, context.clock.now()],
  );
  return rows[0] ?? null;
}

/** Whether a message that goes to LINE now says the same: then the reply token is its, and the answer would be the second message. */
async function isToldByMessage(tx: Transaction, context: Context, leadId: string, says: Told["says"]): Promise<boolean> {
  const slot = says === "booked" || says === "changed" ? "booked" : says === "cancelled" ? "cancelled" : null;
  if (slot === null) return false;
  const { rows } = await tx.query<{ holds: string[] }>(
    `select array(select cause from hold where lead_id = $1 and lifted_at is null) as holds
     from touch where lead_id = $1 and state = 'due' and channel = 'line' and origin_kind = $2 and slot = $3 and not_before <= $4 limit 1`,
    [leadId, BOOKING, slot, context.clock.now()],
  );
  const [planned] = rows;
  // Held back, it would come later, and the press would stay without an answer.
  return planned !== undefined && !standingHolds(context.registry, planned.holds).some(({ bars }) => bars.includes("transactional"));
}

async function answer(
  context: Context,
  { leadId, answer: kept }: { leadId: string; answer: Readonly<Record<string, unknown>> },
): Promise<LineMessage[]> {
  const told = answerSchema.parse(kept);
  if ("strange" in told) return strangeButton(await languageOf(context, leadId));
  const { offer, says, refused, show, session, booking } = told;
  const [page, business] = await Promise.all([readPageOfLead(context, { leadId, offerKey: offer }), readBusiness(context.database.pool)]);
  return bookingAnswer({
    ...page,
    title: page.offer.title,
    now: context.clock.now(),
    notice: says,
    refused,
    show,
    sessionId: session,
    bookingId: booking,
    contact: business.complaints,
    url: bookingUrl(context, leadId, offer),
    data: {
      dates: () => buttonData(context, leadId, { act: "dates", offerKey: offer }),
      own: () => buttonData(context, leadId, { act: "own", offerKey: offer }),
      book: ({ id, moves }) => buttonData(context, leadId, { act: "book", sessionId: id, moves }),
      wait: ({ id, moves }) => buttonData(context, leadId, { act: "wait", sessionId: id, moves }),
      leave: (sessionId) => buttonData(context, leadId, { act: "leave", sessionId }),
      change: (bookingId) => buttonData(context, leadId, { act: "change", bookingId }),
      move: (bookingId, { id, moves }) => buttonData(context, leadId, { act: "move", bookingId, sessionId: id, moves }),
      drop: (bookingId) => buttonData(context, leadId, { act: "drop", bookingId }),
      cancel: (bookingId) => buttonData(context, leadId, { act: "cancel", bookingId }),
    },
  });
}

async function languageOf({ database }: Context, leadId: string): Promise<Language> {
  const { rows } = await database.pool.query<{ language: Language }>("select language from lead where id = $1", [leadId]);
  return rows[0]?.language ?? "ja";
}
