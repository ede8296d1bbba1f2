import type { SuppressionReport } from "../../api/generated/routes.schemas.ts";
import { compact, type RawSearch, textIn } from "../../parts/search-params.ts";

export const channels = ["email", "line"] as const;
export type SuppressionChannel = (typeof channels)[number];

/** All messages, or only advertising. */
export const scopes = ["all", "advertising"] as const;
export type SuppressionScope = (typeof scopes)[number];

export function readSuppressionsSearch(search: RawSearch): { address?: string } {
  return compact({ address: textIn(search, "address") });
}

/** What one request takes. */
const MOST_LINES = 4_000;
const MOST_CHARACTERS = 400_000;

/** A long list in parts, each with the number of lines before it. A repetition changes nothing, so parts may be sent again. */
export function partsOf(text: string): { text: string; before: number }[] {
  const parts: { text: string; before: number }[] = [];
  let lines: string[] = [];
  let [characters, before] = [0, 0];
  const cut = () => {
    parts.push({ text: lines.join("\n"), before });
    before += lines.length;
    lines = [];
    characters = 0;
  };
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (lines.length === MOST_LINES || (lines.length > 0 && characters + line.length > MOST_CHARACTERS)) cut();
    lines.push(line);
    characters += line.length + 1;
  }
  cut();
  // One without a word is refused.
  return parts.filter((part) => part.text.trim() !== "");
}

/** The reports of the parts as one. */
export function sumReports(reports: readonly (SuppressionReport & { before: number })[]): Omit<SuppressionReport, "dryRun"> {
  const sum = (key: "lines" | "added" | "known" | "bad") => reports.reduce((all, report) => all + report[key], 0);
  const badLines = reports.flatMap(({ badLines: own, before }) => own.map((line) => line + before));
  return { lines: sum("lines"), added: sum("added"), known: sum("known"), bad: sum("bad"), badLines };
}
