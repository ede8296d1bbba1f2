import { useQueryClient } from "@tanstack/react-query";
import { languageNow } from "../../app/words.ts";
import { writeMoney } from "../deals/money.ts";
import { writeDate } from "../deals/reading.ts";

/** An amount, or a dash where it is unknown. */
export const moneyOr = (minor: number | null, currency: string): string => (minor === null ? "–" : writeMoney(minor, currency));

/** `+144%`, or a dash where it is unknown. */
export function writeReturn(percent: number | null): string {
  if (percent === null) return "–";
  return new Intl.NumberFormat(languageNow(), { style: "percent", signDisplay: "exceptZero", maximumFractionDigits: 0 }).format(
    percent / 100,
  );
}

export const writeDays = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string =>
  startsOn === endsOn ? writeDate(startsOn) : `${writeDate(startsOn)} – ${writeDate(endsOn)}`;

/** Reads campaigns again, and Today, which tells what is late. */
export function useRefresh(): () => Promise<unknown> {
  const queries = useQueryClient();
  return () => Promise.all([queries.invalidateQueries({ queryKey: ["campaigns"] }), queries.invalidateQueries({ queryKey: ["today"] })]);
}
