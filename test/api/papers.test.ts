import { expect, test } from "vitest";
import { addPerson } from "../support/people.ts";
import { paperSample } from "./paper-samples.ts";
import { testServer } from "./test-server.ts";

test("the papers of a lead are listed, and read as the PDF that was issued", async () => {
  const { app, context, staff } = await testServer();
  const { leadId } = await addPerson(context);
  const id = await paperSample(context, leadId);
  const get = (url: string) => app.inject({ url: `/api/v1${url}`, headers: staff });
  const list = (await get(`/leads/${leadId}/papers`)).json();
  expect(list).toMatchObject({ items: [{ id, kind: "invoice", number: "INV-2027-000042", language: "ja", revision: 0 }], next: null });

  const shown = await get(`/papers/${id}`);
  expect(shown.headers).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": `inline; filename="invoice.pdf"; filename*=UTF-8''${encodeURIComponent("請求書_INV-2027-000042.pdf")}`,
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    etag: `"${list.items[0].sha256}"`,
  });
  const { rows } = await context.database.pool.query<{ content: Buffer }>("select content from paper");
  expect(shown.rawPayload.equals(rows[0]?.content ?? Buffer.alloc(0))).toBe(true);
  expect((await get(`/papers/${id}?disposition=attachment`)).headers["content-disposition"]).toMatch(/^attachment; /);
  expect((await get(`/papers/${leadId}`)).json()).toMatchObject({ status: 404, code: "paper-unknown" });
  expect((await get(`/papers/${id}?disposition=other`)).statusCode).toBe(400);
});
