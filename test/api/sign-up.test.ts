import { expect, test } from "vitest";
import { facts, formPost, seedBusiness, urlencoded } from "./seed.ts";
import { type TestServer, testServer } from "./test-server.ts";

const japanese = { "accept-language": "ja" };

async function formServer(options: Parameters<typeof testServer>[0] = {}): Promise<TestServer> {
  const server = await testServer(options);
  await seedBusiness(server.context);
  return server;
}

const post = ({ app }: TestServer, payload: string | Buffer, headers: Record<string, string> = {}) =>
  app.inject({ method: "POST", url: "/f/newsletter", headers: { ...urlencoded, ...japanese, ...headers }, payload });

test("shows the form with its purpose, nothing ticked (LAW6), and no script", async () => {
  const server = await formServer();
  const page = await server.app.inject({ url: "/f/newsletter", headers: japanese });
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain("七日間の無料講座");
  expect(page.body).toContain("お預かりした情報は配信だけに使います。");
  expect(page.body).toContain('type="date"');
  expect(page.body).not.toMatch(/<script| checked/);
  expect((await server.app.inject({ url: "/f/newsletter?lang=en" })).body).toContain("Seven free days");
  expect(page.headers).toMatchObject({
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "x-robots-tag": "noindex, nofollow",
  });
  expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
});

test("a sign-up makes one lead and one verification mail, and is answered alike for known and unknown addresses", async () => {
  const server = await formServer();
  const shown = { shownAt: new Date(Date.now() - 60_000) };
  const first = await post(server, formPost(server.context, {}, shown));
  expect(first.statusCode).toBe(200);
  expect(await facts(server.context)).toMatchObject({ lead: 1, contact: 1, opt_in: 1, touch: 1, consent: 0, subscription: 0 });
  const again = await post(server, formPost(server.context, { email: "HANAKO@example.jp" }, shown));
  const other = await post(server, formPost(server.context, { email: "other@example.jp" }, shown));
  expect([again.statusCode, other.statusCode]).toEqual([200, 200]);
  const like = (body: string) => body.replaceAll(/[\w.]+@example\.(?:jp|com)/gi, "address");
  expect(like(again.body)).toBe(like(first.body));
  expect(like(other.body)).toBe(like(first.body));
  expect(first.body).toContain("<dd>hanako@example.jp</dd>");
  expect(await facts(server.context)).toMatchObject({ lead: 2, touch: 2 });
});

test("a double click makes one lead and one mail (fault 32)", async () => {
  const server = await formServer();
  const payload = formPost(server.context, {});
  const answers = await Promise.all(Array.from({ length: 5 }, () => post(server, payload)));
  expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200, 200, 200, 200]);
  expect(await facts(server.context)).toMatchObject({ lead: 1, contact: 1, opt_in: 1, touch: 1 });
});

