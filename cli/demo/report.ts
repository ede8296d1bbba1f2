import { reasonSentence } from "../../domain/reasons.ts";
import { inEach, type Language, type LocalText } from "../../domain/words/local-text.ts";
import { table } from "../printing.ts";
import { reportWords as words } from "../words/demo.ts";
import type { Injected } from "./faults.ts";
import type { DemoResult } from "./measure.ts";

/** Where one of these is not 0, the demo has failed. */
const mustBeZero = ["duplicates", "lost", "chargedTwice", "dunnedAfterPaid"] as const;

export function hasFailed(result: DemoResult): boolean {
  return mustBeZero.some((figure) => result[figure] > 0);
}

/** The closing table, for people. */
export function describeResult(result: DemoResult, language: Language): string {
  const { touches, lateness, funnel, sessions, consultations } = result;
  const share = (part: number, whole: number) => (whole === 0 ? "–" : `${Math.round((part / whole) * 100)} %`);
  const why = (reason: string) => inEach((one) => reasonSentence(reason, "skip", one));
  const skipped = Object.entries(result.skipped).map(([reason, count]) => words.notSentCount(count, why(reason)));
  const rows = [
    [words.people, words.peopleCount(result.leads, result.confirmed)],
    [words.sent, words.sentCount(touches.email, touches.line, touches.person)],
    [words.notSent, listOf(skipped)],
    [words.faults, listOf(faultsOf(result.injected))],
    [words.sentTwice, words.sentTwiceCount(result.duplicates, result.resent)],
    [words.lost, words.lostCount(result.lost, result.unknown)],
    [words.sessions, words.sessionsCount(sessions.offered, sessions.booked, sessions.waited, sessions.passedOn, sessions.overbooked)],
    [words.consultations, words.consultationsCount(consultations.offered, consultations.booked, consultations.moved, consultations.noShow)],
    [words.deals, words.dealsCount(result.deals)],
    [words.customers, words.customersCount(result.customers, result.repeat, result.fans)],
    [words.dormant, words.dormantCount(result.dormant.found, result.dormant.revived)],
    [words.incidents, words.incidentsCount(result.incidents.opened, result.incidents.recovered)],
    [words.money, words.moneyCount(result.revenue, result.unpaid)],
    [words.chargedTwice, words.count(result.chargedTwice)],
    [words.dunnedAfterPaid, words.dunnedCount(result.dunnedAfterPaid)],
    [words.lateness, words.latenessOf(lateness.p50, lateness.p99)],
    ...funnel.map((step) => [
      words.step(step.step),
      inEach(() => `${step.name}: ${step.entered} → ${step.moved} (${share(step.moved, step.entered)})`),
    ]),
    [words.took, words.seconds(result.wallSeconds)],
  ];
  return table(rows.map((row) => row.map((text) => text[language])))
    .map((line) => `  ${line}`)
    .join("\n");
}

function faultsOf({ afterDot, tempfail, line500, workerKills }: Injected): LocalText[] {
  return [
    ...(afterDot ? [words.answersLost(afterDot)] : []),
    ...(tempfail ? [words.mailsRefused(tempfail)] : []),
    ...(line500 ? [words.lineFailed(line500)] : []),
    ...(workerKills ? [words.workerKilled] : []),
  ];
}

function listOf(texts: readonly LocalText[]): LocalText {
  if (texts.length === 0) return words.none;
  return { ja: texts.map(({ ja }) => ja).join("、"), en: texts.map(({ en }) => en).join(", ") };
}
