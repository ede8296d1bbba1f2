import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { publishFormDraft, saveFormDraft } from "../../../services/consent/form-draft.ts";
import { readFormDefinition } from "../../../services/consent/list-forms.ts";
import type { Context } from "../../../services/engine/context/context.ts";
import { exportPlaybook } from "../../../services/playbooks/export-playbook.ts";
import { loadPlaybook, readPublishedEntries } from "../../../services/playbooks/load-playbook.ts";
import { publishSequence } from "../../../services/sequences/publish-sequence.ts";
import { publishTemplateDraft } from "../../../services/templates/publish-draft.ts";
import { createTemplate, saveTemplateDraft } from "../../../services/templates/template-draft.ts";
import { openContext, STARTER_PLAYBOOK } from "../../support/context.ts";

const author = "staff:aoi";

async function exported(context: Context): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "hagukumi-export-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const { path, content } of await exportPlaybook(context)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** What of a definition reaches people; no dates and authors. */
async function definitions(context: Context) {
  const { pool } = context.database;
  const { rows: sequences } = await pool.query(
    "select s.key, v.source from sequence s join sequence_version v on v.id = s.current_version_id order by s.key",
  );
  const { rows: templates } = await pool.query(
    "select distinct on (key, channel, language) key, channel, language, source, hash from template_version order by key, channel, language, version desc",
  );
  const entries = (await readPublishedEntries(pool, context)).toSorted((one, other) => (one.place < other.place ? -1 : 1));
  return { sequences, templates, entries };
}

/** A playbook, and what people have changed in the console since. */
async function editedSite() {
  const context = await openContext({ playbook: STARTER_PLAYBOOK });
  const letter = { key: "trust/letter", channel: "email", language: "en" } as const;
  await createTemplate(context, letter, { from: { kind: "starter" }, author });
  const source = {
    subject: ' "Quoted": {{ lead.name }} # not a comment ',
    mjml: "<!-- ours -->\n<mjml>\n<mj-body><mj-section><mj-column><mj-text>x</mj-text></mj-column></mj-section></mj-body></mjml>",
    text: "x\n",
  };
  await saveTemplateDraft(context, letter, { content: { channel: "email", source }, baseVersion: null, revision: 1, author });
  await publishTemplateDraft(context, letter, { revision: 2, author });
  const { definition: newsletter, version } = await readFormDefinition(context, "newsletter");
  const definition = { ...newsletter, title: { ja: "新しい題" } };
  await saveFormDraft(context, { definition, baseVersion: version }, { revision: null, author });
  await publishFormDraft(context, { key: "newsletter", revision: 1, author });
  const steps = "sequence: extra\ntitle: t\ncategory: transactional\nenter: manual\nsteps:\n  - { id: rest, wait: 1 day } # why\n";
  await publishSequence(context, { source: steps, author, fromConsole: true });
  return context;
}

test("the exported folder, published again, changes nothing", async () => {
  const context = await editedSite();
  const before = await definitions(context);
  const loaded = await loadPlaybook(context, await exported(context), author);
  expect({ changes: loaded.changes, left: loaded.left, overwrites: loaded.overwrites }).toEqual({ changes: [], left: [], overwrites: [] });
  expect([...loaded.sequences, ...loaded.templates].filter(({ changed }) => changed)).toEqual([]);
  expect(await definitions(context)).toEqual(before);
});

test("published into an empty installation, it gives the same definitions", async () => {
  const context = await editedSite();
  const other = await openContext({ playbook: null });
  await loadPlaybook(other, await exported(context), author);
  expect(await definitions(other)).toEqual(await definitions(context));
});

test("an installation with nothing published says what is missing", async () => {
  const context = await openContext({ playbook: null });
  await expect(exportPlaybook(context)).rejects.toMatchObject({ code: "export-incomplete" });
});
