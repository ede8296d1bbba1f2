import type { BankLine } from "./bank-line.ts";
import { payerOf } from "./fold-payer.ts";
import { aliasKey } from "./payment-book.ts";

interface Candidate<Original> {
  bookedOn: string;
  original: Original;
}

/**
 * The line that each reversal takes back: the latest of the same payer, account and amount that is not newer. Reversals are to come in
 * order of their days.
 */
export function pairReversals<Original>(
  reversals: readonly BankLine[],
  originals: readonly { line: BankLine; original: Original }[],
): Map<BankLine, Original> {
  const pairs = new Map<BankLine, Original>();
  if (reversals.length === 0) return pairs;
  const waiting = new Map<string, Candidate<Original>[]>();
  for (const { line, original } of originals) {
    if (line.isReversal || line.amountMinor <= 0) continue;
    const key = pairKey(line);
    const candidates = waiting.get(key);
    if (candidates) candidates.push({ bookedOn: line.bookedOn, original });
    else waiting.set(key, [{ bookedOn: line.bookedOn, original }]);
  }
  for (const candidates of waiting.values())
    candidates.sort((one, other) => (one.bookedOn < other.bookedOn ? -1 : one.bookedOn > other.bookedOn ? 1 : 0));
  for (const reversal of reversals) {
    if (reversal.amountMinor >= 0) continue;
    const candidates = waiting.get(pairKey(reversal)) ?? [];
    const place = candidates.findLastIndex(({ bookedOn }) => bookedOn <= reversal.bookedOn);
    const [found] = place < 0 ? [] : candidates.splice(place, 1);
    if (found) pairs.set(reversal, found.original);
  }
  return pairs;
}

function pairKey(line: BankLine): string {
  return [aliasKey(payerOf(line)), line.ownAccount, Math.abs(line.amountMinor)].join("\n");
}
