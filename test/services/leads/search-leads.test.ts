import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addressHash } from "../../../domain/contacts/address-hash.ts";
import { insertLead } from "../../../services/engine/leads/insert-lead.ts";
import { findLeadByName } from "../../../services/leads/find-lead-by-name.ts";
import { listLeads } from "../../../services/leads/list-leads.ts";
import { openContext, type TestContext } from "../../support/context.ts";

let context: TestContext;
beforeAll(async () => {
  context = await openContext({ playbook: null });
  const add = async (names: object, contacts: [string, string, string][]) => {
    const leadId = await insertLead(
      context.database.pool,
      { ...names, language: "ja", zone: "Asia/Tokyo", sourceKey: null },
      context.clock.now(),
    );
    for (const [channel, address, key] of contacts)
      await context.database.pool.query(
        `insert into contact (id, lead_id, channel, account, address, address_key, address_hash, state, state_at, created_at)
         values (gen_random_uuid(), $1, $2, '', $3, $4, $5, 'reachable', now(), now())`,
        [leadId, channel, address, key, addressHash(context.keys.suppression, channel, key)],
      );
  };
  await add({ familyName: "髙橋", givenName: "花子", familyKana: "タカハシ", givenKana: "ハナコ", company: "㈱見本製作所" }, [
    ["email", "Hanako.T@mihon.example", "hanako.t@mihon.example"],
    ["phone", "090-1234-5678", "+819012345678"],
  ]);
  await add({ displayName: "みき🌸" }, [["line", "U0123456789abcdef0123456789abcdef", "U0123456789abcdef0123456789abcdef"]]);
  await add({ familyName: "高橋", givenName: "次郎", company: "別の会社" }, [["email", "jiro@other.example", "jiro@other.example"]]);
});
afterAll(() => context.close());

const search = async (text: string) =>
  (await listLeads(context, { search: text, limit: 10 })).items.map(({ givenName, displayName }) => givenName ?? displayName).toSorted();

describe("a lead is found by any fragment", () => {
  test.each([
    ["花", ["花子"]],
    ["高橋 花", ["花子"]],
    ["花子　髙橋", ["花子"]],
    ["髙橋花子", ["花子"]],
    ["たかはし", ["花子"]],
    ["ﾀｶﾊｼ", ["花子"]],
    ["はなこ", ["花子"]],
    ["株式会社見本", ["花子"]],
    ["見本製", ["花子"]],
    ["mihon.exam", ["花子"]],
    ["NAKO.T", ["花子"]],
    ["５６７８", ["花子"]],
    ["090-1234", ["花子"]],
    ["+81 90 1234", ["花子"]],
    ["0901234", ["花子"]],
    ["みき", ["みき🌸"]],
    ["🌸", ["みき🌸"]],
    ["高橋", ["次郎", "花子"]],
    ["高橋 別の", ["次郎"]],
    ["高橋 mihon", ["花子"]],
    ["%", []],
    ["_", []],
    ["田中", []],
  ])("%s", async (text, found) => expect(await search(text)).toEqual(found.toSorted()));

  test.each(["・・", "〜"])("the sign %j alone finds nobody", async (text) => expect(await search(text)).toEqual([]));

  test("an empty search lists everybody", async () => expect(await search(" ")).toHaveLength(3));

  test("why takes a fragment that one lead alone has, and lists those who fit otherwise", async () => {
    expect((await findLeadByName(context, "たかはし")).name).toBe("髙橋 花子");
    expect((await findLeadByName(context, "1234-5678")).name).toBe("髙橋 花子");
    await expect(findLeadByName(context, "高橋")).rejects.toMatchObject({
      code: "several-leads",
      userMessage: expect.stringContaining("次郎"),
    });
    await expect(findLeadByName(context, "田中")).rejects.toMatchObject({ code: "lead-unknown" });
  });
});
