import { type AddressInfo, connect, type Socket } from "node:net";
import fastify from "fastify";
import { expect, onTestFinished, test } from "vitest";
import { refuseBrokenRequests } from "../../api/broken-requests.ts";
import { testServer } from "./test-server.ts";

async function listening() {
  const { app, context } = await testServer();
  await app.listen({ port: 0, host: "127.0.0.1" });
  const before = context.logged.length;
  return { port: (app.server.address() as AddressInfo).port, logged: () => context.logged.slice(before) };
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Record<string, unknown>;
  /** Everything that came. */
  text: string;
}

/** Sends bytes as they are, and reads until the server closes. */
async function raw(port: number, ...parts: (string | Buffer)[]): Promise<Answer> {
  const socket = connect(port, "127.0.0.1");
  const ended = readToEnd(socket);
  for (const part of parts) socket.write(part);
  return ended;
}

async function readToEnd(socket: Socket): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const [head = "", body = ""] = text.split("\r\n\r\n", 2);
  const [first = "", ...lines] = head.split("\r\n");
  const headers = Object.fromEntries(lines.map((line) => line.split(/: ?/, 2).map((part) => part.toLowerCase())));
  return { status: Number(first.split(" ")[1]), headers, body: body === "" ? {} : JSON.parse(body), text };
}

const host = "host: localhost\r\n";
test.each([
  ["raw bytes in the request line", [Buffer.from([...Buffer.from("GET /api/v1/"), 0xff, 0x01, ...Buffer.from(" HTTP/1.1\r\n\r\n")])], 400],
  ["raw bytes in the name of a header", [`GET /api/v1/me HTTP/1.1\r\n${host}x\u0001y: z\r\n\r\n`], 400],
  ["a control character in a header", [`GET /api/v1/me HTTP/1.1\r\n${host}authorization: Bearer hanako\u0000\r\n\r\n`], 400],
  ["a method that there is not", [`HANAKO /api/v1/me HTTP/1.1\r\n${host}\r\n`], 400],
  ["no HTTP at all", ["\u0016\u0003\u0001 hanako\r\n\r\n"], 400],
  ["two lengths of a body", [`POST /api/v1/leads HTTP/1.1\r\n${host}content-length: 1\r\ncontent-length: 2\r\n\r\n`], 400],
  ["no Host", ["GET /api/v1/me HTTP/1.1\r\n\r\n"], 400],
  ["headers that are too large", [`GET /api/v1/me HTTP/1.1\r\n${host}cookie: ${"hanako".repeat(5_000)}\r\n\r\n`], 431],
  ["an expectation that nobody meets", [`POST /api/v1/leads HTTP/1.1\r\n${host}expect: tea\r\n\r\n`], 417],
  [
    "a chunk without a length",
    [`POST /api/v1/leads HTTP/1.1\r\n${host}transfer-encoding: chunked\r\ncontent-type: application/json\r\n\r\nhanako\r\n`],
    400,
  ],
])("%s is answered as a problem, and the connection is closed", async (_what, parts, status) => {
  const { port, logged } = await listening();
  const answer = await raw(port, ...parts);
  expect(answer).toMatchObject({
    status,
    headers: { "content-type": expect.stringMatching(/^application\/problem\+json/), connection: "close" },
    body: { type: "about:blank", status, title: expect.any(String), code: expect.stringMatching(/^[a-z-]+$/), detail: expect.any(String) },
  });
  expect(Number(answer.headers["content-length"])).toBe(Buffer.byteLength(answer.text.split("\r\n\r\n", 2)[1] ?? ""));
  expect(answer.text).not.toContain("hanako");
  expect(answer.text.match(/HTTP\/1\.1/g)).toHaveLength(1);
  expect(JSON.stringify(logged())).not.toMatch(/hanako|127\.0\.0\.1/);
});

test("a request that does not come to its end in time is 408", async () => {
  const broken = refuseBrokenRequests();
  const { clientErrorHandler } = broken;
  const app = fastify({ clientErrorHandler, requestTimeout: 100, http: { headersTimeout: 100, connectionsCheckingInterval: 20 } });
  broken.watch(app);
  onTestFinished(() => app.close());
  await app.listen({ port: 0, host: "127.0.0.1" });
  const answer = await raw((app.server.address() as AddressInfo).port, `GET / HTTP/1.1\r\n${host}`);
  expect(answer).toMatchObject({ status: 408, body: { status: 408, code: "request-timeout" } });
});

test("nothing is written into the middle of another answer", async () => {
  const broken = refuseBrokenRequests();
  const app = fastify({ clientErrorHandler: broken.clientErrorHandler });
  broken.watch(app);
  onTestFinished(() => app.close());
  const begun = Promise.withResolvers<void>();
  app.get("/half", (_request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, { "content-length": 100 });
    reply.raw.write("{}", () => begun.resolve());
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const socket = connect((app.server.address() as AddressInfo).port, "127.0.0.1");
  const ended = readToEnd(socket);
  socket.write(`GET /half HTTP/1.1\r\n${host}\r\n`);
  await begun.promise;
  socket.write("\u0001\r\n\r\n");
  expect((await ended).text.match(/HTTP\/1\.1/g)).toHaveLength(1);
});

test("what is refused before its route has the headers of every answer", async () => {
  const { app } = await testServer();
  const answer = await app.inject("/api/v1/leads");
  expect(answer).toMatchObject({ statusCode: 401, headers: { "x-content-type-options": "nosniff", "x-request-id": expect.any(String) } });
});
