import { stringify } from "yaml";
import { z } from "zod";
import { AppError } from "../../domain/app-error.ts";
import { parsePlaybookManifest } from "../../domain/playbooks/playbook.ts";
import { inEach } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { EmailSource } from "../../templates/email-template.ts";
import type { LineSource } from "../../templates/line-template.ts";
import type { PersonSource } from "../../templates/person-template.ts";
import type { Context } from "../engine/context/context.ts";
import { readSenders, type Sender } from "../engine/senders/read-senders.ts";
import { readSetting } from "../engine/settings/read-setting.ts";
import { readPublishedEntries } from "./load-playbook.ts";

export interface ExportedFile {
  /** Relative to the folder, with slashes. */
  path: string;
  content: string | Uint8Array;
}

type StoredTemplate = { key: string; language: string } & (
  | { channel: "email"; source: EmailSource }
  | { channel: "line"; source: LineSource }
  | { channel: "person"; source: PersonSource }
);

const endings: Readonly<Record<string, string>> = {
  "text/html": "html",
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
};

/**
 * All that is published, as the files of a playbook: published again, they change nothing. Each mail is a whole `<mjml>`, without a layout.
 * Retired sequences are left out. Throws AppError invalid `export-incomplete` when what is published is no playbook yet.
 */
export async function exportPlaybook(context: Context): Promise<ExportedFile[]> {
  return context.database.transaction(async (tx) => {
    await tx.query("set transaction isolation level repeatable read");
    const { key, title, language } = await readHead(tx);
    const documents = await readDocuments(tx);
    const manifest = {
      playbook: key,
      title,
      language,
      ...(await readSections(tx, context)),
      documents: documents.map(({ content: _, ...document }) => document),
    };
    const { own, source } = filesOfSections(manifest, context);
    const parsed = parsePlaybookManifest(
      source,
      context.registry.sections,
      Object.fromEntries(own.map((file) => [file.path, file.content])),
    );
    if (!parsed.ok) throw incomplete(parsed.problems[0]);
    return [
      { path: "playbook.yaml", content: source },
      ...own,
      ...(await readSequences(tx)),
      ...(await readTemplates(tx)).flatMap((template) => filesOf(template, language)),
      ...documents.map(({ file, content }) => ({ path: `documents/${file}`, content })),
    ];
  });
}

/** The manifest without the sections that have files of their own, and those files. */
function filesOfSections(
  manifest: Record<string, unknown>,
  { registry }: Context,
): { source: string; own: { path: string; content: string }[] } {
  const files = registry.sections.flatMap(({ file }) => file ?? []);
  const own = files.flatMap(({ name, key }) => {
    const value = manifest[key];
    return value === undefined ? [] : [{ path: name, content: stringify(value, { lineWidth: 0 }) }];
  });
  const rest = Object.fromEntries(Object.entries(manifest).filter(([key]) => files.every((file) => file.key !== key)));
  return { source: stringify(rest, { lineWidth: 0 }), own };
}

/** Older releases did not keep title and language. */
async function readHead(tx: Transaction): Promise<{ key: string; title: string; language: string }> {
  const stored = z.object({ key: z.string(), title: z.string().optional(), language: z.string().default("ja") });
  const { key, title, language } = await readSetting(tx, "playbook", stored, { key: "playbook", language: "ja" });
  return { key, title: title ?? key, language };
}

/** What the modules hold, as they wrote it; senders and documents need more than their modules say of them. */
async function readSections(tx: Transaction, context: Context): Promise<Record<string, unknown>> {
  const sections: Record<string, unknown> = {};
  const lists = new Map<string, object[]>();
  for (const { place, value } of await readPublishedEntries(tx, context)) {
    const [list = "", ...rest] = place.split(".");
    if (list === "documents" || list === "senders") continue;
    if (rest.length === 0) sections[list] = value;
    else lists.set(list, [...(lists.get(list) ?? []), { key: rest.join("."), ...withoutNulls(value as object) }]);
  }
  const { lineUrl = "", ...business } = (sections.business ?? {}) as { lineUrl?: string };
  return { ...sections, business, senders: await readOwnSenders(tx, lineUrl), ...Object.fromEntries(lists) };
}

/** Only the present one of each channel: another that it has replaced gets nothing new. */
async function readOwnSenders(tx: Transaction, addFriend: string): Promise<object[]> {
  return (await readSenders(tx)).filter(({ isDefault }) => isDefault).map((sender) => senderOf(sender, addFriend));
}

function senderOf({ key, channel, name, address, replyTo, ratePerSecond, domainRates }: Sender, addFriend: string): object {
  const common = { key, channel, name };
  switch (channel) {
    case "email":
      return { ...common, address, ...(replyTo !== null && { replyTo }), ratePerSecond, domainRates };
    case "line":
      return { ...common, address, ...(addFriend !== "" && { addFriend }), ratePerSecond };
    case "person":
      return { ...common, ratePerSecond };
  }
}

async function readDocuments(tx: Transaction) {
  const { rows } = await tx.query<{ key: string; title: string; contentType: string; content: Buffer }>(
    `select key, title, content_type as "contentType", content from document order by key`,
  );
  return rows.map((document) => ({ ...document, file: `${document.key}.${endings[document.contentType] ?? "bin"}` }));
}

async function readSequences(tx: Transaction): Promise<ExportedFile[]> {
  const { rows } = await tx.query<{ key: string; source: string }>(
    "select s.key, v.source from sequence s join sequence_version v on v.id = s.current_version_id order by s.key",
  );
  return rows.map(({ key, source }) => ({ path: `sequences/${key}.yaml`, content: source }));
}

async function readTemplates(tx: Transaction): Promise<StoredTemplate[]> {
  const { rows } = await tx.query<StoredTemplate>(
    `select distinct on (key, channel, language) key, channel, language, source from template_version
     order by key, channel, language, version desc`,
  );
  return rows;
}

/** Another language than the playbook's stands before the ending. */
function filesOf(template: StoredTemplate, language: string): ExportedFile[] {
  const name = `templates/${template.key}${template.language === language ? "" : `.${template.language}`}`;
  switch (template.channel) {
    case "email": {
      const { subject, mjml, text } = template.source;
      const mail = { path: `${name}.mjml`, content: `---\nsubject: ${JSON.stringify(subject)}\n---\n${mjml}` };
      return text === undefined ? [mail] : [mail, { path: `${name}.txt`, content: text }];
    }
    case "line":
      return [{ path: `${name}.line.yaml`, content: template.source.messages }];
    case "person":
      return [{ path: `${name}.person.md`, content: template.source.script }];
  }
}

function withoutNulls(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null));
}

function incomplete(problem: { where: string; message: { ja: string; en: string } } | undefined): AppError {
  const fault = (language: "ja" | "en") => (problem ? ` ${problem.where}: ${problem.message[language]}` : "");
  const sentence = {
    ja: "公開されているものは、まだプレイブックとしてそろっていません。先に公開または設定をしてください。",
    en: "What is published is no whole playbook yet: publish or set the rest first.",
  };
  return new AppError(
    "invalid",
    "export-incomplete",
    inEach((language) => `${sentence[language]}${fault(language)}`),
  );
}
