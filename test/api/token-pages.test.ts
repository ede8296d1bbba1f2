import { expect, test } from "vitest";
import { type Purpose, signToken } from "../../domain/tokens/token.ts";
import { judgeHits } from "../../services/tracking/judge-hits.ts";
import { facts, formPost, type Person, seedBusiness, seedPerson, urlencoded } from "./seed.ts";
import { type TestServer, testServer } from "./test-server.ts";

interface Served extends TestServer {
  person: Person;
  token(purpose: Purpose, ...payload: string[]): string;
}

async function served(): Promise<Served> {
  const server = await testServer();
  await seedBusiness(server.context);
  const person = await seedPerson(server.context);
  return { ...server, person, token: (purpose, ...payload) => signToken(server.context.keys.token, purpose, payload) };
}

async function confirmToken({ app, context, token }: Served): Promise<string> {
  await app.inject({ method: "POST", url: "/f/newsletter", headers: urlencoded, payload: formPost(context, {}) });
  const { rows } = await context.database.pool.query<{ id: string }>("select id from opt_in");
  return token("confirm", rows[0]?.id ?? "");
}

interface TokenLink {
  url: string;
  /** Of its token. */
  purpose: Purpose;
  /** Whether its page has a button, a POST to the same address. */
  button: boolean;
}

/** Every address with a token that stands in a mail. */
async function links(server: Served): Promise<TokenLink[]> {
  const { person, token } = server;
  return [
    { purpose: "confirm", button: true, url: `/c/${await confirmToken(server)}` },
    { purpose: "unsubscribe", button: true, url: `/u/${token("unsubscribe", person.contactId, "newsletter")}` },
    { purpose: "preferences", button: true, url: `/p/${token("preferences", person.contactId)}` },
    { purpose: "document", button: true, url: `/d/${token("document", person.leadId, person.sendId, "gift")}` },
    { purpose: "click", button: false, url: `/r/${token("click", person.sendId, "0")}` },
    { purpose: "open", button: false, url: `/o/${token("open", person.sendId)}` },
  ];
}

test("a crawler that loads every link changes nothing but raw hits (fault 25, UNS3)", async () => {
  const server = await served();
  const all = await links(server);
  const before = await facts(server.context);
  for (const { url, purpose } of all) {
    for (const method of ["GET", "HEAD", "GET"] as const) {
      const answer = await server.app.inject({ method, url, headers: { "user-agent": "scanner" } });
      expect(answer.statusCode, `${method} ${url}`).toBe(purpose === "click" ? 302 : 200);
    }
  }
  const { hit, ...after } = await facts(server.context);
  expect(after).toEqual({ ...before, hit: undefined });
  expect(hit).toBe(6);
  const { rows } = await server.context.database.pool.query("select state from opt_in union all select state from subscription order by 1");
  expect(rows.map((row) => row.state)).toEqual(["subscribed", "waiting"]);
});

test("forged, foreign and unknown tokens all get the same page and change nothing (TRK2)", async () => {
  const server = await served();
  const { token, person } = server;
  const all = await links(server);
  const before = await facts(server.context);
  const bodies = new Set<string>();
  for (const { url, purpose, button } of all) {
    const [, path = "", own = ""] = url.split("/");
    const foreign = purpose === "confirm" ? token("unsubscribe", person.contactId, "newsletter") : token("confirm", person.contactId);
    const bad = [`${own.slice(0, -1)}${own.endsWith("A") ? "B" : "A"}`, own.replace(/^k1/, "k2"), foreign, "x"];
    for (const text of bad) {
      for (const method of button ? (["GET", "POST"] as const) : (["GET"] as const)) {
        const answer = await server.app.inject({ method, url: `/${path}/${text}`, headers: { "accept-language": "ja" } });
        expect(answer.statusCode, `${method} /${path}/${text}`).toBe(404);
        bodies.add(answer.body);
      }
    }
  }
  expect(bodies.size).toBe(1);
  expect(await facts(server.context)).toEqual(before);
});

test("a link that we signed, and whose lead or message is deleted, is gone", async () => {
  const server = await served();
  const nobody = "019320a0-0000-7000-8000-000000000001";
  for (const { url, purpose, button } of await links(server)) {
    const path = `/${url.split("/")[1]}/${server.token(purpose, nobody, nobody, nobody)}`;
    for (const method of button ? (["GET", "POST"] as const) : (["GET"] as const))
      expect((await server.app.inject({ method, url: path })).statusCode, `${method} ${path}`).toBe(410);
  }
});

