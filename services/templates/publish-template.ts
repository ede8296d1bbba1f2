import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../prisma/client.ts";
import { compileEmail, type EmailSource } from "../../templates/email-template.ts";
import { compileLine, type LineSource } from "../../templates/line-template.ts";
import { compilePerson, type PersonSource } from "../../templates/person-template.ts";
import type { Context } from "../context.ts";
import type { Compiled } from "./read-compiled.ts";

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
      JSON.stringify(await compile(input)),
      hash,
      context.clock.now(),
      input.author,
    ],
  );
  return { key, channel, language, version, changed: true };
}

async function compile(input: TemplateInput): Promise<Compiled> {
  switch (input.channel) {
    case "email":
      return compileEmail(input.source);
    case "line":
      return compileLine(input.source);
    case "person":
      return compilePerson(input.source);
  }
}
