import type { FastifyInstance, FastifyReply } from "fastify";
import { AppError } from "../../domain/app-error.ts";
import { isUuid } from "../../domain/is-uuid.ts";
import { priceWithTax } from "../../domain/offers/price-with-tax.ts";
import { consultationAnswer } from "../../services/consultations/consultation-calendar.ts";
import { leadsToConsultation, namesOfConsultants } from "../../services/consultations/read-consultation-page.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { readPrices } from "../../services/engine/settings/read-prices.ts";
import { actOnBooking, type BookingAct, type BookingOutcome } from "../../services/sessions/act-on-booking.ts";
import { bookingAnswer } from "../../services/sessions/booking-calendar.ts";
import { MOST_COMMENT, type RatingOutcome, rateSession } from "../../services/sessions/rate-session.ts";
import { readBookingPage, readOfferPage } from "../../services/sessions/read-booking-page.ts";
import { type BookingNotice, bookingPage } from "../../templates/pages/booking/view.ts";
import { calendarFile } from "../../templates/pages/calendar-file.ts";
import { offerPage } from "../../templates/pages/offer/view.ts";
import { postConsultation, showConsultation } from "./consultation.ts";
import { type FormBody, fieldOf } from "./form-body.ts";
import { asLanguage, languageOf } from "./language.ts";
import { showPage } from "./show-page.ts";
import { type TokenParams, tokenRoute } from "./token-route.ts";

const acts: readonly string[] = ["book", "change", "cancel", "wait", "leave"] satisfies BookingAct["act"][];

/**
 * `/b/:token`: a lead's own page of an offer, where they book, change and cancel a seat, wait for one, and say how it was, or have the time of
 * a consultation. `/s/:offer`: the offer for anybody. Opening a page changes nothing; a crawler may open all of them (fault 50).
 */
export function bookingPages(scope: FastifyInstance, context: Context): void {
  scope.get<{ Params: TokenParams }>("/b/:token", tokenRoute, async (request, reply) => {
    if (await leadsToConsultation(context, request.params.token)) return showConsultation(context, request, reply, request.params.token);
    return showBooking(context, reply, request.params.token, null);
  });

  scope.post<{ Params: TokenParams; Body: FormBody | undefined }>("/b/:token", tokenRoute, async (request, reply) => {
    const { token } = request.params;
    const { body = {} } = request;
    if (await leadsToConsultation(context, token)) return postConsultation(context, request, reply, { token, body });
    const outcome =
      fieldOf(body, "act") === "rate" ? await rateSession(context, token, ratingIn(body)) : await actOnBooking(context, token, actIn(body));
    return showBooking(context, reply, token, outcome);
  });

  scope.get<{ Params: TokenParams }>("/b/:token/calendar.ics", tokenRoute, async (request, reply) => {
    const { token } = request.params;
    const isConsultation = await leadsToConsultation(context, token);
    const { name, entries } = await (isConsultation ? consultationAnswer(context, token) : bookingAnswer(context, token));
    return reply
      .type("text/calendar; charset=utf-8")
      .header("content-disposition", 'attachment; filename="calendar.ics"')
      .send(calendarFile(name, entries));
  });

  scope.get<{ Params: { offer: string } }>("/s/:offer", tokenRoute, async (request, reply) => {
    const { offer, dates } = await readOfferPage(context, request.params.offer);
    const { title, about, price, form, consultation } = offer;
    return showPage(context, reply, 200, offerPage, languageOf(request), {
      title,
      about,
      price: price ? { amount: priceWithTax(price), currency: (await readPrices(context.database.pool)).currency } : null,
      dates,
      talk: consultation ? { minutes: consultation.minutes, consultants: await namesOfConsultants(context, offer.key) } : null,
      form,
      zone: context.zone,
    });
  });
}

async function showBooking(
  context: Context,
  reply: FastifyReply,
  token: string,
  outcome: BookingOutcome | RatingOutcome | null,
): Promise<FastifyReply> {
  const page = await readBookingPage(context, token);
  const { offer, zone, dates, own, line, came } = page;
  const refused = outcome?.kind === "refused";
  return showPage(context, reply, refused ? 409 : 200, bookingPage, asLanguage(page.language), {
    title: offer.title,
    about: offer.about,
    url: `/b/${token}`,
    zone,
    now: context.clock.now(),
    dates,
    own,
    line,
    came,
    notice: outcome && { kind: outcome.kind, says: outcome.says satisfies BookingNotice },
  });
}

/** Throws AppError invalid for what no button of the page sends. */
function actIn(body: FormBody): BookingAct {
  const [act, session, booking] = [fieldOf(body, "act"), fieldOf(body, "session"), fieldOf(body, "booking")];
  const known = act !== undefined && acts.includes(act);
  const ids = [session, booking].every((id) => id === undefined || isUuid(id));
  if (!known || !ids) throw notOurForm();
  return { act: act as BookingAct["act"], sessionId: session, bookingId: booking };
}

/** What a guest says of a session. Throws AppError invalid without the booking that the page names. */
function ratingIn(body: FormBody): Parameters<typeof rateSession>[2] {
  const booking = fieldOf(body, "booking");
  if (booking === undefined || !isUuid(booking)) throw notOurForm();
  const [alone, satisfaction, comment = ""] = [fieldOf(body, "alone"), fieldOf(body, "satisfaction"), fieldOf(body, "comment")];
  return { bookingId: booking, alone, satisfaction, comment: comment.slice(0, MOST_COMMENT) };
}

function notOurForm(): AppError {
  return new AppError("invalid", "booking-act", {
    ja: "お手数ですが、ページを開き直して、もう一度ボタンを押してください。",
    en: "Please open the page again and press the button once more.",
  });
}
