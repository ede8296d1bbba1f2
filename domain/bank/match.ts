import { type BankLine, lineKey } from "./bank-line.ts";
import { findReferences } from "./find-references.ts";
import { isCutName, type Payer, payerOf } from "./fold-payer.ts";
import type { MatchReason } from "./match-reasons.ts";
import { pairReversals } from "./pair-reversals.ts";
import {
  aliasKey,
  book,
  byDueDate,
  namesFrom,
  type OpenInstalment,
  openBook,
  openOf,
  type PayerAlias,
  type PaymentBook,
} from "./payment-book.ts";
import { type Allocation, type Fit, isCertain, planPayment } from "./plan-payment.ts";
import { openRecorded, type RecordedTransfer, type TakeRecorded } from "./recorded-transfers.ts";

/** A line of an earlier import that was allocated or still waits, and that a reversal may take back. */
export interface EarlierLine {
  line: BankLine;
  allocations: readonly Pick<Allocation, "instalmentId" | "amountMinor">[];
}

export interface MatchFacts {
  /** Those with `openMinor` 0 are paid; a reversal may open them again. */
  instalments: readonly OpenInstalment[];
  aliases: readonly PayerAlias[];
  /** The highest transfer fee that payers may keep back. */
  toleranceMinor: number;
  earlier?: readonly EarlierLine[];
  /** Those that no line has shown yet. */
  recorded?: readonly RecordedTransfer[];
}

export interface Candidate {
  leadId: string;
  allocations: Allocation[];
  why: Fit;
  /** The payment of theirs that was recorded by hand and may be this very one. */
  recordedId?: string;
}

export type Match =
  | { kind: "matched"; rule: "reference" | "alias"; leadId: string; allocations: Allocation[]; fit: Fit; why: MatchReason }
  | { kind: "suggested"; candidates: Candidate[]; why: MatchReason }
  | { kind: "unknown"; why: MatchReason }
  /** Takes back the line with the key `of`. If that is a line of the same file, neither has allocations. */
  | { kind: "reversal"; of: string; why: MatchReason }
  /** Nothing to do: money out, or a line that the same file takes back. */
  | { kind: "ignored"; why: MatchReason };

/** Candidates that a person is shown at most. */
const mostCandidates = 5;

/** Leads of one name whose instalments are compared with the amount. */
const mostCompared = 50;

/**
 * Matches the new lines of a file with what is owed (processes.md PAY9), in the order of their days; what one line pays is closed for the
 * next. Answers in the order of `lines`. The order of the lines within a day makes no difference.
 */
export function matchLines(lines: readonly BankLine[], facts: MatchFacts): Match[] {
  const owed = openBook(facts.instalments, facts.aliases);
  const keyed = lines.map((line, place) => ({ line, place, key: lineKey(line) })).sort(byDay);
  const earlier = (facts.earlier ?? []).map((one) => ({ ...one, key: lineKey(one.line) }));
  const pairs = pairReversals<{ key: string; allocations?: EarlierLine["allocations"] }>(
    keyed.flatMap(({ line }) => (line.isReversal ? [line] : [])),
    [...earlier, ...keyed].map((original) => ({ line: original.line, original })),
  );
  const reversed = new Set([...pairs.values()].map(({ key }) => key));
  const takeRecorded = openRecorded(facts.recorded ?? []);
  const matches: Match[] = Array.from({ length: lines.length });
  for (const { line, place, key } of keyed) {
    const original = pairs.get(line);
    if (original) {
      book(owed, original.allocations ?? [], -1);
      matches[place] = { kind: "reversal", of: original.key, why: { code: "reverses-line" } };
      continue;
    }
    const match = reversed.has(key)
      ? ignored("reversed")
      : orRecorded(line, matchLine(line, owed, facts.toleranceMinor), owed, takeRecorded);
    if (match.kind === "matched") book(owed, match.allocations, 1);
    matches[place] = match;
  }
  return matches;
}

function matchLine(line: BankLine, owed: PaymentBook, toleranceMinor: number): Match {
  if (line.isReversal) return unknown("reversed-line-unknown");
  if (line.amountMinor <= 0) return ignored("money-out");
  const named = byReference(line, owed, toleranceMinor);
  if (named) return named;
  const payer = payerOf(line);
  return byAlias(line, payer, owed, toleranceMinor) ?? byName(line, payer, owed, toleranceMinor);
}

/** Money that staff have recorded by hand is not booked a second time unasked: a person says whether the line is the same. */
function orRecorded(line: BankLine, match: Match, owed: PaymentBook, takeRecorded: TakeRecorded): Match {
  if (match.kind === "reversal" || match.kind === "ignored" || line.isReversal) return match;
  const candidates = candidatesOf(match);
  const payer = payerOf(line);
  const known = [...candidates.map(({ leadId }) => leadId), ...(owed.leadsByAlias.get(aliasKey(payer)) ?? [])];
  const same = takeRecorded(line, { leads: known, foldedName: payer.foldedName });
  if (!same) return match;
  const { leadId, id: recordedId, receivedOn } = same;
  const theirs = candidates.find((one) => one.leadId === leadId) ?? creditOf(leadId, line.amountMinor);
  const others = candidates.filter((one) => one.leadId !== leadId);
  return { kind: "suggested", candidates: [{ ...theirs, recordedId }, ...others], why: { code: "recorded-by-hand", receivedOn } };
}

function candidatesOf(match: Exclude<Match, { kind: "reversal" }>): Candidate[] {
  if (match.kind === "suggested") return match.candidates;
  return match.kind === "matched" ? [{ leadId: match.leadId, allocations: match.allocations, why: match.fit }] : [];
}

