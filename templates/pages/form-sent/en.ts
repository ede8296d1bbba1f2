import type { ja } from "./ja.ts";

export const en: typeof ja = {
  title: "Please check your mail",
  body: "Thank you. We have sent a confirmation mail to the address you entered. Press the button in it, then press “Sign me up” on the page that opens.",
  expires: "The link works for {days}. Until you confirm, we send you nothing else.",
  days: ["{n} day", "{n} days"],
  missing: "If you cannot find the mail",
  hints: [
    "If it has not come after a few minutes, please look in your spam folder.",
    "Please check that the address was typed correctly.",
    "Mail accounts of Japanese mobile carriers may need our domain on their list of allowed senders.",
  ],
};
