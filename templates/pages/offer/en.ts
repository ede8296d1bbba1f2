import type { ja } from "./ja.ts";

export const en: typeof ja = {
  dates: "Dates",
  none: "There is no date to book at the moment.",
  free: "{count} seats left",
  price: "Price: {amount} (tax included)",
  withoutCharge: "Free of charge",
  known: "If you receive our letters already, book by the link in a mail or LINE message from us.",
  sign: "New here? Please sign up first. Once you have confirmed your address, you can choose a date.",
  signButton: "Sign up and choose a date",
  talk: "Length",
  minutes: "{minutes} minutes",
  consultants: "With",
  between: ", ",
  talkKnown: "If you receive our letters already, choose a time by the link in a mail or LINE message from us.",
  talkSign: "New here? Please sign up first. Our invitation then leads you to the times.",
  talkSignButton: "Sign up",
  reasons: {
    cancelled: "Cancelled",
    "not-open": "Not open for booking yet",
    closed: "Bookings are closed",
    full: "Full",
    waiting: "Full, {waiting} waiting",
  },
};
