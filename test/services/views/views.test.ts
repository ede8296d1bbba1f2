import { afterAll, beforeAll, expect, test } from "vitest";
import { discloseLead } from "../../../services/erasure/disclose-lead.ts";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { createLead } from "../../../services/leads/create-lead.ts";
import { deleteView, forgetDeletedViews, restoreView } from "../../../services/views/delete-view.ts";
import { listViews } from "../../../services/views/list-views.ts";
import { saveView } from "../../../services/views/save-view.ts";
import { openContext, type TestContext } from "../../support/context.ts";

let context: TestContext;
beforeAll(async () => {
  context = await openContext();
});
afterAll(() => context.close());

const editor = { actor: "staff:mika", mayShare: true, mayManage: false };
const keep = (name: string, search?: string) => {
  const query = search === undefined ? { stage: "later" } : { search };
  return saveView(context, { ...editor, name, query, filter: {}, shared: false });
};
const namesOf = async (actor: string) => (await listViews(context, actor)).map(({ name }) => name);

test("a view that names a lead, or searches for them, goes with them", async () => {
  const named = { familyName: "橘", givenName: "小百合", email: "sayuri@example.jp", basis: "relationship", language: "ja" } as const;
  const { leadId } = await createLead(context, { ...named, topics: [], sourceKey: null, actor: editor.actor });
  await context.database.pool.query(
    `insert into contact (id, lead_id, channel, account, address, address_key, address_hash, state, state_at, created_at)
     values (gen_random_uuid(), $1, 'phone', '', '090-1234-5678', '+819012345678', 'of-the-telephone', 'reachable', now(), now())`,
    [leadId],
  );
  await keep("橘 小百合さんの件");
  await keep("by mail", "Sayuri@example.jp");
  await keep("by telephone", "090 1234 5678");
  await keep("others", "小百");
  await keep("いずれの人");
  const { kinds } = await discloseLead(context, { leadId, actor: editor.actor });
  expect(
    kinds
      .get("mentions-saved_view")
      ?.map(({ name }) => name)
      .toSorted(),
  ).toEqual(["by mail", "by telephone", "橘 小百合さんの件"]);
  await eraseLead(context, { leadId, actor: editor.actor });
  expect(await namesOf(editor.actor)).toEqual(expect.arrayContaining(["others", "いずれの人"]));
  expect(await namesOf(editor.actor)).toHaveLength(2);
});

test("an hour after its deletion a view is gone", async () => {
  const { viewId } = await keep("for an hour");
  await deleteView(context, { ...editor, viewId });
  await forgetDeletedViews(context);
  await restoreView(context, { ...editor, viewId });
  await deleteView(context, { ...editor, viewId });
  await forgetDeletedViews(context, new Date(Date.now() + 3_700_000));
  await expect(restoreView(context, { ...editor, viewId })).rejects.toMatchObject({ code: "view-unknown" });
});
