import { expect, test } from "vitest";
import { seedFair } from "./campaign-samples.ts";
import { testServer } from "./test-server.ts";

const fair = { name: "交流展", startsOn: "2028-03-10", endsOn: "2028-03-12", source: "fair" };

async function served() {
  const { app, context, staff } = await testServer();
  await seedFair(context);
  const ask = (method: "POST" | "PATCH", path: string, payload: object, headers: Record<string, string> = {}) =>
    app.inject({ method, url: `/api/v1${path}`, headers: { ...staff, ...headers }, payload });
  return { ask };
}

test.each([
  ["a negative budget", { budgetMinor: -1 }, 400, undefined],
  ["half a yen", { budgetMinor: 0.5 }, 400, undefined],
  ["a day that there is not", { endsOn: "2028-02-30" }, 400, undefined],
  ["an end before the start", { endsOn: "2028-03-09" }, 422, "campaign-ends-before-start"],
  ["a source that is unknown", { source: "radio" }, 422, "source-unknown"],
  ["a currency that is none", { currency: "yen" }, 400, undefined],
])("%s is refused, and nothing is made", async (_, part, status, code) => {
  const { ask } = await served();
  const answer = await ask("POST", "/campaigns", { ...fair, ...part });
  expect(answer.statusCode).toBe(status);
  if (code !== undefined) expect(answer.json()).toMatchObject({ code });
  expect((await ask("POST", "/campaigns", fair)).statusCode).toBe(201);
});

test("of two who edit a campaign at once the second gets 412, with who was first", async () => {
  const { ask } = await served();
  const { id, revision } = (await ask("POST", "/campaigns", fair)).json();
  const match = { "if-match": `"${revision}"` };
  expect((await ask("PATCH", `/campaigns/${id}`, { goal: "名刺を百枚" }, match)).headers.etag).toBe(`"${revision + 1}"`);
  for (const [method, path, body] of [
    ["PATCH", `/campaigns/${id}`, { goal: "名刺を千枚" }],
    ["POST", `/campaigns/${id}/costs`, { spentOn: "2028-03-01", what: "出展料", amountMinor: 1 }],
    ["POST", `/campaigns/${id}/items`, { title: "チラシ", dueOn: "2028-03-01" }],
  ] as const) {
    const answer = await ask(method, path, body, match);
    expect([answer.statusCode, answer.json().changed.by]).toEqual([412, "staff:tester"]);
  }
});
