import { expect, test } from "vitest";
import { testServer } from "./test-server.ts";

async function listServer() {
  const server = await testServer();
  const { app, staff } = server;
  const add = async (text: string, more = {}) => {
    const payload = { channel: "email", text, reason: "taken over from the old tool", ...more };
    return (await app.inject({ method: "POST", url: "/api/v1/suppressions/import", headers: staff, payload })).json();
  };
  const find = async (address: string) =>
    (await app.inject({ url: `/api/v1/suppressions?address=${encodeURIComponent(address)}`, headers: staff })).json();
  const file = async () => (await app.inject({ url: "/api/v1/suppressions.csv", headers: staff })).body;
  return { ...server, add, find, file };
}

test("a list of addresses is tried, then suppressed once, and each is found by its address", async () => {
  const { add, find, context } = await listServer();
  const list = '\ufeffaddress,since\r\nTaro@Example.jp,2020\r\n"hanako@example.jp",2021\r\ntaro@example.jp,2022\r\n\r\nno address\r\n';
  const report = { lines: 5, added: 2, known: 1, badLines: [1, 6], bad: 2 };
  expect(await add(list, { dryRun: true })).toEqual({ ...report, dryRun: true });
  expect((await find("taro@example.jp")).items).toEqual([]);
  expect(await add(list)).toEqual({ ...report, dryRun: false });
  expect(await add(list)).toMatchObject({ added: 0, known: 3 });
  expect((await find("TARO@example.jp")).items).toMatchObject([{ channel: "email", scope: "all", reason: "imported", liftedAt: null }]);
  expect(await find("not an address")).toMatchObject({ status: 422, code: "bad-address" });
  const { rows } = await context.database.pool.query("select actor, reason, data from audit where action = 'suppressions-imported'");
  expect(rows).toEqual([
    { actor: "staff:tester", reason: "taken over from the old tool", data: { channel: "email", scope: "all", lines: 5, added: 2 } },
  ]);
});

test("the file holds hashes and no address, and can be taken in again", async () => {
  const { add, file, find, context } = await listServer();
  await add("taro@example.jp");
  const exported = await file();
  expect(exported).toMatch(/^hash,channel,scope,reason,at\r\n[0-9a-f]{64},email,all,imported,\S+\r\n$/);
  await context.database.pool.query("delete from suppression");
  expect(await add(exported)).toMatchObject({ added: 1, badLines: [1] });
  expect((await find("taro@example.jp")).items).toHaveLength(1);
});

test("each line of an exported file keeps its own channel and scope, whatever is chosen for the list", async () => {
  const { add, file, find, context } = await listServer();
  const user = `U${"0".repeat(31)}1`;
  await add("taro@example.jp", { scope: "advertising" });
  await add(user, { channel: "line" });
  const exported = await file();
  await context.database.pool.query("delete from suppression");
  expect(await add(exported, { channel: "email", scope: "all" })).toMatchObject({ added: 2, known: 0 });
  expect(await add(exported, { channel: "line", scope: "advertising" })).toMatchObject({ added: 0, known: 2 });
  expect((await find("taro@example.jp")).items).toMatchObject([{ channel: "email", scope: "advertising" }]);
  expect((await find(user)).items).toMatchObject([{ channel: "line", scope: "all" }]);
});

test("an address beside a name is read as mail programs write it", async () => {
  const { add, find } = await listServer();
  expect(await add('"山田, 花子" <hanako@example.jp>\n太郎 <taro＠example.jp>\n花子 <だれか>')).toMatchObject({ added: 2, badLines: [3] });
  expect((await find("hanako@example.jp")).items).toHaveLength(1);
});

test("a LINE user is suppressed by their id", async () => {
  const { add, find } = await listServer();
  const user = `U${"0".repeat(31)}1`;
  expect(await add(`${user}\n田中`, { channel: "line" })).toMatchObject({ added: 1, bad: 1 });
  expect((await find(user)).items).toMatchObject([{ channel: "line" }]);
});
