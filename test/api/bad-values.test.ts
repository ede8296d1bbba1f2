import { expect, test } from "vitest";
import { nameOf, type Sample, send } from "./sample.ts";
import { sampleServer } from "./samples.ts";
import type { TestServer } from "./test-server.ts";

/** Texts that something behind the edge cannot read or store. */
const badTexts = {
  "a NUL character": "a\u0000b",
  "half of a surrogate pair": "a\ud83d",
  "the other half": "\udc00a",
  "a broken cursor": Buffer.from("zzzzzzzzzzz~019320a0-0000-7000-8000-000000000001").toString("base64url"),
  "a cursor without an id": Buffer.from("mabc~------------------------------------").toString("base64url"),
  "a date beyond all calendars": "+275760-09-13T00:00:00.000Z",
  "the year 0": "0000-01-01T00:00:00Z",
  "an id with a digit too many": "019320a0-0000-7000-8000-0000000000011",
  "an id in braces": "{019320a0-0000-7000-8000-000000000001}",
  "another prototype": "__proto__",
  "a name of every object": "constructor",
  "a format": "%s%n'\"; --",
  "a huge number": "9".repeat(400),
  "not a number": "NaN",
  "a long text": "あ".repeat(3_000),
  nothing: "",
};
/** These cannot be stored, so no route may take them. */
const unstorable = ["a NUL character", "half of a surrogate pair", "the other half"];
const badValues = {
  ...badTexts,
  null: null,
  "a list": [["a"]],
  "a map": { a: { b: 1 } },
  "a number": 1e308,
  "a negative number": -1,
  "a boolean": true,
};

/** Bytes of an address that are no text. */
const badEscapes = ["%00", "a%00", "%", "%zz", "%ff", "%ed%a0%80", "%c0%80", "%F0%9F", "%2e%2e%2f", "%25%30%30"];

async function expectRefusal(
  server: TestServer,
  what: string,
  sample: Sample,
  change: Parameters<typeof send>[2],
  mustRefuse = false,
): Promise<void> {
  // Caps would hide what stands behind them.
  if (/^\/f\/|\/auth\//.test(sample.route.url)) await server.context.database.pool.query("delete from throttle");
  const answer = await send(server, sample, change);
  const said = `${nameOf(sample)} with ${what}: ${answer.statusCode} ${answer.body.slice(0, 300)}`;
  expect(answer.statusCode, said).toBeLessThan(500);
  if (mustRefuse) expect(answer.statusCode, said).toBeGreaterThanOrEqual(400);
  if (answer.statusCode < 400 || sample.method === "HEAD") return;
  if (!String(answer.headers["content-type"]).includes("application/problem+json")) {
    // A form comes back with what is wrong beside the fields.
    expect(answer.body, said).toMatch(/<p class="status">\d{3}<\/p>|aria-invalid="true"|class="alert|-fault"/);
    return;
  }
  expect(answer.json(), said).toMatchObject({
    status: answer.statusCode,
    code: expect.stringMatching(/^[a-z0-9-]+$/),
    detail: expect.stringMatching(/[.?。]$/),
  });
}

/** The database is what the requests wait for. */
const LANES = 5;

test("every route answers every bad value with a clear refusal, never with 5xx (SEC12)", async () => {
  const server = await sampleServer();
  const waiting = server.samples.filter(({ method }) => method !== "HEAD");
  const lane = async () => {
    for (let sample = waiting.pop(); sample; sample = waiting.pop()) {
      await sendBadValues(server, sample);
      await sendBadEscapes(server, sample);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}, 600_000);

async function sendBadValues(server: TestServer, sample: Sample): Promise<void> {
  for (const [place, change] of changesOf(sample)) {
    for (const [name, value] of Object.entries(badValues)) {
      const made = change(value);
      if (made === null) continue;
      const mustRefuse =
        (unstorable.includes(name) && place.startsWith("body")) || (name === "a NUL character" && place.startsWith("query"));
      await expectRefusal(server, `${name} as ${place}`, sample, made, mustRefuse);
    }
  }
}

async function sendBadEscapes(server: TestServer, sample: Sample): Promise<void> {
  const last = sample.url.split("/").at(-1);
  const parent = sample.url.slice(0, sample.url.length - (last?.length ?? 0));
  for (const broken of badEscapes) {
    await expectRefusal(server, `${broken} in the path`, sample, { url: `${parent}${broken}` });
    await expectRefusal(server, `${broken} behind the path`, sample, { url: `${sample.url}${broken}` });
    for (const rawQuery of [`${broken}=1`, `limit=${broken}`, `cursor=${broken}`, broken])
      await expectRefusal(server, `the query ${rawQuery}`, sample, { rawQuery });
    if (sample.payload !== undefined)
      for (const payload of [broken, `topic=${broken}`, `${broken}=1`, `${sample.payload}&familyName=${broken}`])
        await expectRefusal(server, `the form ${broken}`, sample, { payload });
  }
}

type Change = (value: unknown) => Parameters<typeof send>[2] | null;

/** Every place of a request that holds a value. */
function changesOf(sample: Sample): [string, Change][] {
  const { query, body, payload, headers } = sample;
  const parameters = [...Object.keys(query), ...("limit" in query ? ["cursor"] : []), "unknown"];
  const inQuery = parameters.map((key): [string, Change] => [
    `query/${key}`,
    (value) => (typeof value === "string" ? { query: { ...query, [key]: value } } : null),
  ]);
  const inBody =
    body === undefined ? [] : placesIn(body).map(([path, set]): [string, Change] => [`body/${path}`, (value) => ({ body: set(value) })]);
  const inForm = [...new URLSearchParams(payload ?? "").keys()].map((key): [string, Change] => [
    `form/${key}`,
    (value) => {
      if (typeof value !== "string" || !headers["content-type"]?.includes("urlencoded")) return null;
      const form = new URLSearchParams(payload);
      form.set(key, value);
      return { payload: form.toString() };
    },
  ]);
  return [...inQuery, ...inBody, ...inForm];
}

/** Each value of a body, at all depths, each key of its maps, and the body itself. */
function placesIn(body: Record<string, unknown>): [string, (value: unknown) => Record<string, unknown>][] {
  return Object.entries(body).flatMap(([key, own]): [string, (value: unknown) => Record<string, unknown>][] => {
    const at = (value: unknown) => ({ ...body, [key]: value });
    if (Array.isArray(own))
      return [
        [key, at],
        [`${key}/0`, (value) => at([value])],
      ];
    if (typeof own !== "object" || own === null) return [[key, at]];
    const within = placesIn(own as Record<string, unknown>).map(([path, set]): [string, (value: unknown) => Record<string, unknown>] => [
      `${key}/${path}`,
      (value) => at(set(value)),
    ]);
    return [[key, at], ...within, [`a key of ${key}`, (value) => at({ ...own, [String(value)]: "x" })]];
  });
}
