import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/**
 * When the server closes, closes connections without a request, and each other one after its answer. Browsers open spare ones; Node counts
 * a connection that was never used as busy, and one that was busy when the server began to close is kept alive: each of them would keep
 * the server from closing for a minute or more.
 */
export function closeSpareConnections(app: FastifyInstance): void {
  const spare = new Set<Socket>();
  let closing = false;
  app.server.on("connection", (socket: Socket) => {
    spare.add(socket);
    socket.once("close", () => spare.delete(socket));
  });
  app.server.on("request", ({ socket }: IncomingMessage, answer: ServerResponse) => {
    spare.delete(socket);
    answer.once("finish", () => closing && socket.end());
  });
  app.addHook("preClose", async () => {
    closing = true;
    for (const socket of spare) socket.destroy();
  });
}
