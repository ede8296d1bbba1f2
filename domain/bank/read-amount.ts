import { highestAmount } from "./bank-line.ts";

/** Banks write a minus in many ways. */
const minus = /^(?:[-‐‑‒–—−▲△]|\((?=.*\)$))/;

/** Yen of a cell: `61,000`, `¥61,000`, `６１，０００円`, `▲440`, `(440)`, `"+61,000.00"`. Empty or a dash: 0. Null: not an amount. */
export function readAmount(text: string): number | null {
  const cleaned = text
    .normalize("NFKC")
    .replace(/[\s¥\\円"]/g, "")
    .replace(/^\+/, "");
  if (/^[-‐‑‒–—―ー−*]*$/.test(cleaned)) return 0;
  const isNegative = minus.test(cleaned);
  const digits = cleaned.replace(minus, "").replace(/\)$/, isNegative ? "" : ")");
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.0+)?$/.test(digits)) return null;
  const amount = Number(digits.replaceAll(",", ""));
  if (amount > highestAmount) return null;
  // 0 and not -0, which would not equal 0 in a test.
  return isNegative && amount > 0 ? -amount : amount;
}
