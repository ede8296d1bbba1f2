import { z } from "zod";
import { defineEvent } from "../engine/modules/define-event.ts";

/** Recorded by other systems through the API, and expected by the playbooks. */
export const seminarBooked = defineEvent({
  kind: "seminarBooked",
  by: "lead",
  data: z.looseObject({}),
  words: { ja: "ご本人がセミナーを予約しました", en: "the lead booked a seminar" },
});
