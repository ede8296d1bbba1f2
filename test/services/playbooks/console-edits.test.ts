import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { retireSequence } from "../../../services/enrolments/retire-sequence.ts";
import { loadPlaybook, planPlaybook } from "../../../services/playbooks/load-playbook.ts";
import { publishSequence } from "../../../services/sequences/publish-sequence.ts";
import { openContext, SMALL_PLAYBOOK } from "../../support/context.ts";
import { sequenceYaml } from "../../support/sequences.ts";

const yaml = (days: number) => sequenceYaml("road", [`{ id: rest, wait: ${days} days }`]);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hagukumi-edits-"));
  await cp(SMALL_PLAYBOOK, folder, { recursive: true });
  await mkdir(join(folder, "sequences"));
});
afterEach(() => rm(folder, { recursive: true }));

test("a folder does not overwrite what the console has published, unless it is told to", async () => {
  const context = await openContext({ playbook: null });
  const write = (days: number) => writeFile(join(folder, "sequences", "road.yaml"), yaml(days));
  await write(2);
  await loadPlaybook(context, folder);
  await publishSequence(context, { source: yaml(5), author: "staff:aoi", fromConsole: true });
  const refused = { code: "console-edits", texts: { en: expect.stringContaining("sequence road (staff:aoi)") } };
  expect((await planPlaybook(context, folder)).overwrites).toMatchObject([{ kind: "sequence", key: "road", author: "staff:aoi" }]);
  await expect(loadPlaybook(context, folder)).rejects.toMatchObject(refused);
  expect((await loadPlaybook(context, folder, "system", null, true)).sequences).toContainEqual({ key: "road", version: 3, changed: true });
  // Now it is as in the folder, which may change it as before.
  await write(3);
  expect((await loadPlaybook(context, folder)).sequences).toContainEqual({ key: "road", version: 4, changed: true });

  await publishSequence(context, { source: yaml(7), author: "staff:aoi", fromConsole: true });
  await write(7);
  expect((await loadPlaybook(context, folder)).overwrites).toEqual([]);
  await retireSequence(context, { sequence: "road", underway: "finish", reason: "over", actor: "staff:aoi", fromConsole: true });
  await expect(loadPlaybook(context, folder)).rejects.toMatchObject(refused);
});
