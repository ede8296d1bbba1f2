import type { AddressInfo } from "node:net";
import { PassThrough } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { fastify } from "fastify";
import { expect, onTestFinished, test } from "vitest";
import { limitHandlers } from "../../api/deadline.ts";
import { answerErrors } from "../../api/errors.ts";
import { openContext } from "../support/context.ts";

test.each(["POST", "GET"])("a %s whose handler is too slow is answered 503 at the deadline of its route", async (method) => {
  const context = await openContext();
  const app = fastify();
  onTestFinished(async () => {
    await app.close();
    await context.close();
  });
  answerErrors(app, context);
  limitHandlers(app);
  let finished = 0;
  app.route({
    method,
    url: "/api/slow",
    handlerTimeout: 100,
    handler: async () => {
      await delay(1_000);
      finished += 1;
      return {};
    },
  });
  app.route({ method, url: "/api/quick", handlerTimeout: 100, handler: async () => ({}) });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  const ask = (path: string) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(method === "POST" && { body: "{}", headers: { "content-type": "application/json" } }),
    });
  const answer = await ask("/api/slow");
  expect(finished).toBe(0);
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await ask("/api/quick")).status).toBe(200);
});

test("an answer that has begun is not cut off at the deadline, as a long file or a live connection", async () => {
  const context = await openContext();
  const app = fastify();
  onTestFinished(async () => {
    await app.close();
    await context.close();
  });
  limitHandlers(app, 100);
  answerErrors(app, context);
  app.get("/api/live", async (_request, reply) => {
    const stream = new PassThrough();
    stream.write("begun ");
    setTimeout(() => stream.end("ended"), 300);
    return reply.type("text/plain").send(stream);
  });
  app.get("/api/slow", async () => delay(300));
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  expect((await fetch(`http://127.0.0.1:${port}/api/slow`)).status).toBe(503);
  expect(await (await fetch(`http://127.0.0.1:${port}/api/live`)).text()).toBe("begun ended");
});
