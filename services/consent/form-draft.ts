import { isDeepStrictEqual } from "node:util";
import { AppError } from "../../domain/app-error.ts";
import { type FormProblem, type FormSketch, judgeSketch, trimSketch } from "../../domain/playbooks/form-sketch.ts";
import { type FormNames, formDefinitionSchema } from "../../domain/playbooks/sections/consent.ts";
import type { Transaction } from "../../prisma/client.ts";
import { type Draft, markConsoleEdit, readDraft, saveDraft, takeDraft } from "../drafts/module.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { requireEtag } from "../engine/settings/change-setting.ts";
import { findForm } from "./read-form.ts";
import { writeForm } from "./write-topics.ts";

/** What a form's draft holds. A form has no versions: `base` is the tag of the published one that it began from; null for a new form. */
export interface FormDraftContent {
  definition: FormSketch;
  base: string | null;
}

export type FormDraft = Omit<Draft, "text" | "baseVersion"> & FormDraftContent;

/** Throws AppError not-found. */
export async function readFormDraft(context: Context, key: string): Promise<FormDraft> {
  return withContent(await readDraft(context, { kind: "form", key }));
}

/** Throws DraftConflict. */
export async function saveFormDraft(
  context: Context,
  { definition, base }: FormDraftContent,
  { revision, author }: { revision: number | null; author: string },
): Promise<FormDraft> {
  const text = JSON.stringify({ definition, base });
  return withContent(await saveDraft(context, { kind: "form", key: definition.key, text, baseVersion: null, revision, author }));
}

/** What must be mended before it can be published: what is missing, and what it names and does not exist. */
export async function judgeForm(tx: Transaction, sketch: FormSketch): Promise<FormProblem[]> {
  const { rows } = await tx.query<{ list: keyof FormNames; keys: string[] }>(
    `select 'topics' as list, array(select key from topic) as keys union all select 'wordings', array(select distinct key from wording)
     union all select 'sources', array(select key from source) union all select 'documents', array(select key from document)
     union all select 'fields', array(select key from field_definition)`,
  );
  const known: FormNames = { topics: [], wordings: [], sources: [], documents: [], fields: [] };
  for (const { list, keys } of rows) known[list] = keys.map((key) => ({ key }));
  return judgeSketch(trimSketch(sketch), known);
}

/**
 * Publishes the draft of a form, which ends the draft. Throws DraftConflict, AppError outdated when the form was published since the draft
 * began, invalid `form-invalid` when it is not
 * finished or names what does not exist.
 */
export async function publishFormDraft(
  context: Context,
  { key, revision, author }: { key: string; revision: number; author: string },
): Promise<{ changed: boolean }> {
  return context.database.transaction(async (tx) => {
    const { definition: sketch, base } = withContent(await takeDraft(tx, { kind: "form", key }, revision));
    await tx.query("select pg_advisory_xact_lock(hashtextextended('publish', 0))");
    const before = await findForm(tx, key);
    if (before === null && base !== null) throw unpublished();
    if (before !== null) requireEtag(before, base ?? "");
    const [problem] = await judgeForm(tx, sketch);
    if (problem) throw new AppError("invalid", "form-invalid", problem.message);
    const definition = formDefinitionSchema.parse(trimSketch(sketch));
    if (isDeepStrictEqual(before, definition)) return { changed: false };
    const at = context.clock.now();
    await writeForm(tx, definition, { author, at });
    await markConsoleEdit(tx, { kind: "form", key, author, at });
    const data = { before, after: definition };
    await writeAudit(tx, { at, actor: author, action: "form-published", target: "form", refId: key, data });
    return { changed: true };
  });
}

function withContent({ text, baseVersion: _, ...draft }: Draft): FormDraft {
  return { ...draft, ...(JSON.parse(text) as FormDraftContent) };
}

function unpublished(): AppError {
  return new AppError("not-found", "form-unknown", { ja: "そのフォームはありません。", en: "There is no such form here." });
}
