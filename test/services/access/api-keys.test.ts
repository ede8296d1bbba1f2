import { v7 as uuidv7 } from "uuid";
import { expect, onTestFinished, test } from "vitest";
import { type Scope, scopes } from "../../../domain/access/scopes.ts";
import { issueApiKey } from "../../../services/access/issue-api-key.ts";
import { listApiKeys } from "../../../services/access/list-api-keys.ts";
import { revokeApiKey } from "../../../services/access/revoke-api-key.ts";
import { verifyApiKey } from "../../../services/access/verify-api-key.ts";
import { testContext } from "../../api/test-context.ts";
import { openContext } from "../../support/context.ts";

const by = { reason: "has left", actor: "staff:setup" };

test("a key is known by its hash only, and until it is revoked (SEC2)", async () => {
  const context = await testContext();
  const issued = await issueApiKey(context, { name: "console", actor: "staff:setup" });
  expect(issued.key).toMatch(/^hgk_[\w-]{43}$/);
  const { rows } = await context.database.pool.query<{ row: string }>("select row_to_json(k)::text as row from api_key k");
  expect(rows[0]?.row).not.toContain(issued.key.slice(12));

  expect(await verifyApiKey(context, issued.key)).toMatchObject({ kind: "key", id: issued.id, name: "console", actor: "staff:console" });
  expect(await verifyApiKey(context, `${issued.key}x`)).toBeNull();
  expect(await verifyApiKey(context, "")).toBeNull();

  await revokeApiKey(context, { key: issued.id, ...by });
  await revokeApiKey(context, { key: issued.id, ...by });
  expect(await verifyApiKey(context, issued.key)).toBeNull();
  expect(await listApiKeys(context)).toMatchObject([{ name: "console", prefix: issued.key.slice(0, 10), revokedAt: expect.any(Date) }]);
  const audit = await context.database.pool.query("select action from audit where ref_id = $1 order by at, action", [issued.id]);
  expect(audit.rows.map((row) => row.action)).toEqual(["api-key-issued", "api-key-revoked"]);
});

test("a key holds what it was given, or everything; nobody gives more than they hold", async () => {
  const context = await testContext();
  const issue = (scopes: Scope[] | undefined, held?: Scope[]) =>
    issueApiKey(context, { name: "report", scopes, actor: "staff:setup", ...(held && { held: new Set(held) }) });
  const held = async ({ key }: { key: string }) => [...((await verifyApiKey(context, key))?.scopes ?? [])];
  expect(await held(await issue(["people:read"]))).toEqual(["people:read"]);
  expect(await held(await issue(undefined))).toEqual(scopes);
  await expect(issue(["people:read", "people:erase"], ["people:read", "access:manage"])).rejects.toMatchObject({ code: "scope-not-held" });
  await expect(issue(undefined, ["access:manage"])).rejects.toMatchObject({ code: "scope-not-held" });
  await expect(issue([])).rejects.toMatchObject({ code: "api-key-scopes" });
});

test("the use of a key is noted, at most once a minute", async () => {
  const context = await openContext({ playbook: null });
  onTestFinished(() => context.close());
  const { key } = await issueApiKey(context, { name: "report", actor: "staff:setup" });
  const used = async () => (await listApiKeys(context))[0]?.usedAt;
  expect(await used()).toBeNull();
  const first = context.clock.now();
  await verifyApiKey(context, key);
  context.clock.set(new Date(first.getTime() + 59_000));
  await verifyApiKey(context, key);
  expect(await used()).toEqual(first);
  context.clock.set(new Date(first.getTime() + 60_000));
  await verifyApiKey(context, key);
  expect(await used()).toEqual(context.clock.now());
});

test("a key needs a usable name, and only a known one can be revoked", async () => {
  const context = await testContext();
  // It could be taken for a member of staff.
  await expect(issueApiKey(context, { name: uuidv7(), actor: "staff:setup" })).rejects.toMatchObject({ code: "api-key-name" });
  await expect(issueApiKey(context, { name: "  ", actor: "staff:setup" })).rejects.toMatchObject({ code: "api-key-name" });
  const nobody = "019320a0-0000-7000-8000-000000000001";
  await expect(revokeApiKey(context, { key: nobody, ...by })).rejects.toMatchObject({ code: "api-key-unknown" });
});
