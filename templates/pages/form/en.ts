import type { ja } from "./ja.ts";

export const en: typeof ja = {
  email: "E-mail address",
  required: "required",
  optional: "optional",
  purpose: "What we use your details for",
  consent: "Choose what you would like to receive",
  trap: "Please leave this field empty",
  next: "We will send you a confirmation mail. You are signed up only after you press the button in it, then “Sign me up” on the page that opens.",
  button: "Send me the confirmation mail",
  faults: "Nothing was sent yet. Please check the marked fields.",
  fault: "please check",
};
