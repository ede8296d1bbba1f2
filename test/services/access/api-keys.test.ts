import { expect, test } from "vitest";
import { issueApiKey } from "../../../services/access/issue-api-key.ts";
import { listApiKeys } from "../../../services/access/list-api-keys.ts";
import { revokeApiKey } from "../../../services/access/revoke-api-key.ts";
import { verifyApiKey } from "../../../services/access/verify-api-key.ts";
import { testContext } from "../../api/test-context.ts";

const by = { reason: "has left", actor: "staff:setup" };

test("a key is known by its hash only, and until it is revoked (SEC2)", async () => {
  const context = await testContext();
  const issued = await issueApiKey(context, { name: "console", actor: "staff:setup" });
  expect(issued.key).toMatch(/^hgk_[\w-]{43}$/);
  const { rows } = await context.database.pool.query<{ row: string }>("select row_to_json(k)::text as row from api_key k");
  expect(rows[0]?.row).not.toContain(issued.key.slice(12));

  expect(await verifyApiKey(context, issued.key)).toEqual({ id: issued.id, name: "console" });
  expect(await verifyApiKey(context, `${issued.key}x`)).toBeNull();
  expect(await verifyApiKey(context, "")).toBeNull();

  await revokeApiKey(context, { key: issued.id, ...by });
  await revokeApiKey(context, { key: issued.id, ...by });
  expect(await verifyApiKey(context, issued.key)).toBeNull();
  expect(await listApiKeys(context)).toMatchObject([{ name: "console", prefix: issued.key.slice(0, 10), revokedAt: expect.any(Date) }]);
  const audit = await context.database.pool.query("select action from audit where ref_id = $1 order by at, action", [issued.id]);
  expect(audit.rows.map((row) => row.action)).toEqual(["api-key-issued", "api-key-revoked"]);
});

test("a key needs a usable name, and only a known one can be revoked", async () => {
  const context = await testContext();
  await expect(issueApiKey(context, { name: "  ", actor: "staff:setup" })).rejects.toMatchObject({ code: "api-key-name" });
  const nobody = "019320a0-0000-7000-8000-000000000001";
  await expect(revokeApiKey(context, { key: nobody, ...by })).rejects.toMatchObject({ code: "api-key-unknown" });
});
