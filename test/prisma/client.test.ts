import { afterAll, expect, test } from "vitest";
import { unprepared } from "../../prisma/client.ts";
import { freshDatabase } from "../support/database.ts";

const database = await freshDatabase(1);
afterAll(() => database.close());

const count = async () => (await database.pool.query("select count(*)::int as count from setting")).rows[0]?.count;
const insert = "insert into setting (key, value) values ($1, $2)";

test("statements given at once are executed in their order, in one transaction", async () => {
  const [, { rows }] = await database.transaction((tx) =>
    Promise.all([
      tx.query(insert, ["first", "1"]),
      tx.query<{ key: string }>("select key from setting where key = any($1::text[])", [["first", "second"]]),
      tx.query(insert, ["second", "2"]),
    ]),
  );
  expect(rows).toEqual([{ key: "first" }]);
  expect(await count()).toBe(2);
});

test("the first that fails is what is thrown, and nothing of them stays", async () => {
  const before = await count();
  const failing = database.transaction((tx) =>
    Promise.all([
      tx.query(insert, ["third", "3"]),
      tx.query("select 1 / $1::int as never", [0]),
      // Prepared for the first time where nothing can be prepared any more.
      tx.query("update setting set value = $1::jsonb where key = $2", ["4", "third"]),
    ]),
  );
  await expect(failing).rejects.toMatchObject({ code: "22012" });
  expect(await count()).toBe(before);
  // The pool has one connection: what failed to be prepared on it is prepared now.
  const { rowCount } = await database.transaction((tx) => tx.query("update setting set value = $1::jsonb where key = $2", ["4", "first"]));
  expect(rowCount).toBe(1);
});

test("a failure that was swallowed does not count as committed", async () => {
  const before = await count();
  const swallowing = database.transaction(async (tx) => {
    await tx.query(insert, ["fourth", "4"]);
    await tx.query("select 1 / $1::int as never", [0]).catch(() => {});
    return "done";
  });
  await expect(swallowing).rejects.toThrow("rolled the transaction back");
  expect(await count()).toBe(before);
});

const preparedOf = async (words: string) => {
  const { rows } = await database.pool.query<{ count: number }>(
    "select count(*)::int as count from pg_prepared_statements where statement ~ $1",
    [words],
  );
  return rows[0]?.count;
};

test("a statement is planned once for each connection", async () => {
  for (let time = 0; time < 3; time += 1) await database.transaction((tx) => tx.query("select $1::int as planned_once", [time]));
  expect(await preparedOf("planned_once")).toBe(1);
});

test("a text that varies is answered in its turn and leaves nothing behind", async () => {
  const answers = await database.transaction((tx) =>
    Promise.all([0, 1, 2].map((time) => tx.query<{ time: number }>(unprepared(`select $1::int + ${time} as time`), [10]))),
  );
  expect(answers.map(({ rows }) => rows)).toEqual([[{ time: 10 }], [{ time: 11 }], [{ time: 12 }]]);
  expect(await preparedOf("as time")).toBe(0);
});

test("texts that vary without a mark are answered too, and do not add up without end", async () => {
  const times = Array.from({ length: 1_100 }, (_, time) => time);
  const answers = await database.transaction((tx) =>
    Promise.all(times.map((time) => tx.query<{ unmarked: number }>(`select $1::int + ${time} as unmarked`, [0]))),
  );
  expect(answers.map(({ rows }) => rows[0]?.unmarked)).toEqual(times);
  expect(await preparedOf("as unmarked")).toBeLessThanOrEqual(1_000);
});
