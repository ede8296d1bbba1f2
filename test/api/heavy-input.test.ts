import { expect, test } from "vitest";
import { longestHold } from "../support/held-loop.ts";
import { csvUpload, multipartHeaders } from "./csv-upload.ts";
import { nameOf, type Sample, send } from "./sample.ts";
import { sampleServer } from "./samples.ts";
import { urlencoded } from "./seed.ts";
import type { TestServer } from "./test-server.ts";

/** rules.md SEC11. Milliseconds. */
const LONGEST = 100;

type Heavy = Parameters<typeof send>[2];

const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const deep = (levels: number, open: string, inner: string, close: string) => open.repeat(levels) + inner + close.repeat(levels);

/** Of any route. */
const heavyAddresses: Record<string, (sample: Sample) => Heavy> = {
  "a path at the limit": ({ url }) => ({ url: `${url}${"a".repeat(900)}` }),
  "a path beyond it": ({ url }) => ({ url: `${url}${"a".repeat(14_000)}` }),
  "a path of slashes": ({ url }) => ({ url: `${url}${"/".repeat(14_000)}` }),
  "a path of escapes": ({ url }) => ({ url: `${url}${"%41".repeat(4_000)}` }),
  "thousands of parameters": () => ({ rawQuery: many(3_000, (index) => `a${index}=`).join("&") }),
  "one parameter thousands of times": () => ({ rawQuery: "limit=1&".repeat(1_500) }),
  "a long parameter": () => ({ rawQuery: `search=${"%E3%81%82".repeat(1_500)}` }),
  "a long unknown parameter": () => ({ rawQuery: `${"serach".repeat(2_000)}=1` }),
  "many proxies": ({ headers }) => ({ headers: { ...headers, "x-forwarded-for": many(1_200, () => "127.0.0.1").join(",") } }),
  "a long language": ({ headers }) => ({ headers: { ...headers, "accept-language": "en;q=0.1,".repeat(1_500) } }),
  "a long content type": ({ headers }) => ({ headers: { ...headers, "content-type": `application/json;${" a=b;".repeat(2_500)}` } }),
  "a long key": ({ headers }) => ({
    headers: { ...headers, authorization: `Bearer${" ".repeat(14_000)}x`, "idempotency-key": "k".repeat(14_000) },
  }),
};

const json = (text: string): ((sample: Sample) => Heavy) => {
  return ({ headers }) => ({ body: undefined, payload: text, headers: { ...headers, "content-type": "application/json" } });
};
const posted = (text: string, type = urlencoded): ((sample: Sample) => Heavy) => {
  return ({ headers }) => ({ body: undefined, payload: text, headers: { ...headers, ...type } });
};

/** Of routes that read a body, whatever they expect. */
const heavyBodies: Record<string, (sample: Sample) => Heavy> = {
  "thousands of JSON keys": json(`{${many(60_000, (index) => `"k${index}":1`).join(",")}}`),
  "thousands of JSON keys under the limit": json(`{${many(4_900, (index) => `"k${index}":1`).join(",")}}`),
  "thousands of JSON items": json(`[${"1,".repeat(120_000)}1]`),
  "deep JSON": json(deep(100_000, "[", "", "]")),
  "deep JSON maps": json(deep(40_000, '{"a":', "1", "}")),
  "a long JSON text": json(JSON.stringify({ reason: "\u0000あ".repeat(30_000) })),
  spaces: json(`{${" ".repeat(250_000)}}`),
  "poisoned JSON": json(`{${'"__proto__" '.repeat(20_000)}}`),
  "thousands of fields": posted(many(13_000, (index) => `a${index}=`).join("&")),
  "one field thousands of times": posted("a=&".repeat(21_000)),
  "the fields of a form thousands of times": posted("topic=a&offered=a:email&choice=b&".repeat(2_000)),
  "as many fields as a form may have": posted(many(500, (index) => `offered=${index}:email`).join("&")),
  "a long field": posted(`email=${"a".repeat(64_000)}`),
  "a field of escapes": posted(`email=${"%40".repeat(21_000)}`),
  "a field of spaces": posted(`email=a${" ".repeat(60_000)}%40b`),
  "empty fields": posted("&".repeat(65_000)),
  "words of an unsubscribe": posted("List-Unsubscribe ".repeat(3_800)),
  "a multipart body with many parts": posted(csvUpload(Object.fromEntries(many(5_000, (index) => [`f${index}`, "x"]))), multipartHeaders),
  "a multipart body with a long field": posted(csvUpload({ evidence: "あ".repeat(60_000) }), multipartHeaders),
  "a CSV with many columns": posted(
    csvUpload({}, `${many(20_000, (index) => `列${index}`).join(",")}\n${"x,".repeat(20_000)}\n`),
    multipartHeaders,
  ),
  "a CSV of quotes": posted(csvUpload({}, `姓,メールアドレス\n${'"'.repeat(200_001)}`), multipartHeaders),
  "a CSV of one long line": posted(csvUpload({}, `姓,メールアドレス\n${"あ".repeat(300_000)}`), multipartHeaders),
  "a CSV of rows": posted(
    csvUpload(
      {},
      `姓,メールアドレス,電話\n${many(5_000, (index) => `鈴木,a${index}@example.jp,090-1234-${1_000 + (index % 9_000)}\n`).join("")}`,
    ),
    multipartHeaders,
  ),
  bytes: posted("\u0001".repeat(250_000), { "content-type": "application/octet-stream" }),
};

