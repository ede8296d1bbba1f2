import { describe, expect, test } from "vitest";
import { Problem } from "../../console/api/client.ts";
import { delayOf, isWorthRetrying } from "../../console/api/retries.ts";

const refused = (status: number, retryAfter: string | null = null) => new Problem(status, {}, null, retryAfter);

describe("a list that could not be read", () => {
  test.each([
    { name: "no answer", error: refused(0), tries: true, waits: [1_000, 2_000] },
    { name: "an error of the server", error: refused(500), tries: true, waits: [1_000, 2_000] },
    { name: "a server that is busy, with the time to wait", error: refused(503, "5"), tries: true, waits: [5_000, 5_000] },
    { name: "too many requests, with the time to wait", error: refused(429, "42"), tries: true, waits: [42_000, 42_000] },
    { name: "too many requests for an hour", error: refused(429, "3600"), tries: false, waits: [] },
    { name: "too many requests, and no time", error: refused(429), tries: false, waits: [] },
    { name: "no permission", error: refused(403), tries: false, waits: [] },
    { name: "nothing there", error: refused(404, "5"), tries: false, waits: [] },
  ])("$name", ({ error, tries, waits }) => {
    expect([isWorthRetrying(0, error), isWorthRetrying(1, error), isWorthRetrying(2, error)]).toEqual([tries, tries, false]);
    expect(waits.map((_, failures) => delayOf(failures, error))).toEqual(waits);
  });
});
