import type { BankLine } from "./bank-line.ts";
import { withoutLegalForm } from "./legal-forms.ts";

/** Banks write no small kana and no ヲ (processes.md "Zengin"). */
const large: Record<string, string> = {
  ァ: "ア",
  ィ: "イ",
  ゥ: "ウ",
  ェ: "エ",
  ォ: "オ",
  ッ: "ツ",
  ャ: "ヤ",
  ュ: "ユ",
  ョ: "ヨ",
  ヮ: "ワ",
  ヵ: "カ",
  ヶ: "ケ",
  ヲ: "オ",
  ヰ: "イ",
  ヱ: "エ",
};

/** Bytes that a transfer has for the name of its payer. */
const payerBytes = 48;

/**
 * The form in which names of payers are compared (processes.md PAY13): NFKC, katakana, capitals, no small kana, one hyphen, no legal form,
 * no spaces and points, no leading フリコミ.
 */
export function foldPayer(name: string): string {
  // What one pass takes away may bring a legal form together: 株(式会社).
  let folded = foldOnce(name);
  for (let again = foldOnce(folded); again !== folded; again = foldOnce(folded)) folded = again;
  return folded;
}

function foldOnce(name: string): string {
  const plain = name
    .replace(/[゛ﾞ]/g, "\u3099")
    .replace(/[゜ﾟ]/g, "\u309a")
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/[ァィゥェォッャュョヮヵヶヲヰヱ]/g, (kana) => large[kana] ?? kana)
    .normalize("NFC")
    .replace(/[ー‐‑‒–—―−]/g, "-")
    .replace(/[\s・.,、。'’/¥\\]/g, "");
  const named = plain.replace(/^(?:フリコミ|振込)(?:入金|ニユウキン)?\d{0,2}[*:]?/, "");
  return withoutLegalForm(named === "" ? plain : named).replace(/[()]/g, "");
}

/** Who sent a line, as an alias remembers it: all four have to be the same. */
export interface Payer {
  foldedName: string;
  bank: string;
  branch: string;
  account: string;
}

export function payerOf({ payer, bank, branch, account }: Pick<BankLine, "payer" | "bank" | "branch" | "account">): Payer {
  return { foldedName: foldPayer(payer), bank: foldPayer(bank), branch: foldPayer(branch), account };
}

export interface PayerKana {
  familyKana?: string | null;
  givenKana?: string | null;
  companyKana?: string | null;
}

/** The folded names under which a lead may pay: family name first, as banks write it, given name first, and the company. */
export function payerNamesOf({ familyKana, givenKana, companyKana }: PayerKana): string[] {
  const [family, given] = [familyKana ?? "", givenKana ?? ""];
  const whole = family !== "" && given !== "" ? [`${family}${given}`, `${given}${family}`] : [];
  const single = family !== "" && given === "" ? [family] : [];
  return [...new Set([...whole, ...single, companyKana ?? ""].map(foldPayer))].filter((name) => name !== "");
}

/** True if the bank had no room for the whole name. A voiced mark takes a byte of its own. */
export function isCutName(payer: string): boolean {
  return [...payer.normalize("NFKC").normalize("NFD")].length >= payerBytes;
}
