import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/** Requests under way have this long once the server closes: less than a supervisor waits before it kills. Real ms. */
const GRACE_MS = 12_000;

/**
 * When the server closes, closes connections without a request, and each other one after its answer. Browsers open spare ones; Node counts
 * a connection that was never used as busy, and one that was busy when the server began to close is kept alive: each of them would keep
 * the server from closing for a minute or more. What is still open after `graceMs` is cut off.
 */
export function closeSpareConnections(app: FastifyInstance, graceMs = GRACE_MS): void {
  const open = new Set<Socket>();
  const spare = new Set<Socket>();
  let closing = false;
  app.server.on("connection", (socket: Socket) => {
    if (closing) return void socket.destroy();
    open.add(socket);
    spare.add(socket);
    socket.once("close", () => {
      open.delete(socket);
      spare.delete(socket);
    });
  });
  app.server.on("request", ({ socket }: IncomingMessage, answer: ServerResponse) => {
    spare.delete(socket);
    answer.once("finish", () => closing && socket.end());
  });
  app.addHook("preClose", async () => {
    closing = true;
    for (const socket of spare) socket.destroy();
    const cutOff = setTimeout(() => {
      app.log.warn({ connections: open.size }, "connections that did not end are cut off");
      for (const socket of open) socket.destroy();
    }, graceMs);
    app.server.once("close", () => clearTimeout(cutOff));
  });
}
