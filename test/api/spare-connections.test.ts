import { type AddressInfo, connect } from "node:net";
import { setImmediate } from "node:timers/promises";
import fastify from "fastify";
import { expect, test } from "vitest";
import { closeSpareConnections } from "../../api/spare-connections.ts";

test("a connection that was opened and never used does not keep the server from closing; a request under way is answered", async () => {
  const app = fastify({ forceCloseConnections: "idle" });
  closeSpareConnections(app);
  const [arrived, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<string>()];
  app.get("/slow", () => {
    arrived.resolve();
    return answer.promise;
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  const opened = new Promise((resolve) => app.server.once("connection", resolve));
  const spare = connect(port, "127.0.0.1").resume();
  const ended = new Promise((resolve) => spare.once("close", resolve));
  await opened;
  const slow = fetch(`http://127.0.0.1:${port}/slow`);
  await arrived.promise;

  const closed = app.close();
  await ended;
  await setImmediate();
  answer.resolve("done");
  expect(await (await slow).text()).toBe("done");
  await closed;
});

test("a caller who does not end is cut off after the grace", async () => {
  const app = fastify({ forceCloseConnections: "idle" });
  closeSpareConnections(app, 50);
  const arrived = Promise.withResolvers<void>();
  app.get("/endless", () => {
    arrived.resolve();
    return new Promise(() => {});
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  const caller = connect(port, "127.0.0.1").resume();
  caller.write("GET /endless HTTP/1.1\r\nhost: localhost\r\n\r\n");
  const ended = new Promise((resolve) => caller.once("close", resolve));
  await arrived.promise;
  await app.close();
  await ended;
});
