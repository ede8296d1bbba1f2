import { execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { z } from "zod";

/** The newest release. Its description of the API is of the version that channels/stripe/api.ts names. */
const STRIPE_MOCK = "github.com/stripe/stripe-mock@v0.203.0";
const CACHE = fileURLToPath(new URL("../../../node_modules/.cache/stripe-mock/", import.meta.url));

const run = promisify(execFile);

/** Path of the Go command, also where it stands in no PATH; null: there is none. */
export function findGo(): string | null {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/local/go/bin"].filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, "go")).find((file) => existsSync(file)) ?? null;
}

/** Builds Stripe's own mock, once for each release. Returns the path of the program. */
export async function buildStripeMock(go: string): Promise<string> {
  const folder = join(CACHE, STRIPE_MOCK.split("@")[1] ?? "");
  const program = join(folder, "stripe-mock");
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    await run(go, ["install", STRIPE_MOCK], { env: { ...process.env, GOBIN: folder } });
  }
  return program;
}

/** The folder of its source, which has the description of the API. */
export async function stripeMockSource(go: string): Promise<string> {
  const { stdout } = await run(go, ["mod", "download", "-json", STRIPE_MOCK]);
  return z.object({ Dir: z.string() }).parse(JSON.parse(stdout)).Dir;
}

/** Starts it on a free port. It refuses requests that name another version of the API than its own. */
export async function startStripeMock(program: string): Promise<{ url: string; close(): void }> {
  const child = spawn(program, ["-http-addr", "127.0.0.1:0", "-strict-version-check"], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const heard = /127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (heard) resolve(heard);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("error", reject);
    child.once("exit", () => reject(new Error(said)));
  });
  return { url: `http://${address}`, close: () => void child.kill() };
}

export interface Exchange {
  method: string;
  /** Without the query. */
  path: string;
  status: number;
  answer: unknown;
}

/** Passes requests on to `target` and keeps what was answered. */
export async function recordExchanges(target: string): Promise<{ url: string; exchanges: Exchange[]; close(): void }> {
  const exchanges: Exchange[] = [];
  const server = createServer(async (request, response) => {
    const { method = "GET", url = "/" } = request;
    const body = await bodyOf(request);
    const { host: _host, connection: _connection, ...headers } = request.headers;
    const answer = await fetch(target + url, {
      method,
      headers: headers as Record<string, string>,
      ...(method === "GET" ? {} : { body: new Uint8Array(body) }),
    });
    const text = await answer.text();
    exchanges.push({ method, path: url.split("?")[0] ?? url, status: answer.status, answer: JSON.parse(text) });
    response.writeHead(answer.status, { "Content-Type": "application/json" }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { url: `http://127.0.0.1:${address.port}`, exchanges, close: () => void server.close() };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
