import type { ja } from "./ja.ts";

export const en: typeof ja = {
  topic: "What you receive",
  address: "Sent to",
  colon: ": ",
  topics: { quoted: "“{title}”", between: ", " },
  complaints: "Questions and complaints: ",
  channels: { email: "By e-mail", line: "On LINE" },
  alreadySignedUp: {
    title: "You are already signed up",
    body: "You already receive {topics}. There is nothing more to do.",
  },
  expired: {
    title: "This link has expired",
    body: "The time to confirm is over, so we deleted your address. Please sign up again.",
    again: "Sign up again",
  },
  alreadyUnsubscribed: "We no longer send you “{topic}”.",
  chooseAgain: "Choose what you receive",
  faults: {
    again: "Please press the button once more. What you entered is still here.",
    email: "Please enter an e-mail address such as name@example.com.",
    required: "Please fill in this field.",
    topic: "Please tick what you would like to receive.",
    "too-long": "Please use no more than 200 characters.",
    number: "Please enter a number.",
    phone: "Please enter a phone number such as 090-1234-5678, or one that begins with + and the country code.",
    date: "Please enter a date such as 2027-01-31.",
  },
};
