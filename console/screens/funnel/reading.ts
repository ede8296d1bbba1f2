import { useQuery } from "@tanstack/react-query";
import { getProcess } from "../../api/generated/process.ts";
import { languageNow } from "../../app/words.ts";

/** The published process. */
export function useProcess() {
  return useQuery({ queryKey: ["process", "definition"], queryFn: ({ signal }) => getProcess({ signal }) });
}

export function titleOf(title: { ja?: string | undefined; en?: string | undefined } | undefined, otherwise: string): string {
  return title?.[languageNow()] ?? title?.ja ?? title?.en ?? otherwise;
}

/** `62.5%`; of what is not known, a dash. */
export function writeRate(rate: number | null): string {
  if (rate === null) return "–";
  return new Intl.NumberFormat(languageNow(), { style: "percent", maximumFractionDigits: rate < 0.1 ? 2 : 1 }).format(rate);
}

/** Of people who would be there: at most one digit after the point. */
export function writePeople(count: number | null): string {
  return count === null ? "–" : new Intl.NumberFormat(languageNow(), { maximumFractionDigits: 1 }).format(count);
}
