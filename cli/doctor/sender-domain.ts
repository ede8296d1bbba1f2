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

/** SPF, DKIM and DMARC of a sender's domain (rules.md MBX1): what is missing keeps mail out of mailboxes. */
export async function checkSenderDomain(domain: string, resolveTxt: ResolveTxt, selectors: string[] = []): Promise<Finding[]> {
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
    return [checkSpf(domain, await records(domain)), await checkDkim(domain, records, selectors), await checkDmarc(domain, records)];
  } catch (error) {
    return [warn(`DNS of ${domain}`, `could not be asked (${(error as { code?: string }).code ?? error})`, "Try again where DNS answers.")];
  }
}

function checkSpf(domain: string, records: string[]): Finding {
  const part = `SPF of ${domain}`;
  const found = records.filter((record) => /^v=spf1(\s|$)/i.test(record));
  if (found.length > 1) return fail(part, `${found.length} records`, "Merge them into one: with two, SPF fails (RFC 7208 4.5).");
  const [record] = found;
  if (record === undefined) return fail(part, "no record", `Add a TXT record to ${domain}: "v=spf1 include:<your mail provider> -all".`);
  if (/\s\+?all\b/i.test(record)) return fail(part, record, "Replace +all by -all: it allows the whole world to send in your name.");
  return ok(part, record);
}

async function checkDkim(domain: string, records: (name: string) => Promise<string[]>, selectors: string[]): Promise<Finding> {
  const part = `DKIM of ${domain}`;
  const names = selectors.length > 0 ? selectors : COMMON_SELECTORS;
  const found = await Promise.all(
    names.map(async (name) => ({
      name,
      keys: (await records(`${name}._domainkey.${domain}`)).filter((record) => /(^|;)\s*p=/.test(record)),
    })),
  );
  const withKey = found.filter(({ keys }) => keys.some((key) => /(^|;)\s*p=[^;\s]/.test(key)));
  if (withKey.length > 0) return ok(part, `selector ${withKey.map(({ name }) => name).join(", ")}`);
  const revoked = found.find(({ keys }) => keys.length > 0);
  if (revoked) return fail(part, `the key of selector ${revoked.name} is revoked`, "Publish the key that your mail provider shows.");
  if (selectors.length > 0)
    return fail(
      part,
      `no key at ${selectors.join(", ")}`,
      `Add the TXT record <selector>._domainkey.${domain} that your mail provider shows.`,
    );
  return warn(
    part,
    "no key at the usual selectors",
    "Name yours with --dkim-selector (the s= of a DKIM-Signature header), or add the record that your mail provider shows.",
  );
}

/** The policy of the domain, else of those above it (RFC 7489 6.6.3 asks the organisation's). */
async function checkDmarc(domain: string, records: (name: string) => Promise<string[]>): Promise<Finding> {
  const part = `DMARC of ${domain}`;
  const labels = domain.split(".");
  for (let from = 0; from <= labels.length - 2; from++) {
    const place = labels.slice(from).join(".");
    const record = (await records(`_dmarc.${place}`)).find((text) => /^v=DMARC1\s*;/i.test(text));
    if (record === undefined) continue;
    const policy = /(?:^|;)\s*p\s*=\s*(\w+)/i.exec(record)?.[1]?.toLowerCase();
    if (policy === "quarantine" || policy === "reject") return ok(part, record);
    return warn(part, `${record} at ${place}`, "Move from p=none to p=quarantine once the reports are clean.");
  }
  return fail(
    part,
    "no record",
    `Add a TXT record to _dmarc.${domain}: "v=DMARC1; p=none; rua=mailto:dmarc@${domain}", and tighten p later.`,
  );
}
