import { z } from "zod";
import { say } from "../field-words.ts";

/** A date without time, within the years in which anybody sells. */
export const dayInput = z.iso
  .date()
  .refine(
    (day) => day >= "2000-01-01" && day < "2200-01-01",
    say({ ja: "2000年から2199年までの日付にしてください。", en: "must be between the years 2000 and 2199" }),
  );
