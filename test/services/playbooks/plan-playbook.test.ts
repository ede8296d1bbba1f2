import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { retireSequence } from "../../../services/enrolments/retire-sequence.ts";
import { loadPlaybook, planPlaybook } from "../../../services/playbooks/load-playbook.ts";
import { readPlaybook } from "../../../services/playbooks/read-playbook.ts";
import { openContext, STARTER_PLAYBOOK, type TestContext } from "../../support/context.ts";
import { addPerson } from "../../support/people.ts";
import { enrol } from "../../support/sequences.ts";

let folder: string;
let context: TestContext;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hagukumi-plan-"));
  await cp(STARTER_PLAYBOOK, folder, { recursive: true });
  context = await openContext({ playbook: folder });
});
afterEach(async () => {
  await context.close();
  await rm(folder, { recursive: true });
});

async function edit(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, file), "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
  await writeFile(join(folder, file), text.replace(from, to));
}

const audited = async () =>
  (
    await context.database.pool.query<{ data: unknown }>("select data from audit where action = 'setting-changed' order by at, id")
  ).rows.map(({ data }) => data);

test("an unchanged playbook changes nothing, and every part of playbook.yaml is compared", async () => {
  const plan = await planPlaybook(context, folder);
  expect(plan).toMatchObject({ changes: [], left: [] });
  expect(await audited()).toEqual([]);
  const { manifest } = await readPlaybook(folder, context.registry.sections);
  const parts: { place: string }[] = [];
  for (const { playbook } of context.registry.modules) parts.push(...((await playbook?.read?.(context.database.pool)) ?? []));
  const compared = new Set(["playbook", ...parts.map(({ place }) => place.split(".")[0])]);
  // The title of a playbook and its language are used while it is read.
  expect(Object.keys(manifest).filter((key) => !compared.has(key))).toEqual(["title", "language"]);
});

test("a plan names each value with old and new and writes nothing; publishing it writes an audit row for each", async () => {
  const rate = { place: "senders.mail.ratePerSecond", before: 20, after: 5 };
  await edit("playbook.yaml", "ratePerSecond: 20", "ratePerSecond: 5");
  await edit("playbook.yaml", "postalAddress: ", "postalAddress: 別の");
  const plan = await planPlaybook(context, folder, "staff:mika");
  expect(plan.changes).toEqual([
    { place: "business.postalAddress", before: expect.any(String), after: expect.stringMatching(/^別の/) },
    rate,
  ]);
  expect(await planPlaybook(context, folder, "staff:mika")).toEqual(plan);
  expect(await audited()).toEqual([]);
  await loadPlaybook(context, folder, "staff:mika");
  expect(await audited()).toEqual(plan.changes);
  expect((await planPlaybook(context, folder)).changes).toEqual([]);
});

test("what changed since the plan was shown is not published with it", async () => {
  await edit("playbook.yaml", "ratePerSecond: 20", "ratePerSecond: 5");
  const plan = await planPlaybook(context, folder);
  await edit("playbook.yaml", "postalAddress: ", "postalAddress: 別の");
  await expect(loadPlaybook(context, folder, "staff:mika", plan)).rejects.toMatchObject({ kind: "conflict", code: "plan-changed" });
  expect(await audited()).toEqual([]);
  const seen = await planPlaybook(context, folder);
  expect(await loadPlaybook(context, folder, "staff:mika", seen)).toEqual(seen);
});

test("what is no longer in the folder is named, and stays until a person retires it", async () => {
  await rm(join(folder, "sequences/card-thanks.yaml"));
  const { left } = await loadPlaybook(context, folder);
  expect(left).toContain("sequences.card-thanks");
  const { leadId } = await addPerson(context);
  const enrolmentId = await enrol(context, leadId, "card-thanks");
  const retire = () => retireSequence(context, { sequence: "card-thanks", underway: "finish", reason: "over", actor: "staff:mika" });
  expect(await retire()).toEqual({ sequence: "card-thanks", underway: 1, ended: 0 });
  await expect(retire()).rejects.toThrow("is not published");
  await expect(enrol(context, (await addPerson(context)).leadId, "card-thanks")).rejects.toThrow();
  const { rows } = await context.database.pool.query("select state from enrolment where id = $1", [enrolmentId]);
  expect(rows).toEqual([{ state: "running" }]);
  expect((await planPlaybook(context, folder)).left).not.toContain("sequences.card-thanks");
});

test("those on their way in a retired sequence are moved out where a person chose so, and publishing it again brings it back", async () => {
  const { leadId } = await addPerson(context);
  await enrol(context, leadId, "card-thanks");
  expect(await retireSequence(context, { sequence: "card-thanks", underway: "out", reason: "over", actor: "staff:mika" })).toEqual({
    sequence: "card-thanks",
    underway: 1,
    ended: 1,
  });
  const { sequences } = await loadPlaybook(context, folder);
  expect(sequences).toContainEqual({ key: "card-thanks", version: 2, changed: true });
});

test("scoring that is no longer in playbook.yaml gives way to the default rules, and the plan says so", async () => {
  const text = await readFile(join(folder, "playbook.yaml"), "utf8");
  const without = text.replace(/^scoring:\n(?:[ #].*\n)*/m, "");
  expect(without).not.toBe(text);
  await writeFile(join(folder, "playbook.yaml"), without);
  const change = { place: "scoring", before: expect.arrayContaining([expect.objectContaining({ points: expect.any(Number) })]) };
  expect((await planPlaybook(context, folder)).changes).toEqual([{ ...change, after: undefined }]);
  await loadPlaybook(context, folder);
  expect(await audited()).toEqual([{ ...change, after: null }]);
  expect((await planPlaybook(context, folder)).changes).toEqual([]);
});

test("a template that is no longer in the folder is named", async () => {
  await context.database.pool.query(
    `insert into template_version (id, key, channel, language, version, source, compiled, hash, published_at, author)
     select gen_random_uuid(), 'notes/old', channel, language, 1, source, compiled, hash, published_at, author from template_version limit 1`,
  );
  expect((await planPlaybook(context, folder)).left).toEqual(["templates.notes/old"]);
});
