import type { LocalText } from "../words/local-text.ts";
import type { Fit } from "./plan-payment.ts";

/** Why a line was matched, only suggested, or not known. */
export type MatchReason =
  | { code: "reference" }
  | { code: "confirmed-payer" }
  /** The payer is known for certain, but not what they pay: see the candidate's own reason. */
  | { code: "amount-unclear" }
  | { code: "name-only" }
  | { code: "name-cut" }
  | { code: "amount-only" }
  | { code: "several-candidates"; count: number }
  | { code: "name-unknown" }
  | { code: "no-name" }
  | { code: "money-out" }
  | { code: "reverses-line" }
  | { code: "reversed" }
  | { code: "reversed-line-unknown" }
  /** It is for something that was cancelled. */
  | { code: "closed-invoice" }
  /** Somebody recorded a transfer of this amount by hand. */
  | { code: "recorded-by-hand"; receivedOn: string }
  /** What persons did. */
  | { code: "split" }
  | { code: "joined" }
  | { code: "set-aside" }
  | { code: "undone" };

type Sentences<Union extends { code: string }> = { [Code in Union["code"]]: (facts: Extract<Union, { code: Code }>) => LocalText };

const fits: Sentences<Fit> = {
  one: () => ({ ja: "金額が一致", en: "the amount is the same" }),
  sum: ({ count }) => ({ ja: `${count}件の合計と一致`, en: `the sum of ${count} instalments` }),
  "all-open": ({ count }) => ({ ja: `未払い${count}件すべての合計と一致`, en: `the sum of all ${count} that are open` }),
  fee: ({ shortMinor }) => ({
    ja: `振込手数料とみられる${yen(shortMinor)}円の不足`,
    en: `short by ${yen(shortMinor)} yen, likely the transfer fee`,
  }),
  over: ({ creditMinor }) => ({
    ja: `${yen(creditMinor)}円の過払い（前受金にします）`,
    en: `${yen(creditMinor)} yen too much, kept as credit`,
  }),
  "not-due": ({ creditMinor }) => ({
    ja: `いま請求中のものがないため、${yen(creditMinor)}円を前受金にします`,
    en: `nothing is asked for yet: ${yen(creditMinor)} yen are kept as credit`,
  }),
  part: ({ missingMinor }) => ({ ja: `請求額に${yen(missingMinor)}円足りません`, en: `${yen(missingMinor)} yen less than asked for` }),
  "several-sums": () => ({ ja: "合計が一致する組み合わせが複数あります", en: "several sets of instalments have this sum" }),
  "several-fees": () => ({ ja: "手数料分だけ足りない請求が複数あります", en: "it may be any of several instalments, less a fee" }),
  "too-many": ({ looked }) => ({
    ja: `請求が多いため、古い${looked}件だけを調べ、合計の一致が確かめられませんでした`,
    en: `too many are open: only the oldest ${looked} were searched for this sum`,
  }),
  "nothing-open": () => ({ ja: "未払いの請求がありません", en: "nothing is open" }),
};

const reasons: Sentences<MatchReason> = {
  reference: () => ({ ja: "請求番号が書かれているため", en: "our reference is in it" }),
  split: () => ({ ja: "担当者が割り振ったため", en: "a person said what it pays" }),
  "confirmed-payer": () => ({ ja: "確認済みの振込名義のため", en: "the payer is confirmed" }),
  "amount-unclear": () => ({ ja: "どの請求の支払いか金額から決められないため", en: "the amount does not tell what it pays" }),
  "name-only": () => ({
    ja: "名前は一致しますが、この振込名義をまだ確認していないため",
    en: "the name fits, but the payer is not confirmed yet",
  }),
  "name-cut": () => ({ ja: "銀行で名前が途中までになっているため", en: "the bank cut the name, only its beginning fits" }),
  "amount-only": () => ({ ja: "名前はわからず、金額だけが一致するため", en: "only the amount fits, the name is not known" }),
  "several-candidates": ({ count }) => ({ ja: `候補が${count}人いるため`, en: `${count} people are possible` }),
  "name-unknown": () => ({ ja: "この名前の請求先がないため", en: "nobody of this name owes anything" }),
  "no-name": () => ({ ja: "振込人の名前がないため", en: "it names no payer" }),
  "money-out": () => ({ ja: "出金のため", en: "it is money out" }),
  "reverses-line": () => ({ ja: "先の入金を取り消すため", en: "it takes back an earlier line" }),
  reversed: () => ({ ja: "銀行が取り消したため", en: "the bank took it back" }),
  "reversed-line-unknown": () => ({
    ja: "どの入金の取消か訂正かわからないため",
    en: "it is not known which line it takes back or corrects",
  }),
  "closed-invoice": () => ({ ja: "取り消された請求へのお支払いのため", en: "it pays an invoice that was voided" }),
  "recorded-by-hand": ({ receivedOn }) => ({
    ja: `同じ金額の入金（${inJapanese(receivedOn)}）が、手入力で記録されているため`,
    en: `a transfer of this amount (${receivedOn}) was recorded by hand`,
  }),
  joined: () => ({ ja: "手入力で記録した入金と同じもののため", en: "it is the payment that was recorded by hand" }),
  "set-aside": () => ({ ja: "担当者が対象外にしたため", en: "a person set it aside" }),
  undone: () => ({ ja: "消込を取り消したため", en: "what it was booked for was taken back" }),
};

/** In plain words, without a full stop. */
export function fitWords(fit: Fit): LocalText {
  return sentenceOf(fits, fit);
}

/** In plain words, without a full stop. */
export function matchReasonWords(reason: MatchReason): LocalText {
  return sentenceOf(reasons, reason);
}

function sentenceOf<Union extends { code: string }>(sentences: Sentences<Union>, facts: Union): LocalText {
  const say = sentences[facts.code as Union["code"]] as (facts: Union) => LocalText;
  return say(facts);
}

/** `2027年5月31日` of an ISO date. */
function inJapanese(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

function yen(minor: number): string {
  return minor.toLocaleString("en-US");
}
