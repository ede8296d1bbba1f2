import { describe, expect, test } from "vitest";
import type { Role } from "../../domain/access/scopes.ts";
import { seedBusiness } from "./seed.ts";
import { addMember, openSession } from "./staff-sessions.ts";
import { testServer } from "./test-server.ts";

async function server() {
  const { app, context } = await testServer();
  await seedBusiness(context);
  const as = async (role: Role, mail?: string) => {
    const member = await addMember(context, role, mail);
    const browser = await openSession(context, member);
    const ask = (method: "GET" | "POST" | "PATCH" | "DELETE", url: string, payload?: object, more: Record<string, string> = {}) =>
      app.inject({ method, url: `/api/v1${url}`, headers: { ...browser, ...more }, ...(payload ? { payload } : {}) });
    const save = async (name: string, more: object = {}) =>
      (await ask("POST", "/views", { name, query: { stage: "later" }, ...more })).json();
    const names = async () => (await ask("GET", "/views")).json().items.map((view: { name: string }) => view.name);
    return { actor: `staff:${member.id}`, ask, save, names };
  };
  return { as, context };
}

const refused = (status: number, code: string) => expect.objectContaining({ status, code });

describe("who sees and changes a view", () => {
  test("an own one is its author's alone, a shared one everybody's to see", async () => {
    const { as } = await server();
    const [sales, viewer, owner] = [await as("sales"), await as("viewer"), await as("owner")];
    const mine = await sales.save("自分の見込み客");
    expect(mine).toMatchObject({ query: { stage: "later" }, shared: false, author: sales.actor, revision: 0 });
    await sales.save("今週の電話", { shared: true });
    expect(await sales.names()).toEqual(["今週の電話", "自分の見込み客"]);
    expect(await viewer.names()).toEqual(["今週の電話"]);
    expect((await owner.ask("DELETE", `/views/${mine.id}`)).json()).toEqual(refused(404, "view-unknown"));
  });

  test("a shared one is changed by its author and an owner, and by nobody else", async () => {
    const { as } = await server();
    const [sales, marketer, owner] = [await as("sales"), await as("marketer"), await as("owner")];
    const { id } = await sales.save("今週の電話", { shared: true });
    expect((await marketer.ask("PATCH", `/views/${id}`, { name: "別の名前" })).json()).toEqual(refused(403, "view-of-another"));
    expect((await marketer.ask("DELETE", `/views/${id}`)).json()).toEqual(refused(403, "view-of-another"));
    expect((await owner.ask("PATCH", `/views/${id}`, { name: "今日の電話" })).json()).toMatchObject({
      name: "今日の電話",
      author: sales.actor,
    });
    expect((await owner.ask("DELETE", `/views/${id}`)).statusCode).toBe(204);
    expect((await owner.ask("POST", `/views/${id}/restore`)).json()).toMatchObject({ name: "今日の電話", author: sales.actor });
  });

  test("a view keeps the columns that it shows, and no other value of them", async () => {
    const { as } = await server();
    const sales = await as("sales");
    const query = { stage: "later", columns: "name,score" };
    expect(await sales.save("点数", { query })).toMatchObject({ query });
    expect((await sales.ask("POST", "/views", { name: "b", query: { columns: "<b>" } })).statusCode).toBe(400);
  });

  test("who only reads people saves views, and does not share them", async () => {
    const { as } = await server();
    const viewer = await as("viewer");
    expect((await viewer.ask("POST", "/views", { name: "a", query: {}, shared: true })).json()).toEqual(refused(403, "view-sharing"));
    const { id } = await viewer.save("a");
    expect((await viewer.ask("PATCH", `/views/${id}`, { shared: true })).json()).toEqual(refused(403, "view-sharing"));
    expect((await viewer.ask("PATCH", `/views/${id}`, { name: "b" })).json()).toMatchObject({ name: "b", shared: false });
  });
});

describe("what a view holds", () => {
  test("it is what the list takes, so the list shows it again", async () => {
    const { as } = await server();
    const sales = await as("sales");
    const query = { held: "no", createdFrom: "2026-01-01T00:00:00+09:00", scoreAtLeast: "3", sort: "name", search: "たなか" };
    const { query: kept } = await sales.save("たなか", { query });
    expect(kept).toEqual({ ...query, createdFrom: "2025-12-31T15:00:00.000Z", scoreAtLeast: 3 });
    expect((await sales.ask("GET", `/leads?${new URLSearchParams(kept)}`)).statusCode).toBe(200);
  });

  test.each([
    [{ stage: "never" }, 400, "invalid-request"],
    [{ colour: "red" }, 400, "invalid-request"],
    [{ cursor: "x" }, 400, "invalid-request"],
    [{ createdTo: "9999-12-31T23:00:00-05:00" }, 400, "invalid-request"],
    [{ sequence: "nowhere" }, 404, "sequence-unknown"],
    [{ source: "nowhere" }, 404, "source-unknown"],
  ])("%j is refused, also when a view is changed", async (query, status, code) => {
    const { as } = await server();
    const sales = await as("sales");
    expect((await sales.ask("POST", "/views", { name: "a", query })).json()).toEqual(refused(status, code));
    const { id } = await sales.save("a");
    expect((await sales.ask("PATCH", `/views/${id}`, { query })).json()).toEqual(refused(status, code));
  });
});

