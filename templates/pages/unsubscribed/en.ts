import type { ja } from "./ja.ts";

export const en: typeof ja = {
  title: "You are unsubscribed",
  body: "We will not send you “{topic}” any more. Thank you for reading.",
  cancelled: "What we have cancelled",
  due: " (due on {date})",
  nothing: "Nothing was waiting to be sent.",
  transactional: "We may still write about things you have booked or bought.",
  dateFormat: "d MMMM",
};
