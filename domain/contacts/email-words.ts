import type { LocalText } from "../words/local-text.ts";
import type { EmailReason } from "./email-address.ts";

/** What is wrong with an address, as part of a sentence. */
export const emailWords: Record<EmailReason, LocalText> = {
  empty: { ja: "空です", en: "it is empty" },
  "no-at": { ja: "@ がありません", en: "it has no @" },
  "several-addresses": { ja: "アドレスが複数あります", en: "it holds several addresses" },
  whitespace: { ja: "途中に空白があります", en: "it has a space inside" },
  "non-ascii-local": { ja: "@ の前に全角文字などがあります", en: "there are other letters than a-z before the @" },
  "bad-local": { ja: "@ の前に使えない文字があります", en: "a character before the @ is not allowed" },
  "bad-domain": { ja: "@ の後ろがドメイン名ではありません", en: "what follows the @ is no domain" },
  "too-long": { ja: "長すぎます", en: "it is too long" },
  dots: {
    ja: "@ の前の「.」が、続いているか、端にあります",
    en: "before the @, dots stand next to each other or at an end",
  },
};

/** The sentence about an address that cannot be used. */
export function badAddress(reason: EmailReason): LocalText {
  const { ja, en } = emailWords[reason];
  return { ja: `メールアドレスをご確認ください（${ja}）。`, en: `Please check the mail address: ${en}.` };
}
