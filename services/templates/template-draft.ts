import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import {
  type Draft,
  type DraftName,
  discardDraft,
  listDraftSaves,
  lockDraft,
  readDraft,
  saveDraft,
  saveDraftIn,
} from "../drafts/module.ts";
import type { Context } from "../engine/context/context.ts";
import { newContent } from "./new-content.ts";
import { newestVersion } from "./publish-template.ts";
import { requireTemplate, type TemplateName } from "./read-template.ts";
import type { TemplateContent } from "./template-content.ts";
import { templateId } from "./template-id.ts";

export type TemplateDraft = Omit<Draft, "text"> & { content: TemplateContent };

export interface TemplateDraftSave {
  content: TemplateContent;
  baseVersion: number | null;
  /** The revision that it was written over; null to begin a draft. */
  revision: number | null;
  author: string;
}

export interface NewTemplate {
  /** A starter of the channel and language, or another template of the same channel. */
  from: { kind: "starter" } | { kind: "copy"; key: string; language: string; version?: number | undefined };
  author: string;
}

/** Throws AppError not-found. */
export async function readTemplateDraft(context: Context, name: TemplateName): Promise<TemplateDraft> {
  return withContent(await readDraft(context, draftName(name)));
}

/** The last saves, the newest first. */
export async function listTemplateSaves(context: Context, name: TemplateName): Promise<TemplateDraft[]> {
  return (await listDraftSaves(context, draftName(name))).map(withContent);
}

/** Throws DraftConflict, AppError invalid when the content is of another channel than its template. */
export async function saveTemplateDraft(
  context: Context,
  name: TemplateName,
  { content, ...save }: TemplateDraftSave,
): Promise<TemplateDraft> {
  requireChannel(name, content);
  return withContent(await saveDraft(context, { ...draftName(name), ...save, text: JSON.stringify(content) }));
}

/** Its saves stay. Throws DraftConflict. */
export async function discardTemplateDraft(
  context: Context,
  name: TemplateName,
  { revision, actor }: { revision: number; actor: string },
): Promise<void> {
  await discardDraft(context, { ...draftName(name), revision, actor });
}

/** Begins a template as a draft. Throws AppError conflict when it exists, not-found for an unknown template to copy. */
export async function createTemplate(context: Context, name: TemplateName, { from, author }: NewTemplate): Promise<TemplateDraft> {
  return context.database.transaction(async (tx) => {
    const draft = await lockDraft(tx, draftName(name));
    if (draft !== null || (await newestVersion(tx, name)) !== null) {
      throw new AppError("conflict", "template-exists", {
        ja: `「${name.key}」というテンプレートは、このチャネルと言語にもうあります。別の名前にしてください。`,
        en: `There is a template "${name.key}" in this channel and language already: choose another name.`,
      });
    }
    const content = from.kind === "starter" ? newContent(name) : await copied(tx, name, from);
    const save = { ...draftName(name), text: JSON.stringify(content), baseVersion: null, revision: null, author };
    return withContent(await saveDraftIn(tx, context, save));
  });
}

async function copied(
  tx: Transaction,
  { channel }: TemplateName,
  { key, language, version }: Exclude<NewTemplate["from"], { kind: "starter" }>,
): Promise<TemplateContent> {
  return (await requireTemplate(tx, { key, channel, language }, version)).content;
}

export function draftName(name: TemplateName): DraftName {
  return { kind: "template", key: templateId(name) };
}

/** Drafts of templates are written here only, and only with a content. */
export function contentOf({ text }: Pick<Draft, "text">): TemplateContent {
  return JSON.parse(text) as TemplateContent;
}

function withContent({ text, ...draft }: Draft): TemplateDraft {
  return { ...draft, content: contentOf({ text }) };
}

function requireChannel({ channel }: TemplateName, content: TemplateContent): void {
  if (content.channel === channel) return;
  throw new AppError("invalid", "other-channel", {
    ja: `チャネル「${channel}」のテンプレートに、「${content.channel}」の内容は保存できません。`,
    en: `A template of the channel "${channel}" cannot have content for "${content.channel}".`,
  });
}