describe("an edit", () => {
  test("over somebody else's edit is refused, and changes nothing", async () => {
    const { as } = await server();
    const [sales, owner] = [await as("sales"), await as("owner")];
    const { id } = await sales.save("a", { shared: true });
    expect((await owner.ask("PATCH", `/views/${id}`, { name: "b" }, { "if-match": '"0"' })).headers.etag).toBe('"1"');
    const late = await sales.ask("PATCH", `/views/${id}`, { name: "c" }, { "if-match": '"0"' });
    expect(late.json()).toMatchObject({ status: 412, code: "changed-meanwhile", changed: { by: owner.actor } });
    expect((await sales.ask("DELETE", `/views/${id}`, undefined, { "if-match": '"0"' })).statusCode).toBe(412);
    expect(await sales.names()).toEqual(["b"]);
  });

  test("writes who did what, and nothing that may name a lead", async () => {
    const { as, context } = await server();
    const sales = await as("sales");
    const { id } = await sales.save("田中さんの件", { query: { search: "田中" } });
    await sales.ask("PATCH", `/views/${id}`, { name: "山田さんの件", query: { search: "山田" }, shared: true });
    await sales.ask("PATCH", `/views/${id}`, { name: "山田さんの件" });
    await sales.ask("DELETE", `/views/${id}`);
    await sales.ask("POST", `/views/${id}/restore`);
    await sales.ask("POST", `/views/${id}/restore`);
    const { rows } = await context.database.pool.query("select action, actor, data from audit where ref_id = $1 order by id", [id]);
    const { actor } = sales;
    expect(rows).toEqual([
      { action: "view-saved", actor, data: { shared: false, filters: ["search"] } },
      {
        action: "view-changed",
        actor,
        data: { author: actor, changed: ["name", "shared", "query"], before: { shared: false }, after: { shared: true } },
      },
      { action: "view-deleted", actor, data: { author: actor, shared: true } },
      { action: "view-restored", actor, data: { author: actor, shared: true } },
    ]);
  });

  test("a key makes one view, however often it is asked", async () => {
    const { as } = await server();
    const sales = await as("sales");
    const key = { "idempotency-key": "k1" };
    const first = await sales.ask("POST", "/views", { name: "a", query: {} }, key);
    const again = await sales.ask("POST", "/views", { name: "a", query: {} }, key);
    expect(again.json()).toEqual(first.json());
    expect(again.headers["idempotency-replayed"]).toBe("true");
    expect(await sales.names()).toEqual(["a"]);
  });
});

describe("names and numbers", () => {
  test("a name is taken once by each author, and once among the shared", async () => {
    const { as } = await server();
    const [one, other] = [await as("sales", "one@shop.test"), await as("sales", "other@shop.test")];
    await one.save("a");
    expect(await one.save("a")).toEqual(refused(409, "view-name-taken"));
    const own = await other.save("a");
    expect(own).toMatchObject({ name: "a", shared: false });
    await one.save("b", { shared: true });
    expect(await other.save("b", { shared: true })).toEqual(refused(409, "view-name-taken"));
    expect((await other.ask("PATCH", `/views/${own.id}`, { name: "b", shared: true })).json()).toEqual(refused(409, "view-name-taken"));
    expect((await other.ask("PATCH", `/views/${own.id}`, { name: "b" })).json()).toMatchObject({ name: "b" });
  });

  test("of two who save one name at a time, one is told", async () => {
    const { as } = await server();
    const sales = await as("sales");
    const saved = await Promise.all([sales.save("a"), sales.save("a"), sales.save("a")]);
    expect(saved.filter(({ code }) => code === "view-name-taken")).toHaveLength(2);
  });

  test("a deleted one gives its name free, and comes back only while nobody took it", async () => {
    const { as } = await server();
    const sales = await as("sales");
    const { id } = await sales.save("a");
    await sales.ask("DELETE", `/views/${id}`);
    expect((await sales.ask("PATCH", `/views/${id}`, { name: "b" })).json()).toEqual(refused(404, "view-unknown"));
    const { id: next } = await sales.save("a");
    expect((await sales.ask("POST", `/views/${id}/restore`)).json()).toEqual(refused(409, "view-name-taken"));
    await sales.ask("DELETE", `/views/${next}`);
    expect((await sales.ask("POST", `/views/${id}/restore`)).statusCode).toBe(200);
  });

  test("each person keeps a hundred", async () => {
    const { as, context } = await server();
    const [sales, other] = [await as("sales"), await as("sales", "other@shop.test")];
    await context.database.pool.query(
      `insert into saved_view (id, name, query, author, created_at, updated_at, updated_by)
       select gen_random_uuid(), 'view ' || n, '{}', $1, now(), now(), $1 from generate_series(1, 99) n`,
      [sales.actor],
    );
    expect(await sales.save("the last")).toMatchObject({ name: "the last" });
    expect(await sales.save("one more")).toEqual(refused(409, "views-too-many"));
    expect(await other.save("one more")).toMatchObject({ name: "one more" });
  });
});
