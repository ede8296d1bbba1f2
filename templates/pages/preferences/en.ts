import type { ja } from "./ja.ts";

export const en: typeof ja = {
  title: "What you receive",
  body: "Choose what we may send you. You can change it at any time.",
  saved: "Your choice is saved.",
  save: "Save my choice",
  stopAll: "Stop everything",
  none: "There is nothing to choose from at the moment.",
};
