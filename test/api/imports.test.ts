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

async function upload({ app, staff }: TestServer, file: string | Blob | null, fields: Record<string, string>, path = "/imports") {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (file !== null) form.append("file", typeof file === "string" ? new Blob([file], { type: "text/csv" }) : file, "名刺.csv");
  const request = new Request("http://localhost", { method: "POST", body: form });
  const payload = Buffer.from(await request.arrayBuffer());
  const headers = { ...staff, "content-type": request.headers.get("content-type") ?? "" };
  const answer = await app.inject({ method: "POST", url: `/api/v1${path}`, headers, payload });
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

test("a dry run ends when nobody waits for it; an import goes on", async () => {
  const context = await testContext();
  await seedBusiness(context);
  const folder = await mkdtemp(join(tmpdir(), "hagukumi-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, "people.csv");
  await writeFile(path, csv);
  const job = (dryRun: boolean): Upload => ({
    ...{ path, name: "people.csv", hash: createHash("sha256").update(csv).digest("hex"), discard: async () => {} },
    options: { ...options, basis: "card", author: "tester", dryRun },
  });
  const uploads = runUploads(context);
  await expect(uploads.run(job(true), AbortSignal.abort())).rejects.toMatchObject({ code: "import-abandoned" });
  expect(await uploads.run(job(false), AbortSignal.abort())).toMatchObject({ kind: "done", report: { outcome: "imported", added: 1 } });
});

test("a preview says what the file is and what its columns most likely are, and keeps nothing", async () => {
  const server = await importServer();
  const before = await leftovers();
  const put = (name: string, columns: object) =>
    server.app.inject({
      method: "PUT",
      url: `/api/v1/imports/mappings/${encodeURIComponent(name)}`,
      headers: server.staff,
      payload: { columns },
    });
  expect((await put("名刺", { メールアドレス: "email", 会社名: "company", 名: "givenName" })).statusCode).toBe(200);
  expect((await put("別の表", { 連絡先: "email" })).statusCode).toBe(200);
  expect((await put("sansan", { 連絡先: "email" })).json()).toMatchObject({ status: 409, code: "mapping-built-in" });
  const preview = await upload(server, csv, {}, "/imports/preview");
  expect(preview).toMatchObject({
    status: 200,
    body: {
      ...{ name: "名刺.csv", encoding: "utf-8", delimiter: ",", rows: 2, headerLine: 1, mapping: "名刺", before: null },
      columns: [
        { header: "姓", guess: "familyName", samples: ["鈴木", "田中"] },
        { header: "名", guess: "givenName" },
        { header: "メールアドレス", guess: "email", samples: ["hanako@example.jp", "=cmd@nowhere"] },
        { header: "会社名", guess: "company", samples: ["育み"] },
      ],
      mappings: [{ name: "名刺", targets: ["ignore", "givenName", "email", "company"] }],
    },
  });
  expect(await upload(server, csv, options)).toMatchObject({ status: 200 });
  expect((await upload(server, csv, {}, "/imports/preview")).body.before).toMatchObject({ name: "名刺.csv", state: "done", total: 2 });
  // Also where no header names a contact: a person can.
  const strange = await upload(server, "だれ;どこ\n鈴木;hanako@example.jp\n", {}, "/imports/preview");
  expect(strange.body).toMatchObject({
    delimiter: ";",
    rows: 1,
    columns: [{ guess: "ignore" }, { header: "どこ", samples: ["hanako@example.jp"] }],
  });
  expect(await upload(server, csv, { topic: "newsletter" }, "/imports/preview")).toMatchObject({ status: 400 });

  const deleted = await server.app.inject({
    method: "DELETE",
    url: `/api/v1/imports/mappings/${encodeURIComponent("名刺")}`,
    headers: server.staff,
  });
  expect(deleted.statusCode).toBe(204);
  const { items } = (await server.app.inject({ url: "/api/v1/imports/mappings", headers: server.staff })).json();
  expect(items).toEqual([{ name: "別の表", columns: { 連絡先: "email" }, etag: expect.any(String) }]);
  const { rows } = await server.context.database.pool.query(
    "select action, ref_id, data from audit where target = 'import-mapping' order by id",
  );
  expect(rows).toMatchObject([
    { action: "import-mapping-saved", ref_id: "名刺", data: { before: null } },
    { action: "import-mapping-saved", ref_id: "別の表" },
    { action: "import-mapping-deleted", ref_id: "名刺", data: { before: { 会社名: "company" }, after: null } },
  ]);
  expect(await leftovers()).toEqual(before);
});

test("a dry run shows the first bad rows with their reasons; after the import they are a list", async () => {
  const server = await importServer();
  const rehearsed = await upload(server, csv, { ...options, dryRun: "true" });
  const bad = { row: 2, line: 3, cells: ["田中", "太郎", "=cmd@nowhere", "育み"] };
  expect(rehearsed.body).toMatchObject({ headers: ["姓", "名", "メールアドレス", "会社名"], badRows: [bad] });
  expect(rehearsed.body.badRows[0].reasons[0]).toContain("メールアドレス");

  const { importId } = (await upload(server, csv, { ...options, enterEvent: "none" })).body;
  const get = async (path: string) =>
    (await server.app.inject({ url: `/api/v1/imports/${importId}${path}`, headers: server.staff })).json();
  expect(await get("")).toMatchObject({
    ...{ state: "done", stalled: false, rows: 2, total: 2, added: 1, merged: 0, unchanged: 0, bad: 1, mailable: 1, basis: "card" },
    headers: ["姓", "名", "メールアドレス", "会社名"],
  });
  expect(await get("/issues")).toMatchObject({ items: [{ ...bad, codes: ["no-contact"] }], next: null });
  expect(await get("/issues?severity=warning")).toEqual({ items: [], next: null });
  // No event: nobody enters a sequence by this import.
  const { rows } = await server.context.database.pool.query("select 1 from event where data->>'importId' = $1", [importId]);
  expect(rows).toEqual([]);
  const cancelled = await server.app.inject({
    method: "POST",
    url: `/api/v1/imports/${importId}/cancel`,
    headers: server.staff,
    payload: {},
  });
  expect(cancelled.json()).toMatchObject({ status: 409, code: "import-over" });
});
