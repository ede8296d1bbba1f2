import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import type { PlaybookManifest } from "../../domain/playbooks/playbook.ts";
import type { Transaction } from "../../prisma/client.ts";
import { describeProblem, TemplateError } from "../../templates/problem.ts";
import type { Context } from "../engine/context/context.ts";
import { writeSetting } from "../engine/settings/write-setting.ts";
import { type PublishedSequence, publishSequenceIn } from "../sequences/publish-sequence.ts";
import { type PublishedTemplate, publishTemplate } from "../templates/publish-template.ts";
import { lintPlaybookFiles } from "./lint-playbook.ts";
import { type PlaybookFiles, readPlaybook } from "./read-playbook.ts";

export interface LoadedPlaybook {
  playbook: string;
  templates: PublishedTemplate[];
  sequences: PublishedSequence[];
}

/**
 * Publishes a playbook's folder in one transaction: settings, wordings, forms, documents, templates, sequences. Loaded again, it
 * makes new versions of just what changed. Throws AppError invalid that names file and line.
 */
export async function loadPlaybook(context: Context, folder: string, author = "system"): Promise<LoadedPlaybook> {
  const files = await readPlaybook(folder);
  const fault = (await lintPlaybookFiles(files)).find((problem) => problem.severity === "error");
  if (fault) {
    const hint = fault.hint === null ? "" : ` ${fault.hint}`;
    throw new AppError("invalid", "playbook-invalid", `${fault.file}:${fault.line}:${fault.column}: ${fault.message}${hint}`);
  }
  return context.database.transaction(async (tx) => {
    await writeManifest(tx, files.manifest, context.clock.now());
    for (const document of files.documents) {
      await tx.query(
        `insert into document (id, key, title, content_type, content) values ($1, $2, $3, $4, $5)
         on conflict (key) do update set title = excluded.title, content_type = excluded.content_type, content = excluded.content`,
        [uuidv7(), document.key, document.title, document.contentType, Buffer.from(document.content)],
      );
    }
    const templates: PublishedTemplate[] = [];
    for (const template of files.templates) templates.push(await publishOne(tx, context, template, author));
    const sequences: PublishedSequence[] = [];
    for (const sequence of files.sequences) {
      sequences.push(await named(sequence.file, () => publishSequenceIn(tx, context, { source: sequence.source, author })));
    }
    return { playbook: files.manifest.playbook, templates, sequences };
  });
}

async function publishOne(tx: Transaction, context: Context, template: PlaybookFiles["templates"][number], author: string) {
  try {
    return await publishTemplate(tx, context, { ...template, author });
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const problem = error.problems[0];
    const place = problem ? template.trace(problem.where, problem.line) : { file: template.file, line: undefined };
    const line = place.line === undefined ? "" : `:${place.line}`;
    throw new AppError("invalid", "template-invalid", `${place.file}${line}: ${problem ? describeProblem(problem) : "cannot be compiled"}`);
  }
}

async function named<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) throw new AppError(error.kind, error.code, `${file}: ${error.userMessage}`);
    throw error;
  }
}

async function writeManifest(tx: Transaction, manifest: PlaybookManifest, now: Date): Promise<void> {
  const { business, senders, optIn, follow, scoring } = manifest;
  const line = senders.find((sender) => sender.channel === "line");
  await writeSetting(tx, "business", { ...business, lineUrl: line?.channel === "line" ? (line.addFriend ?? "") : "" });
  await writeSetting(tx, "optIn", { ...optIn });
  await writeSetting(tx, "follow", follow ?? null);
  if (scoring) await writeSetting(tx, "scoreRules", scoring);
  for (const sender of senders) {
    const address = sender.channel === "person" ? "" : sender.address;
    const replyTo = sender.channel === "email" ? (sender.replyTo ?? null) : null;
    const rates = sender.channel === "email" ? sender.domainRates : {};
    await tx.query(
      `insert into sender (id, key, channel, name, address, reply_to, rate_per_second, domain_rates, is_default)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (key) do update set name = excluded.name, address = excluded.address, reply_to = excluded.reply_to,
         rate_per_second = excluded.rate_per_second, domain_rates = excluded.domain_rates, is_default = excluded.is_default`,
      [uuidv7(), sender.key, sender.channel, sender.name, address, replyTo, sender.ratePerSecond, JSON.stringify(rates), sender.default],
    );
  }
  for (const topic of manifest.topics) {
    await tx.query("insert into topic (key, title) values ($1, $2) on conflict (key) do update set title = excluded.title", [
      topic.key,
      JSON.stringify(topic.title),
    ]);
  }
  for (const source of manifest.sources) {
    await tx.query(
      `insert into source (id, key, kind, title, cost, budget) values ($1, $2, $3, $4, $5, $6)
       on conflict (key) do update set kind = excluded.kind, title = excluded.title, cost = excluded.cost, budget = excluded.budget`,
      [uuidv7(), source.key, source.kind, source.title, source.cost ?? null, source.budget ?? null],
    );
  }
  for (const field of manifest.fields) {
    await tx.query(
      "insert into field_definition (key, type, title) values ($1, $2, $3) on conflict (key) do update set type = excluded.type, title = excluded.title",
      [field.key, field.type, field.title],
    );
  }
  for (const wording of manifest.wordings) {
    for (const [language, text] of Object.entries(wording.text)) if (text) await writeWording(tx, wording.key, language, text);
  }
  for (const form of manifest.forms) {
    await tx.query(
      "insert into form (id, key, definition) values ($1, $2, $3) on conflict (key) do update set definition = excluded.definition",
      [uuidv7(), form.key, JSON.stringify(form)],
    );
  }
  await writeSetting(tx, "playbook", { key: manifest.playbook, loadedAt: now });
}

/** Wordings are evidence: a changed text is a new version, an old one is never touched (LAW2). */
async function writeWording(tx: Transaction, key: string, language: string, text: string): Promise<void> {
  const hash = createHash("sha256").update(text).digest("hex");
  await tx.query(
    `insert into wording (id, key, language, version, text, hash)
     select $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5 from wording where key = $2 and language = $3
     having coalesce((array_agg(hash order by version desc))[1], '') <> $5`,
    [uuidv7(), key, language, text, hash],
  );
}
