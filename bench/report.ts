import type { Finding } from "./bench.ts";
import { figureOf, isSuspect, median, ratioOf, type Summary } from "./statistics.ts";

/** Absolute figures and doubts behind one key. */
interface Detail {
  unit: string;
  spread: number;
  rounds: number;
  ours?: number;
  bare?: number;
  note?: string;
}

/** Every key with its figure, null when the machine was too busy to tell, and `details` with what lies behind. */
export function summarise(findings: readonly Finding[]): Record<string, number | null | Record<string, Detail>> {
  const figures = findings.map((finding) => {
    const { verdict } = summaryOf(finding);
    return [finding.key, verdict.kind === "settled" ? round(verdict.value) : null] as const;
  });
  return { ...Object.fromEntries(figures), details: Object.fromEntries(findings.map((finding) => [finding.key, detailOf(finding)])) };
}

/** A line per key: figure, medians of both sides, spread, what bounds it, and doubts below. */
export function printTable(findings: readonly Finding[]): string {
  const head = ["", "figure", "ours", "bare", "unit", "spread", "bounded by"];
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
  const doubts: string[] = [];
  if (verdict.kind === "too-wide")
    doubts.push(`the spread is too wide (${percent(spread)}) to give a figure; run it again on a quieter machine.`);
  if (verdict.kind === "loaded") {
    doubts.push(
      `other programs left ${percent(verdict.share)} of the processors, so no figure is given whatever its spread (${percent(spread)}); run it again on a quieter machine.`,
    );
  }
  if (finding.kind === "figure") return { unit: finding.unit, spread: round(spread), rounds: finding.values.length, ...noted(doubts) };
  const ours = finding.rounds.map((one) => one.ours);
  const bare = finding.rounds.map((one) => one.bare);
  if (finding.expectedBare !== undefined && isSuspect(bare, finding.expectedBare)) {
    doubts.push(`the baseline is suspect: it reached ${round(median(bare))} of about ${finding.expectedBare} ${finding.unit}.`);
  }
  return {
    unit: finding.unit,
    spread: round(spread),
    rounds: finding.rounds.length,
    ours: round(median(ours)),
    bare: round(median(bare)),
    ...noted(doubts),
  };
}

function noted(doubts: readonly string[]): { note?: string } {
  return doubts.length > 0 ? { note: doubts.join(" ") } : {};
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Three significant digits. */
function round(value: number): number {
  return Number(value.toPrecision(3));
}
