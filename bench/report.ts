import type { Finding } from "./bench.ts";
import { figureOf, isSuspect, median, ratioOf, type Summary } from "./statistics.ts";

/** Absolute figures and notes for one key. */
interface Detail {
  unit: string;
  spread: number;
  rounds: number;
  ours?: number;
  bare?: number;
  note?: string;
}

/** Every key with its figure (null if the machine was too busy), and `details` with the absolute figures. */
export function summarise(findings: readonly Finding[]): Record<string, number | null | Record<string, Detail>> {
  const figures = findings.map((finding) => {
    const { verdict } = summaryOf(finding);
    return [finding.key, verdict.kind === "settled" ? round(verdict.value) : null] as const;
  });
  return { ...Object.fromEntries(figures), details: Object.fromEntries(findings.map((finding) => [finding.key, detailOf(finding)])) };
}

/** One line per key: figure, medians of both sides, spread, limit; notes below. */
export function printTable(findings: readonly Finding[]): string {
  const head = ["", "figure", "ours", "bare", "unit", "spread", "limited by"];
  const lines = findings.map((finding) => {
    const { verdict } = summaryOf(finding);
    const detail = detailOf(finding);
    const figure = verdict.kind === "settled" ? String(round(verdict.value)) : "–";
    const sides = finding.kind === "comparison" ? [String(detail.ours), String(detail.bare)] : ["", ""];
    return [finding.key, figure, ...sides, finding.unit, percent(detail.spread), finding.bound];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)));
  const table = [head, ...lines].map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const notes = findings.flatMap((finding) => {
    const { note } = detailOf(finding);
    return note ? [`${finding.key}: ${note}`] : [];
  });
  return [...table, ...(notes.length > 0 ? ["", ...notes] : [])].join("\n");
}

function summaryOf(finding: Finding): Summary {
  return finding.kind === "comparison" ? ratioOf(finding.rounds) : figureOf(finding.values, finding.shares);
}

function detailOf(finding: Finding): Detail {
  const { verdict, spread } = summaryOf(finding);
  const notes: string[] = [];
  if (verdict.kind === "too-wide")
    notes.push(`the spread (${percent(spread)}) is too wide for a figure; run it again on a quieter machine.`);
  if (verdict.kind === "loaded") {
    notes.push(
      `other programs left only ${percent(verdict.share)} of the processors free, so no figure is given (spread ${percent(spread)}); run it again on a quieter machine.`,
    );
  }
  if (finding.kind === "figure") return { unit: finding.unit, spread: round(spread), rounds: finding.values.length, ...noteOf(notes) };
  const ours = finding.rounds.map((one) => one.ours);
  const bare = finding.rounds.map((one) => one.bare);
  if (finding.expectedBare !== undefined && isSuspect(bare, finding.expectedBare)) {
    notes.push(`the baseline is suspiciously slow: ${round(median(bare))} instead of about ${finding.expectedBare} ${finding.unit}.`);
  }
  return {
    unit: finding.unit,
    spread: round(spread),
    rounds: finding.rounds.length,
    ours: round(median(ours)),
    bare: round(median(bare)),
    ...noteOf(notes),
  };
}

function noteOf(notes: readonly string[]): { note?: string } {
  return notes.length > 0 ? { note: notes.join(" ") } : {};
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Three significant digits. */
function round(value: number): number {
  return Number(value.toPrecision(3));
}
