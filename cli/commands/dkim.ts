import { generateKeyPairSync } from "node:crypto";
import { domainToASCII } from "node:url";
import type { Command } from "commander";
import { currentEnvironment, DKIM_SELECTOR } from "../../config/environment.ts";
import { readDkim } from "../../config/settings.ts";
import { AppError } from "../../domain/app-error.ts";
import type { Language } from "../../domain/words/local-text.ts";
import { controlWords } from "../words/control.ts";
import { dkimWords as words } from "../words/dkim.ts";

interface DkimFlags {
  selector?: string;
  new?: boolean;
  json?: boolean;
}

export function register(program: Command, language: Language): void {
  program
    .command("dkim")
    .description(words.description[language])
    .argument("[domain]", words.domain[language])
    .option("--selector <name>", words.selector[language])
    .option("--new", words.renew[language])
    .option("--json", controlWords.json[language])
    .addHelpText("after", controlWords.example("dkim example.jp")[language])
    .action((domain: string | undefined, flags: DkimFlags) => run(domain, flags, language));
}

async function run(named: string | undefined, flags: DkimFlags, language: Language): Promise<void> {
  const { dkimRecord } = await import("../../channels/email/dkim.ts");
  const set = readDkim({ ...currentEnvironment(), ...(flags.selector ? { HAGUKUMI_DKIM_SELECTOR: flags.selector } : {}) });
  const isNew = flags.new === true || set === undefined;
  const domain = readDomain(named ?? set?.domain);
  const selector = flags.selector ?? set?.selector ?? DKIM_SELECTOR;
  const privateKey = isNew ? makeKey() : set.privateKey;
  const record = dkimRecord({ domain, selector, privateKey });
  const settings = isNew
    ? { HAGUKUMI_DKIM_DOMAIN: domain, HAGUKUMI_DKIM_SELECTOR: selector, HAGUKUMI_DKIM_PEM: inOneLine(privateKey) }
    : {};
  if (flags.json) return console.log(JSON.stringify({ record, settings }));
  const { table } = await import("../printing.ts");
  console.log(`${words.addRecord(domain)[language]}\n`);
  for (const line of table([
    [words.recordName[language], record.name],
    [words.recordValue[language], record.value],
  ]))
    console.log(`  ${line}`);
  if (isNew) {
    console.log(`\n${words.setKey[language]}\n`);
    for (const [name, value] of Object.entries(settings)) console.log(`${name}=${value}`);
  }
  console.log(`\n${words.check[language]}`);
}

function readDomain(text: string | undefined): string {
  if (text === undefined) throw new AppError("invalid", "domain-needed", words.needsDomain);
  const domain = domainToASCII(text.trim().toLowerCase());
  if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/.test(domain)) throw new AppError("invalid", "bad-domain", words.badDomain(text));
  return domain;
}

/** 2,048 bits: what all receivers take (RFC 8301). */
function makeKey(): string {
  return generateKeyPairSync("rsa", {
    modulusLength: 2_048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  }).privateKey;
}

/** A setting is one line: the base64 of the key without its frame. */
function inOneLine(pem: string): string {
  return pem.replace(/-----[A-Z ]+-----|\s/g, "");
}
