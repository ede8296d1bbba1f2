import { isDeepStrictEqual } from "node:util";
import { AppError } from "../../domain/app-error.ts";
import { type FormProblem, type FormSketch, judgeSketch, trimSketch } from "../../domain/playbooks/form-sketch.ts";
import { type FormNames, formDefinitionSchema } from "../../domain/playbooks/sections/consent.ts";
import type { Transaction } from "../../prisma/client.ts";
import { type Draft, listDraftSaves, markConsoleEdit, readDraft, saveDraft, takeDraft } from "../drafts/module.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { findForm, newestFormVersion } from "./read-form.ts";
import { writeForm } from "./write-topics.ts";

/** The text of a form's draft is the JSON of its definition. */
export type FormDraft = Omit<Draft, "text"> & { definition: FormSketch };

/** Throws AppError not-found. */
export async function readFormDraft(context: Context, key: string): Promise<FormDraft> {
  return withContent(await readDraft(context, { kind: "form", key }));
}

/** The last saves of a form's draft, the newest first; also of one that was discarded or published. */
export async function listFormSaves(context: Context, key: string): Promise<FormDraft[]> {
  return (await listDraftSaves(context, { kind: "form", key })).map(withContent);
}

/** Throws DraftConflict. */
export async function saveFormDraft(
  context: Context,
  { definition, baseVersion }: Pick<FormDraft, "definition" | "baseVersion">,
  { revision, author }: { revision: number | null; author: string },
): Promise<FormDraft> {
  const text = JSON.stringify(definition);
  return withContent(await saveDraft(context, { kind: "form", key: definition.key, text, baseVersion, revision, author }));
}

/** What must be mended before it can be published: what is missing, and what it names and does not exist. */
export async function judgeForm(tx: Transaction, sketch: FormSketch): Promise<FormProblem[]> {
  const { rows } = await tx.query<{ list: keyof FormNames | "customersTopics"; keys: string[] }>(
    `select 'topics' as list, array(select key from topic) as keys
     union all select 'customersTopics', array(select key from topic where customers_only)
     union all select 'wordings', array(select distinct key from wording)
     union all select 'sources', array(select key from source) union all select 'documents', array(select key from document)
     union all select 'fields', array(select key from field_definition)`,
  );
  const keysOf = (list: string) => rows.find((row) => row.list === list)?.keys ?? [];
  const named = (list: "wordings" | "sources" | "documents" | "fields") => keysOf(list).map((key) => ({ key }));
  const known: FormNames = {
    topics: keysOf("topics").map((key) => ({ key, customersOnly: keysOf("customersTopics").includes(key) })),
    wordings: named("wordings"),
    sources: named("sources"),
    documents: named("documents"),
    fields: named("fields"),
  };
  return judgeSketch(trimSketch(sketch), known);
}

/**
 * Publishes the draft of a form, which ends the draft. Throws DraftConflict, AppError conflict `base-outdated` when another version was
 * published since the draft began, invalid `form-invalid` when it is not
 * finished or names what does not exist.
 */
export async function publishFormDraft(
  context: Context,
  { key, revision, author }: { key: string; revision: number; author: string },
): Promise<{ version: number; changed: boolean }> {
  return context.database.transaction(async (tx) => {
    const { definition: sketch, baseVersion } = withContent(await takeDraft(tx, { kind: "form", key }, revision));
    await tx.query("select pg_advisory_xact_lock(hashtextextended('publish', 0))");
    const before = await findForm(tx, key);
    const newest = await newestFormVersion(tx, key);
    if (newest !== baseVersion) {
      throw new AppError("conflict", "base-outdated", {
        ja: `この下書きのもとになった版のあとに、第${newest ?? 0}版が公開されています。違いを確かめ、下書きに取り入れてから公開してください。`,
        en: `Version ${newest ?? 0} was published after this draft began: look at the differences, take them into the draft, then publish.`,
      });
    }
    const [problem] = await judgeForm(tx, sketch);
    if (problem) throw new AppError("invalid", "form-invalid", problem.message);
    const definition = formDefinitionSchema.parse(trimSketch(sketch));
    if (isDeepStrictEqual(before, definition)) return { version: newest ?? 0, changed: false };
    const at = context.clock.now();
    await writeForm(tx, definition, { author, at });
    await markConsoleEdit(tx, { kind: "form", key, author, at });
    const data = { before, after: definition };
    await writeAudit(tx, { at, actor: author, action: "form-published", target: "form", refId: key, data });
    return { version: (newest ?? 0) + 1, changed: true };
  });
}

function withContent({ text, ...draft }: Draft): FormDraft {
  return { ...draft, definition: JSON.parse(text) as FormSketch };
}
