import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { AppError } from "../../domain/app-error.ts";
import type { PlaybookManifest } from "../../domain/playbooks/manifest.ts";
import { parsePlaybookManifest } from "../../domain/playbooks/playbook.ts";
import type { ManifestSection } from "../../domain/playbooks/section.ts";
import type { EmailSource } from "../../templates/email-template.ts";
import type { LineSource } from "../../templates/line-template.ts";
import type { PersonSource } from "../../templates/person-template.ts";

/** Where a line of a template's part (`mjml`, `text` …) was written; `line` is undefined when that is not known. */
type Trace = (where: string, line: number | undefined) => { file: string; line: number | undefined };

export type PlaybookTemplate = {
  /** `welcome/hello` */
  key: string;
  language: string;
  /** Relative to the playbook. */
  file: string;
  trace: Trace;
} & ({ channel: "email"; source: EmailSource } | { channel: "line"; source: LineSource } | { channel: "person"; source: PersonSource });

export interface PlaybookFiles {
  folder: string;
  manifest: PlaybookManifest;
  /** `key` is the file's name without `.yaml`. */
  sequences: { key: string; file: string; source: string }[];
  templates: PlaybookTemplate[];
  documents: { key: string; title: string; contentType: string; content: Uint8Array }[];
}

const maxDocument = 10 * 1024 * 1024;
const templateName = /^(?<name>[a-z][a-z0-9-]*)(?:\.(?<language>ja|en))?\.(?<ending>mjml|txt|line\.yaml|person\.md)$/;
const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;
const frontMatterSchema = z.strictObject({ subject: z.string().trim().min(1), preview: z.string().trim().min(1).optional() });
const bodyMark = "<!-- body -->";
const previewMark = "<!-- preview -->";

/**
 * Reads a playbook's folder (its format: domain/playbooks/playbook.ts); `sections` are those of its manifest, all of this release when left
 * out. Touches no database and compiles nothing. Throws AppError `invalid` that names file and line of every fault.
 */
export async function readPlaybook(folder: string, sections?: readonly ManifestSection[]): Promise<PlaybookFiles> {
  const root = path.resolve(folder);
  const manifest = readManifest(await readText(root, "playbook.yaml"), sections);
  const [sequences, templates, documents] = await Promise.all([
    readSequences(root),
    readTemplates(root, manifest.language),
    Promise.all(manifest.documents.map((document) => readDocument(root, document))),
  ]);
  return { folder: root, manifest, sequences, templates, documents };
}

function readManifest(source: string, sections: readonly ManifestSection[] | undefined): PlaybookManifest {
  const parsed = parsePlaybookManifest(source, sections);
  if (parsed.ok) return parsed.manifest;
  throw broken(
    parsed.problems.map(
      ({ line, column, where, message }) => place("playbook.yaml", line, column) + [where, message].filter(Boolean).join(": "),
    ),
  );
}

async function readSequences(root: string): Promise<PlaybookFiles["sequences"]> {
  const names = (await listFolder(root, "sequences")).filter((name) => name.endsWith(".yaml"));
  return Promise.all(
    names.map(async (name) => {
      const file = `sequences/${name}`;
      return { key: name.slice(0, -".yaml".length), file, source: await readText(root, file) };
    }),
  );
}

async function readTemplates(root: string, language: string): Promise<PlaybookTemplate[]> {
  const layout = await readText(root, "templates/layout.mjml", "");
  if (layout && !layout.includes(bodyMark)) throw broken([`templates/layout.mjml: the mark ${bodyMark} is missing.`]);
  const files: string[] = [];
  for (const folder of await listFolder(root, "templates")) {
    if (folder.includes(".")) continue;
    for (const name of await listFolder(root, `templates/${folder}`)) files.push(`${folder}/${name}`);
  }
  const faults: string[] = [];
  const templates: PlaybookTemplate[] = [];
  for (const name of files) {
    const file = `templates/${name}`;
    const [folder = "", base = ""] = name.split("/");
    const parts = templateName.exec(base)?.groups;
    if (!parts?.name) {
      faults.push(`${file}: a template ends in .mjml, .txt, .line.yaml or .person.md, with a lower-case name before it.`);
      continue;
    }
    const common = { key: `${folder}/${parts.name}`, language: parts.language ?? language, file };
    const source = await readText(root, file);
    const trace: Trace = (_, line) => ({ file, line });
    if (parts.ending === "line.yaml") templates.push({ ...common, channel: "line", source: { messages: source }, trace });
    else if (parts.ending === "person.md") templates.push({ ...common, channel: "person", source: { script: source }, trace });
    else if (parts.ending === "txt") {
      if (!files.includes(name.replace(/txt$/, "mjml")))
        faults.push(`${file}: there is no mail ${file.replace(/txt$/, "mjml")} to this text part.`);
    } else {
      const textFile = file.replace(/mjml$/, "txt");
      const text = files.includes(name.replace(/mjml$/, "txt")) ? await readText(root, textFile) : undefined;
      const mail = frameMail(file, source, layout, common.language);
      if ("fault" in mail) faults.push(mail.fault);
      else {
        const mailTrace: Trace = (where, line) =>
          where === "text" && text !== undefined ? { file: textFile, line } : mail.trace(where, line);
        templates.push({ ...common, channel: "email", source: { ...mail.source, text, language: common.language }, trace: mailTrace });
      }
    }
  }
  if (faults.length > 0) throw broken(faults);
  return templates;
}