test("a flood of visits to one link keeps a few of them, hides no other visitor, and still leads on (SEC11)", async () => {
  const server = await served();
  const url = `/r/${server.token("click", server.person.sendId, "0")}`;
  const visit = (agent: string) => server.app.inject({ url, headers: { "user-agent": agent } });
  const kept = async () => (await server.context.database.pool.query("select 1 from hit")).rowCount;
  for (let count = 0; count < 30; count += 1) expect((await visit("Scanner/1")).statusCode).toBe(302);
  expect(await kept()).toBe(10);
  await visit("Mail/1");
  expect(await kept()).toBe(11);
  await server.context.database.pool.query(
    `insert into hit (id, at, kind, lead_id, send_id, target, method, agent, judge_at)
     select gen_random_uuid(), at, kind, lead_id, send_id, target, method, 'Bot/' || n, judge_at from (select * from hit limit 1) h, generate_series(12, 300) n`,
  );
  expect((await visit("Mail/2")).statusCode).toBe(302);
  expect(await kept()).toBe(300);
});

test("the button confirms, once, in the language of the sign-up", async () => {
  const server = await served();
  const url = `/c/${await confirmToken(server)}`;
  const page = await server.app.inject({ url, headers: { "accept-language": "en" } });
  expect(page.body).toContain('lang="ja"');
  expect(page.body).toContain("hanako@example.jp");
  const both = await Promise.all([1, 2].map(() => server.app.inject({ method: "POST", url, headers: urlencoded, payload: "" })));
  expect(both.map((answer) => answer.statusCode)).toEqual([200, 200]);
  const { rows } = await server.context.database.pool.query("select kind from event where kind = 'subscriptionConfirmed'");
  expect(rows).toHaveLength(1);
  expect((await server.app.inject({ method: "POST", url })).statusCode).toBe(200);
});

test("an expired confirmation says so and offers the form again", async () => {
  const server = await served();
  const url = `/c/${await confirmToken(server)}`;
  await server.context.database.pool.query("update opt_in set expires_at = requested_at");
  const answer = await server.app.inject({ method: "POST", url });
  expect(answer.statusCode).toBe(410);
  expect(answer.body).toContain("/f/newsletter?lang=ja");
  expect(await facts(server.context)).toMatchObject({ consent: 1 });
});

const boundary = "----hagukumi";
const multipart = `--${boundary}\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--${boundary}--\r\n`;

test.each([
  { name: "urlencoded", headers: urlencoded, payload: "List-Unsubscribe=One-Click", method: "one-click" },
  { name: "multipart", headers: { "content-type": `multipart/form-data; boundary=${boundary}` }, payload: multipart, method: "one-click" },
  { name: "without a type", headers: {}, payload: "List-Unsubscribe=One-Click", method: "one-click" },
  {
    name: "with a type that nobody knows",
    headers: { "content-type": "nonsense" },
    payload: "List-Unsubscribe=One-Click",
    method: "one-click",
  },
  { name: "from elsewhere, without a body", headers: { origin: "https://mail.example" }, payload: "", method: "page" },
])("one-click $name takes the person off at once: 200, no redirect (UNS2)", async ({ headers, payload, method }) => {
  const server = await served();
  const url = `/u/${server.token("unsubscribe", server.person.contactId, "newsletter")}`;
  const answer = await server.app.inject({ method: "POST", url, headers, payload });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers.location).toBeUndefined();
  expect(answer.headers["set-cookie"]).toBeUndefined();
  const { rows } = await server.context.database.pool.query(
    "select s.state, c.method, c.network_address from subscription s join consent c on c.id = s.consent_id",
  );
  expect(rows).toEqual([{ state: "unsubscribed", method, network_address: "127.0.0.1" }]);
});