function creditOf(leadId: string, amountMinor: number): Candidate {
  return {
    leadId,
    allocations: [{ instalmentId: null, amountMinor, as: "credit" }],
    why: { code: "nothing-open", creditMinor: amountMinor },
  };
}

/** Rule 1: the payer wrote what they pay, so a part of it is also a match. */
function byReference(line: BankLine, owed: PaymentBook, toleranceMinor: number): Match | null {
  const named = [line.reference, line.payer, line.memo].flatMap((text) =>
    findReferences(text, (reference) => openOf(owed.byReference.get(reference) ?? []).length > 0),
  );
  const entries = [...new Set(named.flatMap((reference) => openOf(owed.byReference.get(reference) ?? [])))].sort(byDueDate);
  const leads = [...new Set(entries.map(({ leadId }) => leadId))];
  const [leadId] = leads;
  if (leadId === undefined) return null;
  if (leads.length > 1) return suggest(leads, line, owed, toleranceMinor, { code: "several-candidates", count: leads.length });
  // One that is named by itself is meant, even if it is not asked for yet.
  const meant = entries.length === 1 ? entries.map((entry) => ({ ...entry, payableFrom: "" })) : entries;
  const { allocations, fit } = planPayment(meant, { ...line, toleranceMinor });
  if (fit.code === "several-fees")
    return { kind: "suggested", candidates: [{ leadId, allocations, why: fit }], why: { code: "amount-unclear" } };
  return { kind: "matched", rule: "reference", leadId, allocations, fit, why: { code: "reference" } };
}

/** Rules 2 to 4: a confirmed payer, and an amount that can mean one thing only. */
function byAlias(line: BankLine, payer: Payer, owed: PaymentBook, toleranceMinor: number): Match | null {
  const leads = [...new Set(owed.leadsByAlias.get(aliasKey(payer)) ?? [])];
  const [leadId] = leads;
  if (leadId === undefined) return null;
  if (leads.length > 1) return suggest(leads, line, owed, toleranceMinor, { code: "several-candidates", count: leads.length });
  const { allocations, fit } = planPayment(openOf(owed.byLead.get(leadId) ?? []), { ...line, toleranceMinor });
  if (isCertain(fit)) return { kind: "matched", rule: "alias", leadId, allocations, fit, why: { code: "confirmed-payer" } };
  return { kind: "suggested", candidates: [{ leadId, allocations, why: fit }], why: { code: "amount-unclear" } };
}

/** Rule 5: the name, its beginning, or the amount alone. A person decides. */
function byName(line: BankLine, { foldedName }: Payer, owed: PaymentBook, toleranceMinor: number): Match {
  const found = (why: MatchReason, leads: readonly string[]): Match | null => {
    if (leads.length === 0) return null;
    const reason: MatchReason = leads.length > 1 ? { code: "several-candidates", count: leads.length } : why;
    return suggest(leads, line, owed, toleranceMinor, reason);
  };
  const named = leadsNamed(owed, foldedName === "" ? [] : [foldedName]);
  if (!isCutName(line.payer)) return found({ code: "name-only" }, named) ?? byAmount(line, owed, foldedName, found);
  // The voiced mark of its last kana may be what was cut off.
  const begun = leadsNamed(owed, namesFrom(owed.names, foldedName.slice(0, -1), mostCandidates * 4));
  return found({ code: "name-cut" }, [...new Set([...named, ...begun])]) ?? byAmount(line, owed, foldedName, found);
}

/** Rare amounts tell something; one that many owe does not. */
function byAmount(
  line: BankLine,
  owed: PaymentBook,
  foldedName: string,
  found: (why: MatchReason, leads: readonly string[]) => Match | null,
): Match {
  const leads = new Set<string>();
  for (const { leadId, payableFrom } of owed.byAmount.get(line.amountMinor) ?? []) {
    if (payableFrom <= line.bookedOn) leads.add(leadId);
    if (leads.size > mostCandidates) break;
  }
  const few = leads.size > mostCandidates ? [] : [...leads];
  return found({ code: "amount-only" }, few) ?? unknown(foldedName === "" ? "no-name" : "name-unknown");
}

/** Those with something open: the names of others who have paid are in the book as well. */
function leadsNamed(owed: PaymentBook, names: readonly string[]): string[] {
  const leads = new Set(names.flatMap((name) => owed.leadsByName.get(name) ?? []));
  return [...leads].filter((leadId) => openOf(owed.byLead.get(leadId) ?? []).length > 0);
}

function suggest(leads: readonly string[], line: BankLine, owed: PaymentBook, toleranceMinor: number, why: MatchReason): Match {
  const candidates = leads.slice(0, mostCompared).map((leadId): Candidate => {
    const { allocations, fit } = planPayment(openOf(owed.byLead.get(leadId) ?? []), { ...line, toleranceMinor });
    return { leadId, allocations, why: fit };
  });
  candidates.sort((one, other) => Number(isCertain(other.why)) - Number(isCertain(one.why)) || (one.leadId < other.leadId ? -1 : 1));
  return { kind: "suggested", candidates: candidates.slice(0, mostCandidates), why };
}

interface Keyed {
  line: BankLine;
  key: string;
}

/** Reversals follow the lines of their day. */
function byDay({ line: one, key }: Keyed, { line: other, key: otherKey }: Keyed): number {
  if (one.bookedOn !== other.bookedOn) return one.bookedOn < other.bookedOn ? -1 : 1;
  if (one.isReversal !== other.isReversal) return one.isReversal ? 1 : -1;
  if (key === otherKey) return 0;
  return key < otherKey ? -1 : 1;
}

function ignored(code: "money-out" | "reversed"): Match {
  return { kind: "ignored", why: { code } };
}

function unknown(code: "name-unknown" | "no-name" | "reversed-line-unknown"): Match {
  return { kind: "unknown", why: { code } };
}
