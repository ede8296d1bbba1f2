import type { ja } from "./ja.ts";

export const en: typeof ja = {
  title: "Unsubscribe?",
  body: "Press the button and we stop sending you the following at once.",
  button: "Unsubscribe",
  fewer: "Or choose what you receive instead",
  alreadyTitle: "You are unsubscribed",
};