const head = "sequence: heavy\ntitle: 重い\ncategory: transactional\nenter: manual\n";
const step = (index: number, rest: string) => `  - { id: s${index}, ${rest} }\n`;
const welcome = "send: { email: welcome/hello }";

/** Sources of sequences. */
const heavySources: Record<string, string> = {
  "16,000 unknown keys": many(16_000, (index) => `k${index}: 1`).join("\n"),
  "16,000 unknown keys in a step": `${head}steps:\n  - id: a\n${many(13_000, (index) => `    k${index}: 1`).join("\n")}`,
  "unknown keys in every step": `${head}steps:\n${many(400, (index) => step(index, many(30, (key) => `stpe${key}: 1`).join(", "))).join("")}`,
  "dotted unknown keys": `${head}steps:\n  - id: a\n    update:\n${many(3_000, (index) => `      scor.k${index}: 1`).join("\n")}`,
  "one key 20,000 times": "a: 1\n".repeat(20_000),
  "deep lists": deep(90_000, "[", "", "]"),
  "deep maps": `a: ${deep(30_000, "{a: ", "1", "}")}`,
  "deep blocks": many(600, (index) => `${" ".repeat(index)}a:`).join("\n"),
  dashes: "- ".repeat(99_000),
  commas: `[${",".repeat(190_000)}]`,
  items: `steps: [${"1,".repeat(90_000)}]`,
  "empty steps": `${head}steps:\n${"  - {}\n".repeat(2_400)}`,
  steps: `${head}steps:\n${many(2_400, (index) => step(index, welcome)).join("")}`,
  "as many steps as there may be": `${head}steps:\n${many(480, (index) => step(index, welcome)).join("")}`,
  "unknown names": `${head}steps:\n${many(500, (index) => step(index, `send: { email: welcom/helo${index}, line: welcome/hallo${index} }`)).join("")}`,
  goals: `${head}goal: [${many(9_000, (index) => `documentOpene${index}`).join(", ")}]\nleave: [a]\nsteps:\n${step(1, welcome)}`,
  "goals and leaves": `${head}goal: [${many(4_500, (index) => `a${index}`).join(", ")}]\nleave: [${many(4_500, (index) => `b${index}`).join(", ")}]\nsteps:\n${step(1, welcome)}`,
  "a long title": `${head.replace("重い", "あ".repeat(190_000))}steps: []`,
  "a long name": `${head}topic: ${"a".repeat(190_000)}\nsteps: []`,
  "a long event": `${head.replace("manual", `{ on: ${"documentOpened".repeat(13_000)} }`)}steps: []`,
  quotes: '"\\n'.repeat(60_000),
  "an open quote": `"${"a ".repeat(99_000)}`,
  comments: "#\n".repeat(99_000),
  "blank lines": "\n".repeat(199_000),
  spaces: " ".repeat(199_000),
  anchors: many(9_000, (index) => `a${index}: &a${index} 1`).join("\n"),
  aliases: `a: &a 1\n${many(9_000, (index) => `b${index}: *a`).join("\n")}`,
  tags: many(9_000, (index) => `a${index}: !!x 1`).join("\n"),
  documents: "---\n".repeat(49_000),
  directives: "%a\n".repeat(60_000),
  tabs: "\t-\n".repeat(60_000),
  "block text": `a: |\n${" a\n".repeat(66_000)}`,
  "a colon": "a: ".repeat(66_000),
  "question marks": "? ".repeat(99_000),
};

/** The same as far as the checker reads on. */
function cutAtLimit(source: string): string {
  const marks = [...source.matchAll(/[\n\t,:?!&*%{}[\]]|- /g)];
  return source.slice(0, marks[4_990]?.index ?? source.length);
}

