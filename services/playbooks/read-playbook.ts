import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { PlaybookManifest } from "../../domain/playbooks/manifest.ts";
import { type PlaceOf, parsePlaybookManifest } from "../../domain/playbooks/playbook.ts";
import type { ManifestSection } from "../../domain/playbooks/section.ts";
import { inEach } from "../../domain/words/local-text.ts";
import type { EmailSource } from "../../templates/email-template.ts";
import type { LineSource } from "../../templates/line-template.ts";
import type { PersonSource } from "../../templates/person-template.ts";
import { type FileProblem, PlaybookError, unreadable } from "./file-problem.ts";
import { readFrontMatter } from "./front-matter.ts";
import { playbookWords as words } from "./words.ts";

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
  placeOf: PlaceOf;
  /** `key` is the file's name without `.yaml`. */
  sequences: { key: string; file: string; source: string }[];
  templates: PlaybookTemplate[];
  documents: { key: string; title: string; contentType: string; content: Uint8Array }[];
}

const maxDocument = 10 * 1024 * 1024;
const templateName = /^(?<name>[a-z][a-z0-9-]*)(?:\.(?<language>ja|en))?\.(?<ending>mjml|txt|line\.yaml|person\.md)$/;
const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;
const bodyMark = "<!-- body -->";
const previewMark = "<!-- preview -->";

/**
 * Reads a playbook's folder (its format: domain/playbooks/playbook.ts); `sections` are those of its manifest, from the registry.
 * Touches no database and compiles nothing. Throws PlaybookError with file and line of every fault.
 */
export async function readPlaybook(folder: string, sections: readonly ManifestSection[]): Promise<PlaybookFiles> {
  const root = path.resolve(folder);
  const own = await readOwnFiles(root, sections);
  const { manifest, placeOf } = readManifest(await readText(root, "playbook.yaml"), sections, own);
  const [sequences, templates, documents] = await Promise.all([
    readSequences(root),
    readTemplates(root, manifest.language),
    Promise.all(manifest.documents.map((document) => readDocument(root, document))),
  ]);
  return { folder: root, manifest, placeOf, sequences, templates, documents };
}

/** The files of the sections that have their own, by name; one that is not there is left out. */
async function readOwnFiles(root: string, sections: readonly ManifestSection[]): Promise<Record<string, string>> {
  const there = await listFolder(root, ".");
  const names = sections.flatMap(({ file }) => (file && there.includes(file.name) ? [file.name] : []));
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readText(root, name)] as const)));
}

function readManifest(source: string, sections: readonly ManifestSection[], own: Record<string, string>) {
  const parsed = parsePlaybookManifest(source, sections, own);
  if (parsed.ok) return parsed;
  throw new PlaybookError(
    parsed.problems.map(({ file, line, column, where, message }) => {
      const named = where === "" ? message : inEach((language) => `${where}: ${message[language]}`);
      return unreadable(named, file, line, column);
    }),
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
  if (layout && !layout.includes(bodyMark)) throw new PlaybookError([unreadable(words.noMark(bodyMark), "templates/layout.mjml")]);
  const files: string[] = [];
  for (const folder of await listFolder(root, "templates")) {
    if (folder.includes(".")) continue;
    for (const name of await listFolder(root, `templates/${folder}`)) files.push(`${folder}/${name}`);
  }
  const faults: FileProblem[] = [];
  const templates: PlaybookTemplate[] = [];
  for (const name of files) {
    const file = `templates/${name}`;
    const [folder = "", base = ""] = name.split("/");
    const parts = templateName.exec(base)?.groups;
    if (!parts?.name) {
      faults.push(unreadable(words.templateName, file));
      continue;
    }
    const common = { key: `${folder}/${parts.name}`, language: parts.language ?? language, file };
    const source = await readText(root, file);
    const trace: Trace = (_, line) => ({ file, line });
    if (parts.ending === "line.yaml") templates.push({ ...common, channel: "line", source: { messages: source }, trace });
    else if (parts.ending === "person.md") templates.push({ ...common, channel: "person", source: { script: source }, trace });
    else if (parts.ending === "txt") {
      if (!files.includes(name.replace(/txt$/, "mjml"))) faults.push(unreadable(words.noMail(file.replace(/txt$/, "mjml")), file));
    } else {
      const textFile = file.replace(/mjml$/, "txt");
      const text = files.includes(name.replace(/mjml$/, "txt")) ? await readText(root, textFile) : undefined;
      const mail = frameMail(file, source, layout, common.language);
      if ("faults" in mail) faults.push(...mail.faults);
      else {
        const mailTrace: Trace = (where, line) =>
          where === "text" && text !== undefined ? { file: textFile, line } : mail.trace(where, line);
        templates.push({ ...common, channel: "email", source: { ...mail.source, text, language: common.language }, trace: mailTrace });
      }
    }
  }
  if (faults.length > 0) throw new PlaybookError(faults);
  return templates;
}

/** Puts a mail into the playbook's frame, remembering where its lines came from. */
function frameMail(
  file: string,
  source: string,
  layout: string,
  language: string,
): { source: EmailSource; trace: Trace } | { faults: FileProblem[] } {
  const head = frontMatter.exec(source);
  if (!head) return { faults: [unreadable(words.noFrontMatter, file, 1, 1)] };
  const read = readFrontMatter(head[1] ?? "", file);
  if ("faults" in read) return read;

  const body = source.slice(head[0].length);
  const headLines = head[0].split("\n").length - 1;
  const { subject, preview } = read.matter;
  if (/^(?:\s|<!--[\s\S]*?-->)*<mjml\b/.test(body)) {
    return {
      source: { subject, mjml: body },
      trace: (where, line) => ({ file, line: line === undefined ? undefined : where === "mjml" ? line + headLines : 2 }),
    };
  }
  if (!layout) return { faults: [unreadable(words.needsLayout, file, headLines + 1, 1)] };
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
    throw new PlaybookError([unreadable(words.documentOutside(document.key), "playbook.yaml")]);
  const content = await readFile(file).catch(() => {
    throw new PlaybookError([unreadable(words.documentMissing(document.key), `documents/${document.file}`)]);
  });
  if (content.byteLength > maxDocument) throw new PlaybookError([unreadable(words.documentTooLarge, `documents/${document.file}`)]);
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
    throw new PlaybookError([unreadable(words.noFile(root), file)]);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new PlaybookError([unreadable(words.notUtf8, file)]);
  }
}
