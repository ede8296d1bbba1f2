import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import { BadRequest, type Problem, problemOf } from "./problem.ts";

/** How long a caller has to read the answer and close, before the connection is cut. Real ms. */
const READING_MS = 2_000;

/** What Node's parser found, or its clock. */
class BrokenRequest extends Error {
  readonly statusCode: number;
  readonly code: string;

  constructor(statusCode: number, code: string) {
    super(code);
    this.name = "BrokenRequest";
    this.statusCode = statusCode;
    this.code = code;
  }
}

/**
 * Answers what Node refuses before there is a request for Fastify, such as raw bytes in a header, headers that are too large, or a request
 * that does not come to its end: problem+json like any other refusal. What was sent is neither logged nor quoted.
 */
export function refuseBrokenRequests() {
  const answers = new WeakMap<Socket, Set<ServerResponse>>();
  const refused = new WeakSet<Socket>();
  return {
    clientErrorHandler(error: NodeJS.ErrnoException, socket: Socket): void {
      // After an error, what else arrives is an error, too.
      if (refused.has(socket)) return;
      refused.add(socket);
      // Nobody is there any more; or half of an answer is, and another one would be read as its rest.
      const isAnswering = [...(answers.get(socket) ?? [])].some(({ headersSent }) => headersSent);
      if (error.code === "ECONNRESET" || !socket.writable || isAnswering) return void socket.destroy();
      socket.end(written(refusalOf(error.code)));
      const cut = setTimeout(() => socket.destroy(), READING_MS);
      socket.once("close", () => clearTimeout(cut));
    },
    /** Watches which answers are under way, and refuses expectations that nobody meets. */
    watch(app: FastifyInstance): void {
      const server = app.server as Server;
      server.prependListener("request", ({ socket }: IncomingMessage, answer: ServerResponse) => {
        const own = answers.get(socket) ?? new Set();
        answers.set(socket, own.add(answer));
        answer.once("close", () => own.delete(answer));
      });
      server.on("checkExpectation", (_request: IncomingMessage, answer: ServerResponse) => {
        const { status, body } = problemText(new BrokenRequest(417, "expectation-failed"));
        answer.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body), connection: "close" }).end(body);
      });
    },
  };
}

/** RFC 9112, section 3.2. */
export function requireHost(app: FastifyInstance): void {
  app.addHook("onRequest", async ({ raw }, reply) => {
    if (raw.headers.host !== undefined || raw.httpVersion !== "1.1") return;
    reply.header("connection", "close");
    throw new BadRequest("host-missing", { ja: "`Host` ヘッダーがありません。", en: "The header `Host` is missing." }, []);
  });
}

function refusalOf(code: string | undefined): BrokenRequest {
  switch (code) {
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return new BrokenRequest(408, "request-timeout");
    case "HPE_HEADER_OVERFLOW":
      return new BrokenRequest(431, "headers-too-large");
    case "HPE_CHUNK_EXTENSIONS_OVERFLOW":
      return new BrokenRequest(413, "too-large");
    default:
      return new BrokenRequest(400, "bad-request");
  }
}

const headers = {
  "content-type": "application/problem+json; charset=utf-8",
  "content-language": "en",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
};

/** Of a request that nobody could read, the language is not known: programs read English. */
function problemText(refusal: BrokenRequest): { status: number; title: string; body: string } {
  const problem: Problem = problemOf(refusal, "en");
  return { status: problem.status, title: problem.title, body: JSON.stringify(problem) };
}

function written(refusal: BrokenRequest): string {
  const { status, title, body } = problemText(refusal);
  const lines = Object.entries({ ...headers, "content-length": Buffer.byteLength(body), connection: "close" });
  return [`HTTP/1.1 ${status} ${title}`, ...lines.map(([name, value]) => `${name}: ${value}`), "", body].join("\r\n");
}
