import { domainToASCII } from "node:url";
import { AppError } from "../../domain/app-error.ts";

const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}$/;
/** A dot-atom has no dots at its ends and none next to each other (RFC 5321 4.1.2). */
const LOOSE_DOTS = /^\.|\.$|\.\./;
const QUOTED_LOCAL_PART = /^"[\x20\x21\x23-\x3b\x3d\x3f-\x5b\x5d-\x7e]{0,62}"$/;

/**
 * The address in the form that SMTP carries: ASCII, an international domain in punycode (rules.md MBX3), a local part with loose dots, as old
 * addresses of Japanese carriers have, in quotes. Throws for a non-ASCII local part,
 * since few servers accept it (SMTPUTF8), and for characters that could end the SMTP command or header.
 */
export function wireAddress(address: string): string {
  const at = address.lastIndexOf("@");
  const local = address.slice(0, at);
  const domain = domainToASCII(address.slice(at + 1));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: any byte outside ASCII is meant
  if (at > 0 && /[^\x00-\x7f]/.test(local)) {
    throw new AppError("invalid", "address-not-ascii", {
      ja: "@ の前に、メールサーバーが受け付けない文字があります。半角英数字のアドレスを使ってください。",
      en: "The part before @ has letters that mail servers do not take; use an address in plain letters.",
    });
  }
  if (at < 1 || !domain || domain.length > 253 || !(LOCAL_PART.test(local) || QUOTED_LOCAL_PART.test(local))) {
    throw new AppError("invalid", "address-unusable", {
      ja: "メールを送れるアドレスではありません。直してください。",
      en: "This is not an e-mail address that mail can be sent to; please correct it.",
    });
  }
  return `${LOOSE_DOTS.test(local) && !local.startsWith('"') ? `"${local}"` : local}@${domain}`;
}