test("an opt-out holds although the same visitor was told to be a machine (TRK1)", async () => {
  const server = await served();
  const { person, token, app, context } = server;
  const agent = { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1)" };
  for (const target of ["0", "trap"]) await app.inject({ url: `/r/${token("click", person.sendId, target)}`, headers: agent });
  await context.database.pool.query("update hit set at = at - interval '1 hour', judge_at = judge_at - interval '1 hour'");
  await judgeHits(context);
  const { rows: labels } = await context.database.pool.query<{ label: string }>("select distinct label from hit");
  expect(labels).toEqual([{ label: "machine" }]);
  const url = `/u/${token("unsubscribe", person.contactId, "newsletter")}`;
  const answer = await app.inject({ method: "POST", url, headers: { ...urlencoded, ...agent }, payload: "List-Unsubscribe=One-Click" });
  expect(answer.statusCode).toBe(200);
  const { rows } = await context.database.pool.query("select state from subscription");
  expect(rows).toEqual([{ state: "unsubscribed" }]);
});

test("one-click many times in parallel: 200 each, one event (UNS2, fault 26)", async () => {
  const server = await served();
  const url = `/u/${server.token("unsubscribe", server.person.contactId, "newsletter")}`;
  const shot = () => server.app.inject({ method: "POST", url, headers: urlencoded, payload: "List-Unsubscribe=One-Click" });
  const answers = await Promise.all(Array.from({ length: 20 }, shot));
  expect(new Set(answers.map((answer) => answer.statusCode))).toEqual(new Set([200]));
  const { rows } = await server.context.database.pool.query("select kind from event");
  expect(rows).toEqual([{ kind: "unsubscribed" }]);
  expect((await server.app.inject({ url })).body).not.toContain("<button");
});

test("the preference page sets only what it showed", async () => {
  const server = await served();
  const url = `/p/${server.token("preferences", server.person.contactId)}`;
  const page = await server.app.inject({ url });
  expect(page.body).toContain('value="newsletter:email" checked');
  const payload = "offered=newsletter:email&choice=seminar:email&offered=nothing:email&choice=nothing:email&offered=__proto__";
  const saved = await server.app.inject({ method: "POST", url, headers: urlencoded, payload });
  expect(saved.statusCode).toBe(200);
  const states = async () =>
    (await server.context.database.pool.query("select topic, state from subscription order by topic")).rows.map(
      ({ topic, state }) => `${topic} ${state}`,
    );
  expect(await states()).toEqual(["newsletter unsubscribed"]);
  const both = "offered=newsletter:email&offered=seminar:email&choice=newsletter:email&choice=seminar:email";
  await server.app.inject({ method: "POST", url, headers: urlencoded, payload: both });
  expect(await states()).toEqual(["newsletter subscribed", "seminar subscribed"]);
  await server.app.inject({ method: "POST", url, headers: urlencoded, payload: `${both}&all=off` });
  expect(await states()).toEqual(["newsletter unsubscribed", "seminar unsubscribed"]);
});

test("a click goes to the stored target alone, and an open is one pixel (TRK2)", async () => {
  const server = await served();
  const { token, person, app } = server;
  const click = await app.inject({
    url: `/r/${token("click", person.sendId, "0")}?to=https://evil.example`,
    headers: { "user-agent": "Mail/1" },
  });
  expect(click.headers.location).toBe("https://hagukumi.example/%E8%AC%9B%E5%BA%A7?a=1");
  const open = await app.inject({ url: `/o/${token("open", person.sendId)}` });
  expect(open.headers["content-type"]).toBe("image/gif");
  expect(open.rawPayload.subarray(0, 6).toString()).toBe("GIF89a");
  const { rows } = await server.context.database.pool.query("select kind, method, agent, label from hit order by at, kind");
  expect(rows).toEqual([
    { kind: "click", method: "GET", agent: "Mail/1", label: null },
    { kind: "open", method: "GET", agent: expect.any(String), label: null },
  ]);
});

test("a document is handed over by its button, once counted, and its scripts do not run", async () => {
  const server = await served();
  const url = `/d/${server.token("document", server.person.leadId, server.person.sendId, "gift")}`;
  expect((await server.app.inject({ url })).body).toContain("はじめの一冊");
  for (let time = 0; time < 2; time += 1) {
    const opened = await server.app.inject({ method: "POST", url });
    expect(opened.statusCode).toBe(200);
    expect(opened.body).toContain("<h1>贈り物</h1>");
    expect(opened.headers["content-security-policy"]).toMatch(/^sandbox; default-src 'none'/);
  }
  const { rows } = await server.context.database.pool.query("select kind from event");
  expect(rows).toEqual([{ kind: "documentOpened" }]);
});
