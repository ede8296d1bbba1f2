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
    lead: {
      id: leadId,
      familyName: "田中",
      holds: expect.arrayContaining(
        ["consultation", "negotiation", "incident", "cooling-off"].map((cause) => expect.objectContaining({ cause })),
      ),
    },
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
    tasks: expect.arrayContaining([expect.objectContaining({ kind: "phone", role: "inside-sales" })]),
    interests: { tags: [], links: [], documents: [] },
  });
  const consents = () => app.inject({ url: url.replace("/page", "/consents"), headers: staff });
  expect((await consents()).json().items).toMatchObject([{ kind: "given" }]);
  const payload = { topic: "newsletter", how: "letter" };
  await app.inject({ method: "POST", url: url.replace("/page", "/opt-out"), headers: staff, payload });
  const [stopped] = (await consents()).json().items;
  expect(stopped).toMatchObject({ kind: "withdrawn", how: "letter", recordedBy: expect.stringMatching(/^staff:/) });
});

test("a lead's page names fields and topics, says what they opened how often, and answers in the browser's language", async () => {
  const { app, context, staff, samples } = await sampleServer();
  const url = samples.find(({ route }) => route.url === "/api/v1/leads/:id/page")?.url ?? "";
  const leadId = url.split("/")[4] ?? "";
  const all = (sql: string, values: unknown[] = [leadId]) => context.database.pool.query(sql, values);
  await all("insert into field_definition (key, type, title) values ('pets', 'text', 'ペット')", []);
  await all(`update lead set fields = '{"pets": "猫", "gone": 1}' where id = $1`);
  await all("insert into lead_tag (lead_id, tag, at) values ($1, '猫好き', now())");
  const event = `insert into event (id, at, lead_id, kind, actor, data, recorded_at) values (gen_random_uuid(), now(), $1, $2, 'lead', $3, now()) returning id`;
  for (const kind of ["documentOpened", "documentOpened", "documentOpened"]) await all(event, [leadId, kind, { document: "plans" }]);
  const { rows } = await all(event, [leadId, "documentOpened", { document: "scanned" }]);
  await all(event, [leadId, "visitTakenBack", { takesBack: rows[0].id, visit: "document" }]);
  const answer = await app.inject({ url, headers: { ...staff, "accept-language": "en-GB,ja;q=0.5" } });
  expect(answer.statusCode, answer.body).toBe(200);
  expect(answer.json()).toMatchObject({
    lead: { subscriptions: [{ topic: "newsletter", title: { ja: "メールマガジン" } }] },
    interests: { tags: [{ tag: "猫好き" }], links: [], documents: [{ key: "plans", title: "plans", count: 3 }] },
  });
  expect(answer.json().fields).toEqual(
    expect.arrayContaining([
      { key: "pets", title: "ペット", type: "text", value: "猫" },
      { key: "gone", title: "gone", type: null, value: 1 },
    ]),
  );
  const timeline = { url: url.replace("/page", "/timeline"), query: { kind: "acts" } };
  const inEnglish = await app.inject({ ...timeline, headers: { ...staff, "accept-language": "en" } });
  const inJapanese = await app.inject({
    ...timeline,
    headers: { ...staff, "accept-language": "en" },
    query: { kind: "acts", language: "ja" },
  });
  expect(inEnglish.body).toContain("The lead opened the document");
  expect(inJapanese.body).toContain("ご本人が資料を開きました");
});
