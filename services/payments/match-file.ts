import type { BankLine } from "../../domain/bank/bank-line.ts";
import { type Candidate, type Match, matchLines } from "../../domain/bank/match.ts";
import type { MatchReason } from "../../domain/bank/match-reasons.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { BankLineState, StoredLine } from "./bank-line.ts";
import { readClosedPayees } from "./closed-payees.ts";
import { readMatchFacts } from "./match-facts.ts";

/** What a new line becomes. */
export interface PlannedLine {
  line: BankLine;
  state: BankLineState;
  why: MatchReason;
  candidates: Candidate[];
  /** Of a matched line. */
  leadId: string | null;
  /** The line of an earlier file that it takes back. */
  takesBack: StoredLine | null;
  /** The key, in domain/bank, of the line of this file that it takes back. */
  reversesKey: string | null;
  /** The lead whose cancelled invoice it pays. */
  closedFor: string | null;
}

export interface FilePlan {
  lines: PlannedLine[];
  /** All leads whose rows the import writes. */
  leads: string[];
}

/** Matches new lines with what is owed now. Reads only. */
export async function matchFile(tx: Transaction, lines: readonly BankLine[]): Promise<FilePlan> {
  const facts = await readMatchFacts(tx, lines);
  const matches = matchLines(lines, facts);
  const open = new Set(facts.instalments.filter(({ openMinor }) => openMinor > 0).map(({ leadId }) => leadId));
  const needsPerson = matches.some(({ kind }) => kind === "unknown" || kind === "suggested");
  const closedPayee = needsPerson ? await readClosedPayees(tx, facts.aliases, open) : () => null;
  const planned = lines.map((line, place): PlannedLine => {
    const match = matches[place];
    if (!match) throw new Error(`line ${place} has no match`);
    const closedFor = mayBeClosed(line, match) ? closedPayee(line) : null;
    if (closedFor !== null) return { ...plain(line), state: "unknown", ...closedInvoice(line, closedFor), closedFor };
    return planLine(line, match, facts.reversible);
  });
  const leads = new Set(
    planned.flatMap(({ leadId, closedFor, takesBack }) => [leadId ?? [], closedFor ?? [], takesBack?.leadId ?? []].flat()),
  );
  for (const leadId of await leadsOf(tx, planned)) leads.add(leadId);
  return { lines: planned, leads: [...leads].sort() };
}

function plain(line: BankLine): PlannedLine {
  const why: MatchReason = { code: "name-unknown" };
  return { line, state: "unknown", why, candidates: [], leadId: null, takesBack: null, reversesKey: null, closedFor: null };
}

/** A person decides; what they accept is credit, which can be given back. */
function closedInvoice({ amountMinor }: BankLine, leadId: string): Pick<PlannedLine, "why" | "candidates"> {
  const credit = { instalmentId: null, amountMinor, as: "credit" as const };
  return {
    why: { code: "closed-invoice" },
    candidates: [{ leadId, allocations: [credit], why: { code: "nothing-open", creditMinor: amountMinor } }],
  };
}

function mayBeClosed({ isReversal, amountMinor }: BankLine, match: Match): boolean {
  if (isReversal || amountMinor <= 0) return false;
  if (match.kind === "suggested") return match.candidates.every(({ why, recordedId }) => why.code === "nothing-open" && !recordedId);
  return match.kind === "unknown";
}

function planLine(line: BankLine, match: Match, reversible: ReadonlyMap<string, StoredLine>): PlannedLine {
  const { kind, why } = match;
  switch (kind) {
    case "matched": {
      const { leadId, allocations, fit } = match;
      return { ...plain(line), state: kind, why, leadId, candidates: [{ leadId, allocations, why: fit }] };
    }
    case "suggested":
      return { ...plain(line), state: kind, why, candidates: match.candidates };
    case "reversal": {
      const takesBack = reversible.get(match.of) ?? null;
      return { ...plain(line), state: kind, why, takesBack, reversesKey: takesBack === null ? match.of : null };
    }
    case "unknown":
    case "ignored":
      return { ...plain(line), state: kind, why };
  }
}

/** Others for whom a payment stands that is taken back. */
async function leadsOf(tx: Transaction, planned: readonly PlannedLine[]): Promise<string[]> {
  const payments = planned.flatMap(({ takesBack }) => takesBack?.paymentId ?? []);
  if (payments.length === 0) return [];
  const { rows } = await tx.query<{ leadId: string }>(
    'select distinct lead_id as "leadId" from allocation where payment_id = any($1::uuid[])',
    [payments],
  );
  return rows.map(({ leadId }) => leadId);
}
