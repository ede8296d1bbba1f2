import { languageNow } from "../app/words.ts";

const units = [
  { unit: "day", ms: 86_400_000 },
  { unit: "hour", ms: 3_600_000 },
  { unit: "minute", ms: 60_000 },
] as const;

/** `2日21時間`, `2 days, 21 hours`: the two largest units that are not zero. Less than a minute is one. */
export function writeDuration(ms: number): string {
  const language = languageNow();
  let rest = Math.max(ms, 60_000);
  const parts = units.flatMap(({ unit, ms: size }) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? [] : [new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(count)];
  });
  return language === "ja" ? parts.slice(0, 2).join("").replaceAll(" ", "") : parts.slice(0, 2).join(", ");
}
