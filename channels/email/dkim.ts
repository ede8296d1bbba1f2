import { createPrivateKey, createPublicKey } from "node:crypto";
import { domainToASCII } from "node:url";
import type { DkimKey } from "./compose.ts";

export interface DkimSettings {
  selector: string;
  /** Signs for senders of this domain and of those below it. Left out: each sender's mail is signed for its own domain. */
  domain?: string | undefined;
  /** RSA, PEM. */
  privateKey: string;
}

/** The key with which mail from this address is signed; undefined when the settings are for another domain. */
export function dkimKeyFor(address: string, { selector, domain, privateKey }: DkimSettings): DkimKey | undefined {
  const own = domainToASCII(address.slice(address.lastIndexOf("@") + 1));
  const signing = domain === undefined ? own : domainToASCII(domain);
  // DMARC asks that the signature's domain is that of the sender, or above it.
  if (own !== signing && !own.endsWith(`.${signing}`)) return undefined;
  return { domain: signing, selector, privateKey };
}

/** The TXT record with which receivers check the signatures (RFC 6376 3.6). */
export function dkimRecord({ domain, selector, privateKey }: DkimKey): { name: string; value: string } {
  return { name: `${selector}._domainkey.${domainToASCII(domain)}`, value: `v=DKIM1; k=rsa; p=${publicPart(privateKey)}` };
}

/** The `p=` of the record. */
export function publicPart(privateKey: string): string {
  return createPublicKey(createPrivateKey(privateKey)).export({ type: "spki", format: "der" }).toString("base64");
}