/** Puts a mail into the playbook's frame, remembering where its lines came from. */
function frameMail(
  file: string,
  source: string,
  layout: string,
  language: string,
): { source: EmailSource; trace: Trace } | { fault: string } {
  const head = frontMatter.exec(source);
  if (!head) return { fault: `${file}:1: a mail begins with front matter: ---, subject: …, ---.` };
  const lines = new LineCounter();
  const document = parseDocument(head[1] ?? "", { lineCounter: lines });
  const [error] = document.errors;
  if (error) return { fault: `${place(file, (error.linePos?.[0].line ?? 1) + 1)}${error.message.split("\n")[0]}` };
  const matter = frontMatterSchema.safeParse(document.toJS());
  if (!matter.success)
    return { fault: `${file}:2: ${matter.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`.trim()).join("; ")}.` };

  const body = source.slice(head[0].length);
  const headLines = head[0].split("\n").length - 1;
  const { subject, preview } = matter.data;
  if (/^\s*<mjml\b/.test(body)) {
    return {
      source: { subject, mjml: body },
      trace: (where, line) => ({ file, line: line === undefined ? undefined : where === "mjml" ? line + headLines : 2 }),
    };
  }
  if (!layout) return { fault: `${file}:${headLines + 1}: a mail that does not begin with <mjml> needs templates/layout.mjml.` };
  const [before = "", after = ""] = layout.split(bodyMark);
  const fill = (text: string) =>
    text
      .replace(previewMark, () => (preview ? `<mj-preview>${preview}</mj-preview>` : ""))
      .replace("<mjml>", () => `<mjml lang="${language}">`);
  const bodyLine = before.split("\n").length;
  const bodyLines = body.split("\n").length;
  const trace: Trace = (where, line) => {
    if (line === undefined || where !== "mjml") return { file, line: where === "subject" ? 2 : undefined };
    if (line < bodyLine) return { file: "templates/layout.mjml", line };
    if (line < bodyLine + bodyLines) return { file, line: line - bodyLine + 1 + headLines };
    return { file: "templates/layout.mjml", line: line - bodyLines + 1 };
  };
  return { source: { subject, mjml: fill(before) + body + fill(after) }, trace };
}

async function readDocument(root: string, document: PlaybookManifest["documents"][number]): Promise<PlaybookFiles["documents"][number]> {
  const file = path.resolve(root, "documents", document.file);
  if (!file.startsWith(path.join(root, "documents") + path.sep))
    throw broken([`playbook.yaml: the document "${document.key}" lies outside the playbook.`]);
  const content = await readFile(file).catch(() => {
    throw broken([`documents/${document.file}: the file of the document "${document.key}" is missing.`]);
  });
  if (content.byteLength > maxDocument) throw broken([`documents/${document.file}: larger than 10 MB.`]);
  return { key: document.key, title: document.title, contentType: document.contentType, content: new Uint8Array(content) };
}

async function listFolder(root: string, folder: string): Promise<string[]> {
  const names = await readdir(path.join(root, folder)).catch((): string[] => []);
  return names.filter((name) => !name.startsWith(".")).toSorted();
}

async function readText(root: string, file: string, otherwise?: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path.join(root, file));
  } catch {
    if (otherwise !== undefined) return otherwise;
    throw broken([`${file}: there is no such file in ${root}.`]);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw broken([`${file}: the file is not UTF-8.`]);
  }
}

function place(file: string, line?: number, column?: number): string {
  return `${[file, line, column].filter((part) => part !== undefined).join(":")}: `;
}

function broken(faults: readonly string[]): AppError {
  return new AppError("invalid", "playbook-invalid", faults.join("\n"));
}
