import { isUuid } from "../../domain/is-uuid.ts";
import { readToken, signToken } from "../../domain/tokens/token.ts";
import type { Context } from "../engine/context/context.ts";

/** The buttons begin with this (services/engine/modules/line-buttons.ts). */
export const BOOKING_BUTTONS = "booking";

/**
 * A button about sessions in a message on LINE. `moves` is how often the date had moved when the button was made: nobody books a time that
 * they have not seen.
 */
export type BookingButton =
  /** Shows the lead's bookings, and the dates of the offer. */
  | { act: "dates" | "own"; offerKey: string }
  /** Takes an offered seat as well. */
  | { act: "book" | "wait"; sessionId: string; moves: number }
  /** Declines an offered seat as well. */
  | { act: "leave"; sessionId: string }
  /** Shows the dates to which it can move. */
  | { act: "change"; bookingId: string }
  | { act: "move"; bookingId: string; sessionId: string; moves: number }
  /** Asks once more. */
  | { act: "drop"; bookingId: string }
  | { act: "cancel"; bookingId: string };

/** The data of the postback: signed, and of one lead, so that it does nothing for anybody else. Shorter than LINE's 300 characters. */
export function buttonData({ keys }: Context, leadId: string, button: BookingButton): string {
  return `${BOOKING_BUTTONS}:${signToken(keys.token, "button", [button.act, leadId, ...partsOf(button)])}`;
}

/** Null for data that is not ours, or of another lead. */
export function readButton({ keys }: Context, leadId: string, token: string): BookingButton | null {
  const [act, owner, one = "", other = "", count = ""] = readToken(keys.token, "button", token) ?? [];
  if (owner !== leadId) return null;
  switch (act) {
    case "dates":
    case "own":
      return { act, offerKey: one };
    case "book":
    case "wait":
      return isUuid(one) ? { act, sessionId: one, moves: Number(other) } : null;
    case "leave":
      return isUuid(one) ? { act, sessionId: one } : null;
    case "change":
    case "drop":
    case "cancel":
      return isUuid(one) ? { act, bookingId: one } : null;
    case "move":
      return isUuid(one) && isUuid(other) ? { act, bookingId: one, sessionId: other, moves: Number(count) } : null;
    default:
      return null;
  }
}

function partsOf(button: BookingButton): string[] {
  switch (button.act) {
    case "dates":
    case "own":
      return [button.offerKey];
    case "book":
    case "wait":
      return [button.sessionId, String(button.moves)];
    case "leave":
      return [button.sessionId];
    case "change":
    case "drop":
    case "cancel":
      return [button.bookingId];
    case "move":
      return [button.bookingId, button.sessionId, String(button.moves)];
  }
}
