import type { EmailReason } from "../contacts/email-address.ts";
import { emailWords } from "../contacts/email-words.ts";
import type { PhoneReason } from "../contacts/phone-number.ts";
import { phoneWords } from "../contacts/phone-words.ts";
import type { Language, LocalText } from "../words/local-text.ts";
import type { DateReading } from "./read-date.ts";

type DateReason = Extract<DateReading, { kind: "bad" }>["reason"];

/** Issues of a row by code, with the values that their sentences need. */
export interface ReasonFacts {
  /** `because`: contacts that could not be read. */
  "no-contact": { because: Reason[] };
  "bad-email": { header: string; why: EmailReason };
  "bad-date": { header: string; value: string; why: DateReason };
  /** An optional cell that cannot be read as the date or number that its column holds. */
  "kept-as-note": { header: string; why: Exclude<DateReason, "impossible"> | "not-a-number" };
  "too-many-cells": { cells: number; headers: number };
  "bad-phone": { header: string; why: PhoneReason };
  "phone-mended": { header: string };
  "phone-with-more": { header: string };
  "phone-shared": object;
  "several-addresses": { header: string; count: number };
  "invalid-address": { header: string; why: EmailReason };
  suppressed: object;
  "opted-out": object;
  /** A column of the file says that they must not be mailed. `unclear`: it says something that cannot be read. */
  "opted-out-in-file": { header: string; unclear: boolean };
  /** Columns of the lead: `name`, `company`, `email`, `phone`, or the key of a field. */
  differs: { columns: string[] };
  cut: { header: string; limit: number };
  "replacement-character": object;
}

export type IssueCode = keyof ReasonFacts;
export type Reason = { [Code in IssueCode]: { code: Code } & ReasonFacts[Code] }[IssueCode];

type Sentences = { [Code in IssueCode]: Record<Language, (facts: ReasonFacts[Code]) => string> };

const dateWords: Record<DateReason, LocalText> = {
  empty: { ja: "空です", en: "empty" },
  "unknown-form": { ja: "読み取れない書き方です", en: "written in a way that cannot be read" },
  impossible: { ja: "存在しない日です", en: "there is no such day" },
  "outside-era": { ja: "その元号の期間にありません", en: "outside its era" },
};

const columnWords: Record<string, LocalText> = {
  name: { ja: "氏名", en: "name" },
  company: { ja: "会社名", en: "company" },
  email: { ja: "メールアドレス", en: "email" },
  phone: { ja: "電話番号", en: "phone" },
};

const sentences: Sentences = {
  "no-contact": {
    ja: ({ because }) =>
      because.length > 0
        ? `使えるメールアドレスも電話番号もありません（${joined(because, "ja")}）`
        : "メールアドレスも電話番号もありません",
    en: ({ because }) =>
      because.length > 0
        ? `no usable e-mail address or phone number (${joined(because, "en")})`
        : "neither e-mail address nor phone number",
  },
  "bad-email": {
    ja: ({ header, why }) => `「${header}」がメールアドレスとして読めません: ${emailWords[why].ja}`,
    en: ({ header, why }) => `"${header}" is no e-mail address: ${emailWords[why].en}`,
  },
  "bad-date": {
    ja: ({ header, value, why }) => `「${header}」の ${value} は日付ではありません（${dateWords[why].ja}）`,
    en: ({ header, value, why }) => `"${header}": ${value} is no date (${dateWords[why].en})`,
  },
  "kept-as-note": {
    ja: ({ header, why }) =>
      why === "not-a-number"
        ? `「${header}」が数として読めないので、備考に残しました`
        : `「${header}」が日付として読めないので、備考に残しました（${dateWords[why].ja}）`,
    en: ({ header, why }) =>
      why === "not-a-number"
        ? `"${header}" is no number and was kept as a note`
        : `"${header}" is no date and was kept as a note (${dateWords[why].en})`,
  },
  "too-many-cells": {
    ja: ({ cells, headers }) => `見出し${headers}列に対してセルが${cells}個あります。カンマか引用符の位置が違います`,
    en: ({ cells, headers }) => `${cells} cells under ${headers} headers: a comma or a quote is out of place`,
  },
  "bad-phone": {
    ja: ({ header, why }) => `「${header}」: ${phoneWords[why].ja}`,
    en: ({ header, why }) => `"${header}": ${phoneWords[why].en}`,
  },
  "phone-mended": {
    ja: ({ header }) => `「${header}」の先頭の 0 を補いました`,
    en: ({ header }) => `"${header}": a leading zero was put back`,
  },
  "phone-with-more": {
    ja: ({ header }) => `「${header}」に番号のほかの内容があるので、最初の番号を採り、全体を備考に残しました`,
    en: ({ header }) => `"${header}" holds more than one number; the first was taken, the whole was kept as a note`,
  },
  "phone-shared": {
    ja: () => "電話番号が別の方の連絡先なので、項目として残しました",
    en: () => "the phone number is another lead's; it was kept as a field",
  },
  "several-addresses": {
    ja: ({ header, count }) => `「${header}」にアドレスが${count}つあるので、一つを採り、全体を備考に残しました`,
    en: ({ header, count }) => `"${header}" holds ${count} addresses; one was taken, the whole was kept as a note`,
  },
  "invalid-address": {
    ja: ({ header, why }) => `「${header}」が規格に合いません（${emailWords[why].ja}）。残しますが、メールは送りません`,
    en: ({ header, why }) => `"${header}" breaks the standard (${emailWords[why].en}): kept, never mailed`,
  },
  suppressed: {
    ja: () => "配信禁止リストにあるアドレスです。残しますが、メールは送りません",
    en: () => "this address is on the suppression list: kept, never mailed",
  },
  "opted-out": {
    ja: () => "この配信を停止した方なので、停止のままにしました",
    en: () => "has opted out of this topic and stays so",
  },
  "opted-out-in-file": {
    ja: ({ header, unclear }) =>
      unclear
        ? `「${header}」の内容が読み取れません。配信停止かもしれないため、残しますが、案内のメールは送りません`
        : `「${header}」によると配信停止の方です。残しますが、案内のメールは送りません`,
    en: ({ header, unclear }) =>
      unclear
        ? `"${header}" cannot be read and may be an opt-out: kept, suppressed for advertising`
        : `"${header}": opted out; kept, suppressed for advertising`,
  },
  differs: {
    ja: ({ columns }) => `すでにある内容を残しました。行と違うのは: ${columns.map((key) => columnWords[key]?.ja ?? key).join("、")}`,
    en: ({ columns }) => `kept what was there, the row differs in: ${columns.map((key) => columnWords[key]?.en ?? key).join(", ")}`,
  },
  cut: {
    ja: ({ header, limit }) => `「${header}」が${limit}文字より長いので切り詰めました`,
    en: ({ header, limit }) => `"${header}" is longer than ${limit} characters and was cut`,
  },
  "replacement-character": {
    ja: () => "ファイルが作られる前に失われた文字があります（�）",
    en: () => "some characters were lost before the file was made (�)",
  },
};

/** The sentence of a reason, for the file of bad rows and the report. */
export function importReason(reason: Reason, language: Language): string {
  const sentence = sentences[reason.code][language] as (facts: Reason) => string;
  return sentence(reason);
}

export function joined(reasons: readonly Reason[], language: Language): string {
  return reasons.map((reason) => importReason(reason, language)).join(language === "ja" ? "。" : "; ");
}

/** A file whose header has kana or kanji is a Japanese one. */
export function languageOfHeaders(headers: readonly string[]): Language {
  return headers.some((header) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(header)) ? "ja" : "en";
}
