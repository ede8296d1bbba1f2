import type { ja } from "./ja.ts";

export const en: typeof ja = {
  title: "Confirm your sign-up",
  body: "You are about to sign up for the following. If that is right, please press the button.",
  name: "Name",
  button: "Sign me up",
  note: "If you did not ask for this, just close this page. You will not be signed up.",
};
