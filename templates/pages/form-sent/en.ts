import type { ja } from "./ja.ts";

export const en: typeof ja = {
  title: "Please check your mail",
  body: "Thank you. We have sent a confirmation mail to this address. Press the button in it, then press “Sign me up” on the page that opens.",
  resent: "We have sent the confirmation mail again. It may take a few minutes to arrive.",
  expires: "The link works for {days}. Until you confirm, we send you nothing else.",
  days: ["{n} day", "{n} days"],
  missing: "If you cannot find the mail",
  hints: [
    "If it has not come after a few minutes, please look in your spam folder.",
    "Mail accounts of Japanese mobile carriers may need our domain on their list of allowed senders.",
    "We can send only a few confirmation mails a day to the same address.",
  ],
  resend: "Send the confirmation mail again",
  change: "Enter another address",
};
