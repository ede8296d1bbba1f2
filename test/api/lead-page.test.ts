import { expect, test } from "vitest";
import { sampleServer } from "./samples.ts";

test("a lead's page says where they are, what comes next and what stands in its way", async () => {
  const { app, context, staff, samples } = await sampleServer();
  const url = samples.find(({ route }) => route.url === "/api/v1/leads/:id/page")?.url ?? "";
  const leadId = url.split("/")[4] ?? "";
  await context.database.pool.query("insert into score (lead_id, dimension, value, at) values ($1, 'interest', 10, now())", [leadId]);
  for (const link of ["0", "1"]) {
    await context.database.pool.query(
      "insert into event (id, at, lead_id, kind, actor, data, recorded_at) values (gen_random_uuid(), now(), $1, 'linkClicked', 'lead', jsonb_build_object('link', $2::text), now())",
      [leadId, link],
    );
  }
  await context.database.pool.query(
    "insert into hit (id, at, kind, lead_id, target, method, agent, label, judge_at) values (gen_random_uuid(), now(), 'click', $1, '0', 'GET', 'scanner', 'machine', now())",
    [leadId],
  );
  const answer = await app.inject({ url, headers: staff });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({
    lead: { id: leadId, familyName: "田中", holds: [] },
    paths: [
      {
        sequence: "patience",
        title: "待つだけの道",
        state: "running",
        steps: [
          { id: "rest", kind: "wait", state: "now" },
          { id: "mark", kind: "update", state: "ahead" },
        ],
        next: null,
        obstacle: null,
      },
    ],
    consents: [{ kind: "given", topic: "newsletter", title: { ja: "メールマガジン" }, wording: null }],
    scores: {
      scores: [{ dimension: "interest", value: 10 }],
      reasons: [{ dimension: "interest", event: "linkClicked", points: 10, count: 2 }],
      notCounted: [{ kind: "click", count: 1 }],
    },
    tasks: [{ kind: "phone" }],
  });
  const consents = await app.inject({ url: url.replace("/page", "/consents"), headers: staff });
  expect(consents.json().items).toHaveLength(1);
});
