import type { DkimKey } from "../../channels/email/compose.ts";
import { dkimRecord, publicPart } from "../../channels/email/dkim.ts";
import { partWords, dnsWords as words } from "../words/doctor.ts";
import { type Finding, fail, ok, warn } from "./finding.ts";

/** TXT records of a name, as node:dns/promises gives them; rejects with `code` ENOTFOUND or ENODATA when there are none. */
export type ResolveTxt = (name: string) => Promise<string[][]>;

/** Selectors that providers use; yours is in the `s=` of a DKIM-Signature header. */
const COMMON_SELECTORS = [
  "default",
  "mail",
  "dkim",
  "s1",
  "s2",
  "selector1",
  "selector2",
  "google",
  "k1",
  "k2",
  "key1",
  "smtp",
  "mta",
  "resend",
  "pm",
  "zoho",
];

/**
 * SPF, DKIM and DMARC of a sender's domain (rules.md MBX1): what is missing keeps mail out of mailboxes. `own`: the key with which we sign its
 * mail ourselves.
 */
export async function checkSenderDomain(
  domain: string,
  resolveTxt: ResolveTxt,
  selectors: string[] = [],
  own?: DkimKey,
): Promise<Finding[]> {
  const records = async (name: string): Promise<string[]> => {
    try {
      return (await resolveTxt(name)).map((pieces) => pieces.join(""));
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === "ENOTFOUND" || code === "ENODATA") return [];
      throw error;
    }
  };
  try {
    const dkim = own ? await checkOwnKey(own, records) : await checkDkim(domain, records, selectors);
    return [checkSpf(domain, await records(domain)), dkim, await checkDmarc(domain, records)];
  } catch (error) {
    return [warn(partWords.dns(domain), words.silent((error as { code?: string }).code ?? String(error)), words.tryAgain)];
  }
}

function checkSpf(domain: string, records: string[]): Finding {
  const part = partWords.record("SPF", domain);
  const found = records.filter((record) => /^v=spf1(\s|$)/i.test(record));
  if (found.length > 1) return fail(part, words.records(found.length), words.mergeSpf);
  const [record] = found;
  if (record === undefined) return fail(part, words.noRecord, words.addSpf(domain));
  if (/\s\+?all\b/i.test(record)) return fail(part, record, words.replaceAll);
  return ok(part, record);
}

/** Receivers refuse a signature that does not fit the published key, so that must be ours. */
async function checkOwnKey(own: DkimKey, records: (name: string) => Promise<string[]>): Promise<Finding> {
  const part = partWords.record("DKIM", own.domain);
  const { name, value } = dkimRecord(own);
  const published = (await records(name)).map((record) => /(?:^|;)\s*p=([^;]*)/.exec(record)?.[1]?.replace(/\s/g, ""));
  if (published.includes(publicPart(own.privateKey))) return ok(part, words.selectors(own.selector));
  return fail(part, published.length > 0 ? words.otherKeyAt(name) : words.noKeyAt(name), words.addOwnKey(name, value));
}

async function checkDkim(domain: string, records: (name: string) => Promise<string[]>, selectors: string[]): Promise<Finding> {
  const part = partWords.record("DKIM", domain);
  const names = selectors.length > 0 ? selectors : COMMON_SELECTORS;
  const found = await Promise.all(
    names.map(async (name) => ({
      name,
      keys: (await records(`${name}._domainkey.${domain}`)).filter((record) => /(^|;)\s*p=/.test(record)),
    })),
  );
  const withKey = found.filter(({ keys }) => keys.some((key) => /(^|;)\s*p=[^;\s]/.test(key)));
  if (withKey.length > 0) return ok(part, words.selectors(withKey.map(({ name }) => name).join(", ")));
  const revoked = found.find(({ keys }) => keys.length > 0);
  if (revoked) return fail(part, words.revoked(revoked.name), words.publishKey);
  if (selectors.length > 0) return fail(part, words.noKeyAt(selectors.join(", ")), words.addDkim(domain));
  return warn(part, words.noUsualKey, words.nameSelector);
}

/** The policy of the domain, else of those above it (RFC 7489 6.6.3 asks the organisation's). */
async function checkDmarc(domain: string, records: (name: string) => Promise<string[]>): Promise<Finding> {
  const part = partWords.record("DMARC", domain);
  const labels = domain.split(".");
  for (let from = 0; from <= labels.length - 2; from++) {
    const place = labels.slice(from).join(".");
    const record = (await records(`_dmarc.${place}`)).find((text) => /^v=DMARC1\s*;/i.test(text));
    if (record === undefined) continue;
    const policy = /(?:^|;)\s*p\s*=\s*(\w+)/i.exec(record)?.[1]?.toLowerCase();
    if (policy === "quarantine" || policy === "reject") return ok(part, record);
    return warn(part, words.recordAt(record, place), words.tightenDmarc);
  }
  return fail(part, words.noRecord, words.addDmarc(domain));
}
