import type { Injected } from "./faults.ts";
import type { DemoResult } from "./measure.ts";

/** The closing table, for people. */
export function describeResult(result: DemoResult): string {
  const { touches, lateness, funnel } = result;
  const share = (part: number, whole: number) => (whole === 0 ? "–" : `${Math.round((part / whole) * 100)} %`);
  const rows: [string, string][] = [
    ["People", `${result.leads} leads, ${result.confirmed} confirmed or followed`],
    ["Sent", `${touches.email} mails, ${touches.line} LINE, ${touches.person} tasks for people`],
    [
      "Not sent",
      Object.entries(result.skipped)
        .map(([reason, count]) => `${count} ${reason}`)
        .join(", ") || "none",
    ],
    ["Faults", describeFaults(result.injected)],
    ["Sent twice", `${result.duplicates}   (resent after an unanswered dot, as SND2 asks: ${result.resent})`],
    ["Lost", `${result.lost}   (unknown, and so not sent again: ${result.unknown})`],
    ["Lateness", `half within ${lateness.p50} virtual minutes, 99 % within ${lateness.p99}`],
    ...funnel.map((step): [string, string] => [
      `Step ${step.step}`,
      `${step.name}: ${step.entered} → ${step.moved} (${share(step.moved, step.entered)})`,
    ]),
    ["Took", `${result.wallSeconds} s`],
  ];
  return rows.map(([name, value]) => `  ${name.padEnd(11)} ${value}`).join("\n");
}

function describeFaults({ afterDot, tempfail, line500, workerKills }: Injected): string {
  const done = [
    ...(afterDot ? [`${afterDot} connections cut after the dot`] : []),
    ...(tempfail ? [`${tempfail} × 421`] : []),
    ...(line500 ? [`${line500} × 500 from LINE`] : []),
    ...(workerKills ? ["the worker killed"] : []),
  ];
  return done.join(", ") || "none";
}
