import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { sweepUploads } from "../../api/routes/sweep-uploads.ts";

test("what a killed process left of an upload is gone at the next start; what a living one reads stays", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hagukumi-sweep-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const now = new Date();
  const startedAt = new Date(now.getTime() - 60_000);
  const make = async (name: string, madeMsAgo: number) => {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, "upload.csv"), "氏名\n忘却 印子\n");
    const at = new Date(now.getTime() - madeMsAgo);
    await utimes(join(folder, name), at, at);
  };
  // No process has an id above 4194304.
  await make("hagukumi-upload-9999999-a", 1_000);
  await make(`hagukumi-upload-${process.pid}-before`, 120_000);
  await make(`hagukumi-upload-${process.pid}-now`, 1_000);
  await make(`hagukumi-upload-${process.ppid}-living`, 1_000);
  await make(`hagukumi-upload-${process.ppid}-old`, 2 * 86_400_000);
  await make("somebody-else", 120_000);
  await sweepUploads(folder, now, startedAt);
  expect((await readdir(folder)).toSorted()).toEqual(
    [`hagukumi-upload-${process.pid}-now`, `hagukumi-upload-${process.ppid}-living`, "somebody-else"].toSorted(),
  );
});