test("the answer shows the address, and its button sends the mail again, without a way to bomb an address (SEC6)", async () => {
  const server = await formServer();
  const hidden = (html: string) =>
    new URLSearchParams(
      [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
    );
  const first = await post(server, formPost(server.context, { topic: ["newsletter", "seminar"], renewal: "2027-02-01" }));
  const fields = hidden(first.body);
  expect(fields.getAll("topic")).toEqual(["newsletter", "seminar"]);
  const again = async () => (await post(server, fields.toString())).statusCode;
  expect(await again()).toBe(200);
  expect(await facts(server.context)).toMatchObject({ opt_in: 1, touch: 1 });
  const pass = () => server.context.database.pool.query("update touch set created_at = created_at - interval '2 minutes'");
  await pass();
  expect((await post(server, fields.toString())).body).toContain("あらためて");
  expect(await facts(server.context)).toMatchObject({ lead: 1, opt_in: 1, touch: 2 });
  await pass();
  expect([await again(), await again(), await again()]).toEqual([200, 200, 429]);
  expect(await facts(server.context)).toMatchObject({ lead: 1, opt_in: 1, touch: 3 });
});

test("names each field at fault, with a link to it, and what is wrong with the address", async () => {
  const server = await formServer();
  const page = await post(server, formPost(server.context, { email: "taro..k@example.jp", familyName: "", topic: [] }));
  for (const shown of ['href="#email"', 'href="#field-familyName"', 'href="#topics"', "続いているか、端にあります"]) {
    expect(page.body).toContain(shown);
  }
  expect(page.body.match(/class="mark wrong"/g)).toHaveLength(3);
});

test("a carrier's address with dots is taken", async () => {
  const server = await formServer();
  expect((await post(server, formPost(server.context, { email: "taro..docomo@docomo.ne.jp" }))).statusCode).toBe(200);
  expect(await facts(server.context)).toMatchObject({ lead: 1, touch: 1 });
});

test("error pages carry the business, a contact and a way on", async () => {
  const server = await formServer();
  const page = await server.app.inject({ url: "/c/forged", headers: japanese });
  expect(page.statusCode).toBe(404);
  for (const shown of ["育み合同会社", "help@hagukumi.example", 'href="https://hagukumi.example"']) expect(page.body).toContain(shown);
});

test("a bot in the trap sees success and leaves nothing", async () => {
  const server = await formServer();
  const shown = { shownAt: new Date(Date.now() - 60_000) };
  const real = await post(server, formPost(server.context, {}, shown));
  const before = await facts(server.context);
  const bot = await post(server, formPost(server.context, { email: "bot@example.com", hp_subject: "casino" }, shown));
  expect([bot.statusCode, bot.body]).toEqual([200, real.body.replaceAll("hanako@example.jp", "bot@example.com")]);
  expect(await facts(server.context)).toEqual(before);
});

test("who is faster than anybody types, or has no stamp, is asked once more with everything kept", async () => {
  const server = await formServer();
  for (const payload of [
    formPost(server.context, {}, { shownAt: new Date() }),
    formPost(server.context, { shown: "" }),
    formPost(server.context, { shown: "a.b.c" }),
  ]) {
    const page = await post(server, payload);
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('value="hanako@example.jp"');
    expect(page.body).toContain('value="newsletter" checked');
  }
  expect(await facts(server.context)).toMatchObject({ lead: 0 });
});

test("says what is wrong beside what was typed, and stores nothing", async () => {
  const server = await formServer();
  const faults = {
    "no address": { email: "" },
    "an address that is none": { email: "hanako at example" },
    "a required field left empty": { familyName: "  " },
    "no consent": { topic: [] },
    "the wrong consent": { topic: "seminar" },
    "an impossible date": { renewal: "2027-02-30" },
    "a text too long": { familyName: "あ".repeat(201) },
  };
  for (const [name, fields] of Object.entries(faults)) {
    const page = await post(server, formPost(server.context, fields));
    expect(page.statusCode, name).toBe(422);
    expect(page.body, name).toMatch(/aria-invalid="true"|topic-fault/);
  }
  expect(await facts(server.context)).toMatchObject({ lead: 0, opt_in: 0 });
});

test("what was typed is escaped (SEC3)", async () => {
  const server = await formServer();
  const page = await post(server, formPost(server.context, { email: '"><script>alert(1)</script>' }));
  expect(page.statusCode).toBe(422);
  expect(page.body).not.toContain("<script");
});

test("other encodings, other types, too much: a clear page and nothing stored", async () => {
  const server = await formServer();
  const shiftJis = Buffer.concat([Buffer.from(`${formPost(server.context, {})}&givenName=`), Buffer.from([0x89, 0xd4, 0x8e, 0x71])]);
  expect((await post(server, shiftJis)).statusCode).toBe(422);
  expect((await post(server, `${formPost(server.context, {})}&givenName=%89%D4`)).statusCode).toBe(422);
  expect((await post(server, "x=1", { "content-type": "application/x-www-form-urlencoded; charset=Shift_JIS" })).statusCode).toBe(422);
  expect((await post(server, "{}", { "content-type": "application/json" })).statusCode).toBe(415);
  expect((await post(server, "x", { "content-type": "text/csv" })).statusCode).toBe(415);
  const large = await post(server, formPost(server.context, { familyName: "x".repeat(70_000) }));
  expect(large.statusCode).toBe(413);
  expect(large.headers["content-type"]).toContain("text/html");
  expect(await facts(server.context)).toMatchObject({ lead: 0, opt_in: 0 });
});

test("an unknown form, an unknown page and a broken address are pages in the person's language", async () => {
  const { app } = await formServer();
  for (const url of ["/f/nothing", "/nothing", "/f/%zz", "/f/newsletter?lang=fr"]) {
    const page = await app.inject({ url, headers: { "accept-language": "en-GB,en;q=0.9,ja;q=0.1" } });
    expect([404, 400], url).toContain(page.statusCode);
    expect(page.headers["content-type"], url).toContain("text/html");
    expect(page.body, url).toContain('lang="en"');
  }
});

test("one address is mailed a few times an hour at most, whoever types it (SEC6)", async () => {
  const server = await formServer();
  const statuses: number[] = [];
  for (let index = 0; index < 7; index += 1)
    statuses.push((await post(server, formPost(server.context, {}), { "x-forwarded-for": `203.0.113.${index}` })).statusCode);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
  const refused = await post(server, formPost(server.context, {}));
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect(refused.headers["content-type"]).toContain("text/html");
});

test("one network posts a form only so often in live mode (SEC6)", async () => {
  const server = await formServer();
  server.context.sandbox = false;
  const statuses = await Promise.all(
    Array.from({ length: 40 }, async (_, index) => {
      const headers = { "x-forwarded-for": `2001:db8:1:2::${index + 1}` };
      return (await post(server, formPost(server.context, { email: `a${index}@example.jp` }), headers)).statusCode;
    }),
  );
  expect(statuses.filter((status) => status === 200)).toHaveLength(30);
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  expect((await post(server, formPost(server.context, {}), { "x-forwarded-for": "2001:db8:1:3::1" })).statusCode).toBe(200);
});
