/** One line of a bank's statement, whatever file it came in. */
export interface BankLine {
  /** Day on which the bank booked it, `YYYY-MM-DD`. */
  bookedOn: string;
  /** Above 0: money in. A reversal of money in is below 0. */
  amountMinor: number;
  /** The bank takes back or corrects an earlier line. */
  isReversal: boolean;
  /** As the bank wrote it: often half-width kana, cut at 48 bytes. */
  payer: string;
  /** Bank and branch of the payer. Empty in most CSV files, and so is `account`. */
  bank: string;
  branch: string;
  /** The code under which the payer's bank knows them (振込依頼人コード). */
  account: string;
  /** EDI text of the transfer; in CSV files what stands beside the payer. */
  reference: string;
  /** The bank's own remark (摘要). Not part of the key: the two Zengin formats of one account differ in it. */
  memo: string;
  /** Our account that the line belongs to. Empty if neither the file nor the person who imports it says. */
  ownAccount: string;
  /** Number among the equal lines of one day, from 1 (processes.md PAY11). */
  ordinal: number;
}

export type UnnumberedLine = Omit<BankLine, "ordinal">;

/** The most bytes and lines of a file. A Zengin file of 100,000 lines has 20 MB. */
export const bankFileLimits = { bytes: 25 * 1024 * 1024, lines: 100_000 };

/** The highest amount of a line, in yen, as everywhere. */
export const highestAmount = 1_000_000_000_000;

/**
 * What makes a line the same one in every file that shows it; to be stored hashed. Two equal lines of one day differ by their number, so
 * both count and none counts twice (processes.md PAY11).
 */
export function lineKey(line: BankLine): string {
  return JSON.stringify([identityOf(line), line.ordinal]);
}

/** Numbers the equal lines of a file. */
export function numberEqualLines(lines: readonly UnnumberedLine[]): BankLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const identity = identityOf(line);
    const ordinal = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, ordinal);
    return { ...line, ordinal };
  });
}

function identityOf(line: UnnumberedLine): string {
  const { ownAccount, bookedOn, amountMinor, isReversal, payer, bank, branch, account, reference } = line;
  return [ownAccount, bookedOn, amountMinor, isReversal ? "reversal" : "", payer, bank, branch, account, reference].join("\n");
}
