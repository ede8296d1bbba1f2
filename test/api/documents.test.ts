import { expect, test } from "vitest";
import { loadPlaybook } from "../../services/playbooks/load-playbook.ts";
import { STARTER_PLAYBOOK } from "../support/context.ts";
import { testServer } from "./test-server.ts";

test("documents are listed with what gives them, replaced by their tag, and kept in the audit by their hash", async () => {
  const { app, context, staff } = await testServer();
  await loadPlaybook(context, STARTER_PLAYBOOK, "staff:setup");
  const list = async (): Promise<{ key: string; etag: string; templates: string[] }[]> =>
    (await app.inject({ method: "GET", url: "/api/v1/documents", headers: staff })).json().items;
  const put = async (content: string, etag?: string) =>
    (
      await app.inject({
        method: "PUT",
        url: "/api/v1/documents/gift",
        headers: { ...staff, ...(etag !== undefined && { "if-match": `"${etag}"` }) },
        payload: { title: "小冊子", contentType: "application/pdf", content },
      })
    ).json();
  const gift = (await list()).find(({ key }) => key === "gift");
  if (gift === undefined) throw new Error("the gift is missing");
  expect(gift).toMatchObject({ key: "gift", contentType: "text/html", forms: ["newsletter"], opened: { count: 0, more: false } });
  expect(gift.templates).toContain("welcome/hello");

  const content = Buffer.from("%PDF-1.7 new");
  const changed = await put(content.toString("base64"), gift.etag);
  expect(changed).toMatchObject({ title: "小冊子", contentType: "application/pdf", bytes: content.length, forms: ["newsletter"] });
  expect(await put(content.toString("base64"), gift.etag)).toMatchObject({
    status: 412,
    code: "changed-meanwhile",
    changed: { by: "staff:tester" },
  });
  const file = await app.inject({ url: "/api/v1/documents/gift/content", headers: staff });
  expect([file.headers["content-type"], file.body]).toEqual(["application/pdf", content.toString()]);
  expect((await app.inject({ url: "/api/v1/documents/none/content", headers: staff })).json()).toMatchObject({ code: "document-unknown" });
  expect(await put("no base64!")).toMatchObject({ status: 400 });
  const { rows } = await context.database.pool.query("select content from document where key = 'gift'");
  expect(rows[0]?.content).toEqual(content);
  const audit = await context.database.pool.query("select actor, data from audit where target = 'setting' and ref_id = 'documents.gift'");
  expect(audit.rows).toMatchObject([{ actor: "staff:tester", data: { after: { title: "小冊子" } } }]);
});
