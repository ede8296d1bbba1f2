import { expect, test } from "vitest";
import { nameOf, send } from "./sample.ts";
import { sampleServer } from "./samples.ts";

test("each sample is one that its route takes, so that the values after it are judged by all of the route", async () => {
  const server = await sampleServer();
  for (const sample of server.samples) {
    const { statusCode, body } = await send(server, sample);
    // The signature of a provider covers the body, which the tests change.
    const expected = sample.route.access === "provider" ? 401 : expect.toSatisfy((status: number) => status < 400);
    expect.soft(statusCode, `${nameOf(sample)}: ${body.slice(0, 300)}`).toEqual(expected);
  }
}, 60_000);
