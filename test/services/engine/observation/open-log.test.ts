import { expect, test } from "vitest";
import { codeClass } from "../../../../services/engine/observation/counters.ts";
import { openLog } from "../../../../services/engine/observation/open-log.ts";

const secret = "hanako@example.jp";

/** An error of a library, as Postgres words them. */
function wordy(): Error {
  const cause = Object.assign(new Error(`Key (address)=(${secret}) exists`), { detail: secret });
  return Object.assign(new Error(`duplicate ${secret}`, { cause }), { code: "23505", detail: `Key (address)=(${secret})` });
}

function lines(log: (written: ReturnType<typeof openLog>) => void): string {
  let text = "";
  log(openLog("test", "trace", { write: (line) => void (text += line) }));
  return text;
}

test.each([
  { name: "under err, with words", log: (log: ReturnType<typeof openLog>) => log.error({ err: wordy() }, "it failed") },
  { name: "under error", log: (log: ReturnType<typeof openLog>) => log.warn({ error: wordy() }, "it failed") },
  { name: "bare", log: (log: ReturnType<typeof openLog>) => log.debug(wordy()) },
  { name: "under err, without words", log: (log: ReturnType<typeof openLog>) => log.trace({ err: wordy() }) },
  { name: "by a child", log: (log: ReturnType<typeof openLog>) => log.child({ id: 1 }).error(wordy()) },
])("an error logged $name keeps its code and frames and loses its words", ({ log }) => {
  const text = lines(log);
  expect(text).not.toContain(secret);
  expect(text).toContain('"23505"');
  expect(text).toContain("open-log.test.ts");
  expect(JSON.parse(text)).toMatchObject({ part: "test", msg: expect.any(String) });
});

test.each([
  ["250", "2xx"],
  ["550 5.1.1", "5xx"],
  ["http 429", "4xx"],
  ["ECONNRESET", "none"],
  ["2500", "none"],
  ["", "none"],
])("the class of %j is %s", (code, expected) => expect(codeClass(code)).toBe(expected));
