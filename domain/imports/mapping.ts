import { AppError } from "../app-error.ts";
import { foldHeader, guessTarget } from "./known-headers.ts";
import { type MailingColumn, type MailingTarget, mailingTarget } from "./mailing-column.ts";
import type { Columns, Target } from "./target.ts";

/** How to read the columns of one file, by position, with the headers as written in the file. */
export interface Layout {
  headers: string[];
  /** One per header; unknown columns are "ignore". */
  targets: Target[];
  /** The columns about mailing, learned from all their cells; without it each cell is read by itself. */
  mailing?: MailingColumn[];
}

/** The columns that say whom not to mail. */
export function mailingColumns({ targets, mailing }: Layout): MailingColumn[] {
  return mailing ?? targets.flatMap((target, index) => (isMailing(target) ? [{ index, target, crossIsNo: false, emptyIsNo: false }] : []));
}

/** The headers of the columns that are not read, in the order of the file. `filled` are the columns that hold something. */
export function unreadColumns({ headers, targets }: Layout, filled: ReadonlySet<number>): string[] {
  return headers.flatMap((header, index) => {
    if (targets[index] !== "ignore") return [];
    if (header !== "") return [header];
    return filled.has(index) ? [`#${index + 1}`] : [];
  });
}

export function isMailing(target: Target): target is MailingTarget {
  return target === "optOut" || target === "optIn" || target === "mailStatus";
}

/**
 * Mappings for known exports. `excel` guesses from any headers. Sansan numbers its columns (`TEL-1(1)`). Eight writes a few lines of notice
 * above the header (8 in older files), and changed from one name column to two.
 */
export const builtInMappings: Record<string, Columns | "guess"> = {
  excel: "guess",
  sansan: {
    会社名: "company",
    部署名: "text:department",
    役職: "text:title",
    氏名: "fullName",
    "氏名［姓］": "familyName",
    "氏名［名］": "givenName",
    "氏名（カナ）": "fullKana",
    "氏名（カナ）［姓］": "familyKana",
    "氏名（カナ）［名］": "givenKana",
    "郵便番号(1)": "text:postalCode",
    "住所(1)［全て］": "text:address",
    "TEL-1(1)": "phone",
    "TEL-2(1)": "directPhone",
    "携帯電話(1)": "mobile",
    "携帯番号(1)": "mobile",
    "Email(1)": "email",
    "e-mail(1)": "email",
    "URL(1)": "text:website",
    名刺交換日: "date:cardReceivedOn",
    メモ: "text:note",
  },
  eight: {
    会社名: "company",
    部署名: "text:department",
    役職: "text:title",
    氏名: "fullName",
    姓: "familyName",
    名: "givenName",
    "e-mail": "email",
    郵便番号: "text:postalCode",
    住所: "text:address",
    TEL会社: "phone",
    TEL部門: "phone",
    TEL直通: "directPhone",
    携帯電話: "mobile",
    URL: "text:website",
    名刺交換日: "date:cardReceivedOn",
  },
};

/** How many records are searched for the header: exports put notices above it. */
export const headerSearchDepth = 20;

/**
 * Finds the header among the first records, and the target of each column. `strict` columns were given by a person, so each of them must
 * exist. A column that says whom not to mail is read with every mapping that does not name it, since it is a brake. Throws an AppError that
 * names the missing ones.
 */
export function findLayout(
  records: string[][],
  mapping: Columns | "guess",
  { strict = false } = {},
): { layout: Layout; headerIndex: number } {
  const best = headerAmong(records, mapping);
  if (!best) {
    throw new AppError("invalid", "import-no-header", {
      ja: 'メールアドレスか電話番号の列が見つかりません。--columns "メール=email,氏名=fullName" のように列を指定してください。',
      en: 'No column with an e-mail address or a phone number was recognised: name the columns, for example --columns "メール=email,氏名=fullName".',
    });
  }
  if (strict && mapping !== "guess") {
    const there = new Set(best.layout.headers.map(foldHeader));
    const missing = Object.keys(mapping).filter((header) => !there.has(foldHeader(header)));
    if (missing.length > 0)
      throw new AppError("invalid", "import-missing-column", {
        ja: `ファイルに${missing.map((header) => `「${header}」`).join("")}という列がありません。`,
        en: `The file has no column ${missing.map((header) => `"${header}"`).join(", ")}.`,
      });
  }
  return best;
}

/** The record that most likely is the header; null if none names a contact. */
function headerAmong(records: string[][], mapping: Columns | "guess"): { layout: Layout; headerIndex: number } | null {
  const candidates = records.slice(0, headerSearchDepth).map((cells, headerIndex) => ({
    headerIndex,
    layout: { headers: cells.map((cell) => cell.trim()), targets: targetsOf(cells, mapping) },
  }));
  const found = candidates.find(
    ({ layout }) => layout.targets.some(isContact) && layout.targets.filter((target) => target !== "ignore").length >= 2,
  );
  return found ?? candidates.find(({ layout }) => layout.targets.some(isContact)) ?? null;
}

/** The target of each header by a mapping, or by guess. */
export function targetsOf(headers: string[], mapping: Columns | "guess"): Target[] {
  const known = mapping === "guess" ? null : new Map(Object.entries(mapping).map(([header, target]) => [foldHeader(header), target]));
  return headers.map((header) => {
    if (header.trim() === "") return "ignore";
    return (known ? known.get(foldHeader(header)) : guessTarget(header)) ?? mailingTarget(header) ?? "ignore";
  });
}

/**
 * For a person who maps the columns: the header, and what each column most likely is. Where no header names a contact, the first of the
 * widest records counts as the header.
 */
export function suggestLayout(records: string[][]): { layout: Layout; headerIndex: number } {
  const best = headerAmong(records, "guess");
  if (best) return best;
  const first = records.slice(0, headerSearchDepth);
  const filled = first.map((cells) => cells.filter((cell) => cell.trim() !== "").length);
  const headerIndex = Math.max(filled.indexOf(Math.max(...filled)), 0);
  const headers = (first[headerIndex] ?? []).map((cell) => cell.trim());
  return { layout: { headers, targets: targetsOf(headers, "guess") }, headerIndex };
}

/** Whether a file with these headers has every column that the mapping reads, one with a contact among them. */
export function mappingFits(mapping: Columns, headers: string[]): boolean {
  const there = new Set(headers.map(foldHeader));
  const read = Object.entries(mapping).filter(([, target]) => target !== "ignore");
  return read.some(([, target]) => isContact(target)) && read.every(([header]) => there.has(foldHeader(header)));
}

function isContact(target: Target): boolean {
  return target === "email" || target === "mobile" || target === "directPhone" || target === "phone";
}
