import { languageNow } from "../../app/words.ts";

/** `2027年1月`, `Jan 2027`; of a week, its Monday: `2027/1/11`. Short ones leave out the year where `before` is of the same. */
export function periodName(from: string, by: "month" | "week", { before }: { before?: string | undefined } = {}): string {
  const language = languageNow();
  const isSameYear = before !== undefined && before.slice(0, 4) === from.slice(0, 4);
  return new Intl.DateTimeFormat(language, {
    timeZone: "UTC",
    ...(!isSameYear && { year: "numeric" }),
    month: by === "month" ? (language === "ja" ? "long" : "short") : language === "ja" ? "numeric" : "short",
    ...(by === "week" && { day: "numeric" }),
  }).format(new Date(`${from}T00:00Z`));
}
