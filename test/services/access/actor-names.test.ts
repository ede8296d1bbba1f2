import { expect, test } from "vitest";
import { explanationLines } from "../../../cli/explanation-lines.ts";
import { explainLeadWithNames } from "../../../services/explain/explain-lead.ts";
import { holdLead } from "../../../services/leads/hold-lead.ts";
import { addMember } from "../../api/staff-sessions.ts";
import { openContext } from "../../support/context.ts";
import { addPerson } from "../../support/people.ts";

test("`why` names a member of staff as they are called now, and a key by its name", async () => {
  const context = await openContext();
  const { leadId } = await addPerson(context);
  const { id } = await addMember(context, "support");
  await holdLead(context, { leadId, reason: "on holiday", actor: `staff:${id}` });
  const say = async () => {
    const { registry, zone } = context;
    return explanationLines(await explainLeadWithNames(context, leadId), { language: "en", zone, registry, verbose: false }).join("\n");
  };
  expect(await say()).toContain("Staff member support 一郎");
  await context.database.pool.query("update staff set name = '佐藤' where id = $1", [id]);
  expect(await say()).toContain("Staff member 佐藤");
  expect(await say()).not.toContain(id);
  await context.close();
});