const heavyWithinLimits: Record<string, string> = {
  ...Object.fromEntries(Object.entries(heavySources).map(([what, source]) => [`${what}, cut`, cutAtLimit(source)])),
  "unknown keys in some steps": `${head}steps:\n${many(75, (index) => step(index, many(30, (key) => `stpe${key}: 1`).join(", "))).join("")}`,
  "goals and leaves": `${head}goal: [${many(2_400, (index) => `a${index}`).join(", ")}]\nleave: [${many(2_400, (index) => `b${index}`).join(", ")}]\nsteps:\n${step(1, welcome)}`,
  "goals that look like others": `${head}goal: [${many(4_900, (index) => `documentOpene${index}`).join(", ")}]\nsteps:\n${step(1, welcome)}`,
  "deep steps": `${head}steps:\n${many(100, (index) => {
    const margin = " ".repeat(8 * index + 2);
    return `${margin}- id: s${index}\n${margin}  branch:\n${margin}    - when: { stage: later }\n${margin}      steps:\n`;
  }).join("")}${" ".repeat(802)}- { id: last, wait: 1 day }\n`,
};

/** Sequences that are right, and long to simulate. */
const heavyJourneys: Record<string, string> = {
  "touches at one instant": `${head}steps:\n${many(480, (index) => step(index, welcome)).join("")}`,
  "advertising at one instant": `${head.replace("transactional", "promotion\ntopic: newsletter\nwindow: { days: [mon], from: '09:00', to: '09:01' }")}steps:\n${many(480, (index) => step(index, welcome)).join("")}`,
  "short waits": `${head}steps:\n${many(500, (index) => step(index, "wait: 1 minute")).join("")}`,
  "long waits": `${head}steps:\n${many(500, (index) => step(index, "wait: 1 day")).join("")}`,
};

async function expectLight(server: TestServer, sample: Sample, what: string, heavy: Heavy): Promise<void> {
  let least = Number.POSITIVE_INFINITY;
  // What a request costs is the least of a few: the others also paid for the compiler, the collector and a shared core.
  for (let attempt = 0; attempt < 8 && least > LONGEST; attempt += 1) {
    if (/^\/f\/|\/auth\//.test(sample.route.url)) await server.context.database.pool.query("delete from throttle");
    least = Math.min(least, await longestHold(() => send(server, sample, heavy)));
  }
  if (process.env.TEST_TIMES) console.log(`${least.toFixed(0)} ms`, nameOf(sample), what);
  expect.soft(least, `${nameOf(sample)} with ${what}`).toBeLessThan(LONGEST);
}

test("no request holds the event loop for 100 ms, whatever it brings to any route (SEC11)", async () => {
  const server = await sampleServer();
  const samples = server.samples.filter(({ method }) => method !== "HEAD");
  for (const sample of samples) await send(server, sample);
  for (const sample of samples) {
    for (const [what, heavy] of Object.entries(heavyAddresses)) await expectLight(server, sample, what, heavy(sample));
    if (sample.method === "GET") continue;
    for (const [what, heavy] of Object.entries(heavyBodies)) await expectLight(server, sample, what, heavy(sample));
  }
}, 300_000);

test("no source of a sequence is heavy to check, to publish or to simulate (SEC11)", async () => {
  const server = await sampleServer();
  // The source of a campaign is a key.
  const routes = server.samples.filter(
    ({ body, route }) =>
      body !== undefined && ("source" in body || "sequence" in body) && !("leadId" in body) && !route.url.endsWith("/campaigns"),
  );
  expect(routes.map(nameOf)).toHaveLength(3);
  for (const sample of routes) {
    await send(server, sample);
    for (const [what, source] of Object.entries({ ...heavySources, ...heavyWithinLimits }))
      await expectLight(server, sample, what, { body: { source } });
  }
}, 300_000);

test("no journey is heavy to simulate (SEC11)", async () => {
  const server = await sampleServer();
  const simulate = server.samples.find(({ route }) => route.url.endsWith("/simulate"));
  if (!simulate) throw new Error("the route is missing");
  const supposed = many(100, (index) => `seminarBooked ${index + 1} days`);
  for (const [what, source] of Object.entries(heavyJourneys)) {
    const answer = await send(server, simulate, { body: { source } });
    expect(answer.statusCode, `${what}: ${answer.body.slice(0, 300)}`).toBe(200);
    await expectLight(server, simulate, what, { body: { source, supposed } });
  }
}, 300_000);
