import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runUploads } from "../../api/routes/run-uploads.ts";
import type { Upload } from "../../api/routes/take-upload.ts";
import { waitFor } from "../support/wait-for.ts";
import { seedBusiness } from "./seed.ts";
import { testContext } from "./test-context.ts";
import { type TestServer, testServer } from "./test-server.ts";

const csv = "姓,名,メールアドレス,会社名\n鈴木,花子,hanako@example.jp,育み\n田中,太郎,=cmd@nowhere,育み\n";

async function importServer(): Promise<TestServer> {
  const server = await testServer();
  await seedBusiness(server.context);
  return server;
}

async function upload({ app, staff }: TestServer, file: string | Blob | null, fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (file !== null) form.append("file", typeof file === "string" ? new Blob([file], { type: "text/csv" }) : file, "名刺.csv");
  const request = new Request("http://localhost", { method: "POST", body: form });
  const payload = Buffer.from(await request.arrayBuffer());
  const headers = { ...staff, "content-type": request.headers.get("content-type") ?? "" };
  const answer = await app.inject({ method: "POST", url: "/api/v1/imports", headers, payload });
  return { status: answer.statusCode, body: answer.json() };
}

const options = { basis: "card", topic: "newsletter", source: "trade-show" };
const leftovers = async (): Promise<string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith(`hagukumi-upload-${process.pid}-`));

test("a CSV is imported once, its bad rows come back as a file, and nothing of it stays on disk", async () => {
  const server = await importServer();
  const before = await leftovers();
  const rehearsed = await upload(server, csv, { ...options, dryRun: "true" });
  expect(rehearsed).toMatchObject({ status: 200, body: { outcome: "dry-run", importId: null, added: 1, bad: 1 } });
  expect((await server.app.inject({ url: "/api/v1/imports", headers: server.staff })).json().items).toEqual([]);

  const done = await upload(server, csv, options);
  expect(done).toMatchObject({ status: 200, body: { outcome: "imported", rows: 2, added: 1, bad: 1 } });
  expect(await upload(server, csv, options)).toMatchObject({ status: 200, body: { outcome: "already-imported", added: 0 } });
  const { importId } = done.body;
  const status = await server.app.inject({ url: `/api/v1/imports/${importId}`, headers: server.staff });
  expect(status.json()).toMatchObject({ state: "done", name: "名刺.csv", rows: 2, author: "tester" });
  const bad = await server.app.inject({ url: `/api/v1/imports/${importId}/bad-rows`, headers: server.staff });
  expect(bad.headers["content-disposition"]).toContain("attachment");
  expect(bad.body).toContain("田中");
  expect(bad.body).toContain("'=cmd@nowhere");
  expect(await leftovers()).toEqual(before);
});

test("what is no import is refused with one sentence, and nothing is written", async () => {
  const server = await importServer();
  expect(await upload(server, csv, { topic: "newsletter", source: "x" })).toMatchObject({ status: 422, body: { code: "import-options" } });
  expect(await upload(server, null, options)).toMatchObject({ status: 422, body: { code: "import-no-file" } });
  expect(await upload(server, csv, { ...options, columns: "{" })).toMatchObject({ status: 422, body: { code: "import-options" } });
  expect(await upload(server, csv, { ...options, topic: "nothing" })).toMatchObject({ status: 404, body: { code: "import-topic" } });
  expect(await upload(server, new Blob([new Uint8Array([0x50, 0x4b, 3, 4])]), options)).toMatchObject({
    status: 422,
    body: { code: "import-not-csv" },
  });
  const { app, staff } = server;
  const plain = await app.inject({ method: "POST", url: "/api/v1/imports", headers: staff, payload: { a: 1 } });
  expect([plain.statusCode, plain.json().code]).toEqual([422, "import-not-multipart"]);
  const { rows } = await server.context.database.pool.query("select 1 from import_run union all select 1 from lead");
  expect(rows).toEqual([]);
});

test("a long import goes on behind its request, and stops behind a batch when the process ends", async () => {
  const context = await testContext();
  await seedBusiness(context);
  const folder = await mkdtemp(join(tmpdir(), "hagukumi-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const rows = Array.from({ length: 3_000 }, (_, index) => `鈴木,a${index}@example.jp\n`);
  const path = join(folder, "long.csv");
  await writeFile(path, `姓,メールアドレス\n${rows.join("")}`);
  const hash = createHash("sha256")
    .update(`姓,メールアドレス\n${rows.join("")}`)
    .digest("hex");
  const job: Upload = { path, name: "long.csv", hash, options: { ...options, basis: "card", author: "tester" }, discard: async () => {} };

  const first = runUploads(context, 1);
  const begun = await first.run(job);
  expect(begun).toMatchObject({ kind: "running", progress: { state: "running", name: "long.csv" } });
  await first.close();
  const counts = async () => (await context.database.pool.query("select state, position from import_run")).rows[0];
  const stopped = await counts();
  expect(stopped.state).toBe("running");
  expect(stopped.position % 500).toBe(0);

  const second = runUploads(context, 1);
  await second.run(job);
  await waitFor("the import", async () => (await counts()).state === "done");
  await second.close();
  expect((await context.database.pool.query("select count(*)::int as leads from lead")).rows).toEqual([{ leads: 3_000 }]);
});
