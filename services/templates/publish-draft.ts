import { AppError } from "../../domain/app-error.ts";
import { inEach } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import { describeProblem, type Problem, TemplateError } from "../../templates/problem.ts";
import { markConsoleEdit, takeDraft } from "../drafts/module.ts";
import type { Context } from "../engine/context/context.ts";
import { judgeTemplate } from "./judge-template.ts";
import { lockPublishing, newestVersion, type PublishedTemplate, publishTemplate } from "./publish-template.ts";
import { readSurroundings } from "./read-surroundings.ts";
import { requireTemplate, type TemplateName } from "./read-template.ts";
import { storedContent, type TemplateContent } from "./template-content.ts";
import { contentOf, draftName } from "./template-draft.ts";
import { templateId } from "./template-id.ts";

/**
 * Publishes the draft of a template, which ends the draft. Throws DraftConflict, AppError conflict `base-outdated` when another version was
 * published since the draft began, invalid `template-invalid` when the draft has errors.
 */
export async function publishTemplateDraft(
  context: Context,
  name: TemplateName,
  { revision, author }: { revision: number; author: string },
): Promise<PublishedTemplate> {
  return context.database.transaction(async (tx) => {
    const draft = await takeDraft(tx, draftName(name), revision);
    await lockPublishing(tx);
    const newest = await newestVersion(tx, name);
    if (newest !== draft.baseVersion) {
      throw new AppError("conflict", "base-outdated", {
        ja: `この下書きのもとになった版のあとに、第${newest ?? 0}版が公開されています。違いを確かめ、下書きに取り入れてから公開してください。`,
        en: `Version ${newest ?? 0} was published after this draft began: look at the differences, take them into the draft, then publish.`,
      });
    }
    return publishFromConsole(tx, context, { name, content: contentOf(draft), author });
  });
}

/** Publishes an older version again, as a new one. Throws AppError not-found, invalid when it no longer fits, such as a field that is gone. */
export async function revertTemplate(
  context: Context,
  name: TemplateName,
  { version, author }: { version: number; author: string },
): Promise<PublishedTemplate> {
  return context.database.transaction(async (tx) => {
    const { content } = await requireTemplate(tx, name, version);
    return publishFromConsole(tx, context, { name, content, author });
  });
}

/** Judged as `hagukumi publish` judges it, with the legal fields. */
async function publishFromConsole(
  tx: Transaction,
  context: Context,
  { name, content, author }: { name: TemplateName; content: TemplateContent; author: string },
): Promise<PublishedTemplate> {
  const stored = storedContent(content, name.language);
  const around = await readSurroundings(tx, context, name);
  const fault = (await judgeTemplate(stored, around, context.registry)).find(({ severity }) => severity !== "warning");
  if (fault) throw invalid(fault);
  const published = await publishTemplate(tx, context, { ...name, ...stored, author }).catch((error) => {
    const [first] = error instanceof TemplateError ? error.problems : [];
    throw first ? invalid(first) : error;
  });
  if (published.changed) {
    await markConsoleEdit(tx, { kind: "template", key: templateId(name), author, at: context.clock.now() });
  }
  return published;
}

function invalid(fault: Problem): AppError {
  return new AppError(
    "invalid",
    "template-invalid",
    inEach((language) => describeProblem(fault, language)),
  );
}
