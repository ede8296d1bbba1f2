import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { dkimRecord } from "../../../channels/email/dkim.ts";
import { checkSenderDomain } from "../../../cli/doctor/sender-domain.ts";

const spf = "v=spf1 include:_spf.provider.example -all";
const dkim = "v=DKIM1; k=rsa; p=MIGfMA0";
const dmarc = "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.jp";

const resolver = (records: Record<string, string[]>) => async (name: string) => {
  const found = records[name];
  if (!found) throw Object.assign(new Error(name), { code: "ENOTFOUND" });
  return found.map((record) => [record.slice(0, 10), record.slice(10)]);
};

const good = { "mail.example.jp": [spf], "s1._domainkey.mail.example.jp": [dkim], "_dmarc.mail.example.jp": [dmarc] };
const without = (...names: string[]) => Object.fromEntries(Object.entries(good).filter(([name]) => !names.includes(name)));

test.each<[string, Record<string, string[]>, [string, string, string], RegExp?]>([
  ["all there", good, ["ok", "ok", "ok"]],
  ["nothing there", {}, ["fail", "warn", "fail"], /v=spf1 include/],
  ["two SPF records", { ...good, "mail.example.jp": [spf, "v=spf1 -all"] }, ["fail", "ok", "ok"], /Merge them/],
  ["SPF that allows everyone", { ...good, "mail.example.jp": ["v=spf1 +all"] }, ["fail", "ok", "ok"], /-all/],
  ["other TXT records beside", { ...good, "mail.example.jp": ["google-site-verification=x", spf] }, ["ok", "ok", "ok"]],
  ["a revoked DKIM key", { ...good, "s1._domainkey.mail.example.jp": ["v=DKIM1; p="] }, ["ok", "fail", "ok"], /Publish the key/],
  ["DMARC of the organisation", { ...without("_dmarc.mail.example.jp"), "_dmarc.example.jp": [dmarc] }, ["ok", "ok", "ok"]],
  ["DMARC that only watches", { ...good, "_dmarc.mail.example.jp": ["v=DMARC1; p=none"] }, ["ok", "ok", "warn"], /quarantine/],
])("SPF, DKIM and DMARC of a sender: %s (MBX1)", async (_, records, states, advice) => {
  const findings = await checkSenderDomain("mail.example.jp", resolver(records));
  expect(findings.map((finding) => finding.state)).toEqual(states);
  if (advice) expect(findings.map((finding) => finding.advice?.en ?? "").join(" ")).toMatch(advice);
});

test("a named DKIM selector that has no key fails (MBX1)", async () => {
  const [, finding] = await checkSenderDomain("mail.example.jp", resolver(good), ["other"]);
  expect(finding).toMatchObject({
    state: "fail",
    advice: expect.objectContaining({ en: expect.stringContaining("_domainkey.mail.example.jp") }),
  });
});

test("the published key must be the one with which we sign (MBX1)", async () => {
  const privateKey = generateKeyPairSync("rsa", {
    modulusLength: 1_024,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  }).privateKey;
  const own = { domain: "mail.example.jp", selector: "s1", privateKey };
  const { name, value } = dkimRecord(own);
  const checked = async (records: Record<string, string[]>) => (await checkSenderDomain("mail.example.jp", resolver(records), [], own))[1];
  expect(await checked({ ...good, [name]: [value] })).toMatchObject({ state: "ok" });
  expect(await checked(good)).toMatchObject({ state: "fail", detail: { en: `another key at ${name}` } });
  expect(await checked(without(name))).toMatchObject({ state: "fail", advice: { en: expect.stringContaining(value) } });
});

test("DNS that does not answer is a warning, not a verdict (MBX1)", async () => {
  const findings = await checkSenderDomain("mail.example.jp", () => Promise.reject(Object.assign(new Error("x"), { code: "ETIMEOUT" })));
  expect(findings).toEqual([expect.objectContaining({ state: "warn" })]);
});
