import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { flexSizeFaults } from "../../channels/line/limits.ts";
import type { Transaction } from "../../prisma/client.ts";
import { compileEmail, type EmailSource } from "../../templates/email-template.ts";
import { type CompiledLine, compileLine, type LineSource, renderLine } from "../../templates/line-template.ts";
import { compilePerson, type PersonSource } from "../../templates/person-template.ts";
import { TemplateError } from "../../templates/problem.ts";
import { sampleMessage, type Variables, withBlock } from "../../templates/variables.ts";
import type { Context } from "../engine/context/context.ts";
import { readSampleLinks } from "../engine/modules/sample-links.ts";
import type { Compiled } from "../engine/templates/read-compiled.ts";

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
  const hash = createHash("sha256").update(JSON.stringify(input.source)).digest("hex");
  const { key, channel, language } = input;
  const { rows } = await tx.query<{ version: number; hash: string }>(
    "select version, hash from template_version where key = $1 and channel = $2 and language = $3 order by version desc limit 1",
    [key, channel, language],
  );
  const present = rows[0];
  if (present?.hash === hash) return { key, channel, language, version: present.version, changed: false };
  const version = (present?.version ?? 0) + 1;
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
      context.clock.now(),
      input.author,
    ],
  );
  return { key, channel, language, version, changed: true };
}

async function compile(tx: Transaction, context: Context, input: TemplateInput): Promise<Compiled> {
  switch (input.channel) {
    case "email":
      return compileEmail(input.source);
    case "line":
      return checkedByContract(compileLine(input.source), await readSample(tx, context, input.language));
    case "person":
      return compilePerson(input.source);
  }
}

/** LINE refuses what its contract does not allow, so a template is checked against it before it is published (LIN9). */
async function checkedByContract(compiled: CompiledLine, sample: Variables): Promise<CompiledLine> {
  // Loaded when something is published: every start of a program would wait for it.
  const { contractFaults } = await import("../../channels/line/contract.ts");
  const messages = renderLine(compiled, sample);
  const faults = [
    ...contractFaults("messaging-api", "ReplyMessageRequest", { replyToken: "sample", messages }).map(({ path, message }) => ({
      where: path,
      message: { ja: `LINEで使えない形です（${message}）。`, en: message },
    })),
    ...messages.flatMap((message, index) =>
      message.type === "flex" && "contents" in message
        ? flexSizeFaults(message.contents).map((fault) => ({ where: `messages[${index}].contents`, message: fault }))
        : [],
    ),
  ];
  if (faults.length > 0) throw new TemplateError(faults.map((fault) => ({ code: "line-contract", ...fault })));
  return compiled;
}

/** Sample variables of any origin: which one will send the template is not known here. */
async function readSample(tx: Transaction, { registry }: Context, language: string): Promise<Variables> {
  const { rows } = await tx.query<{ fields: string[] }>("select array(select key from field_definition) as fields");
  const common = sampleMessage({ fields: rows[0]?.fields ?? [], links: await readSampleLinks(tx, registry) }, language, "nurture");
  return [...registry.origins.values()].reduce((sample, { variables }) => withBlock(sample, variables?.sample ?? {}), common);
}
