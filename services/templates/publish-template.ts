import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../prisma/client.ts";
import { compileEmail, type EmailSource } from "../../templates/email-template.ts";
import { type CompiledLine, compileLine, type LineSource } from "../../templates/line-template.ts";
import { compilePerson, type PersonSource } from "../../templates/person-template.ts";
import { TemplateError } from "../../templates/problem.ts";
import { longestMessage, sampleMessage, type Variables, withBlock } from "../../templates/variables.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { readSampleKeyed } from "../engine/modules/sample-keyed.ts";
import { readSampleLinks } from "../engine/modules/sample-links.ts";
import type { Compiled } from "../engine/templates/read-compiled.ts";
import { type LineSamples, lineFaults } from "./line-faults.ts";
import type { TemplateName } from "./read-template.ts";
import { templateId } from "./template-id.ts";

export type TemplateInput = { key: string; language: string; author: string } & (
  | { channel: "email"; source: EmailSource }
  | { channel: "line"; source: LineSource }
  | { channel: "person"; source: PersonSource }
);

export interface PublishedTemplate {
  key: string;
  channel: string;
  language: string;
  version: number;
  changed: boolean;
}

/** Compiles a template and keeps it as an immutable version; the same source again makes none. Throws TemplateError. */
export async function publishTemplate(tx: Transaction, context: Context, input: TemplateInput): Promise<PublishedTemplate> {
  await lockPublishing(tx);
  const hash = createHash("sha256").update(JSON.stringify(input.source)).digest("hex");
  const { key, channel, language } = input;
  const { rows } = await tx.query<{ version: number; hash: string }>(
    "select version, hash from template_version where key = $1 and channel = $2 and language = $3 order by version desc limit 1",
    [key, channel, language],
  );
  const present = rows[0];
  if (present?.hash === hash) return { key, channel, language, version: present.version, changed: false };
  const before = present?.version ?? null;
  const version = (before ?? 0) + 1;
  const at = context.clock.now();
  await tx.query(
    `insert into template_version (id, key, channel, language, version, source, compiled, hash, published_at, author)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      uuidv7(),
      key,
      channel,
      language,
      version,
      JSON.stringify(input.source),
      JSON.stringify(await compile(tx, context, input)),
      hash,
      at,
      input.author,
    ],
  );
  await writeAudit(tx, {
    at,
    actor: input.author,
    action: "template-published",
    target: "template",
    refId: templateId(input),
    data: { version, before },
  });
  return { key, channel, language, version, changed: true };
}

/** One publishes at a time, also of sequences: each compares with what is published. */
export async function lockPublishing(tx: Transaction): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('publish', 0))");
}

/** Null if it was never published. */
export async function newestVersion(tx: Transaction, { key, channel, language }: TemplateName): Promise<number | null> {
  const { rows } = await tx.query<{ version: number | null }>(
    "select max(version) as version from template_version where key = $1 and channel = $2 and language = $3",
    [key, channel, language],
  );
  return rows[0]?.version ?? null;
}

async function compile(tx: Transaction, context: Context, input: TemplateInput): Promise<Compiled> {
  switch (input.channel) {
    case "email":
      return compileEmail(input.source);
    case "line":
      return compileAccepted(input.source, await readSamples(tx, context, input.language));
    case "person":
      return compilePerson(input.source);
  }
}

/** LINE refuses what its contract does not allow, so a template is checked against it before it is published (LIN9). */
async function compileAccepted(source: LineSource, samples: LineSamples): Promise<CompiledLine> {
  const faults = await lineFaults(source, samples);
  if (faults.length > 0) throw new TemplateError(faults);
  return compileLine(source);
}

/** Sample variables of any origin: which one will send the template is not known here. */
async function readSamples(tx: Transaction, { registry }: Context, language: string): Promise<LineSamples> {
  const { rows } = await tx.query<{ key: string; type: string }>("select key, type from field_definition");
  const known = {
    fields: rows.map(({ key }) => key),
    fieldTypes: Object.fromEntries(rows.map(({ key, type }) => [key, type])),
    links: await readSampleLinks(tx, registry),
    keyed: await readSampleKeyed(tx, registry, language),
  };
  const ofAnyOrigin = (common: Variables) =>
    [...registry.origins.values()].reduce((sample, { variables }) => withBlock(sample, variables?.sample ?? {}), common);
  return {
    usual: ofAnyOrigin(sampleMessage(known, language, "nurture")),
    longest: ofAnyOrigin(longestMessage(known, language, "nurture")),
  };
}
