import http from "node:http";
import https from "node:https";
import { HTTPFetchError } from "@line/bot-sdk";

/** No answer came. `connected` false: certainly nothing of the request left this machine. */
export class NoAnswer extends Error {
  readonly code: string;
  readonly connected: boolean;

  constructor(code: string, connected: boolean) {
    super(code);
    this.name = "NoAnswer";
    this.code = code;
    this.connected = connected;
  }
}

/**
 * Replaces the SDK's HTTP client, which uses the global `fetch`. That has no deadline, drops the path of the base URL, and does not tell
 * whether a connection was made. Sending safely needs all three (rules.md SND4, LIN4).
 */
export type Transport = {
  get(path: string): Promise<Response>;
  post(path: string, body: unknown, config?: { headers?: Record<string, string> }): Promise<Response>;
};

export type Carrier = {
  /** A transport whose requests all end when `deadline` is aborted. */
  until(deadline: AbortSignal): Transport;
  close(): void;
};

/** An answer that is not 2xx throws the SDK's `HTTPFetchError`; no answer throws `NoAnswer`. */
export function openCarrier(base: string, headers: Record<string, string>): Carrier {
  const address = new URL(base);
  const prefix = address.pathname.replace(/\/+$/, "");
  const { request, Agent } = address.protocol === "http:" ? http : https;
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  const until = (deadline: AbortSignal): Transport => {
    const call = async (method: "GET" | "POST", path: string, extra: Record<string, string> = {}, body?: string): Promise<Response> => {
      const url = new URL(prefix + path, address.origin);
      const outgoing = request(url, { method, agent, signal: deadline, headers: { ...headers, ...extra } });
      return checked(await answer(outgoing, body, deadline));
    };
    return {
      get: (path) => call("GET", path),
      post: (path, body, config) => {
        const text = JSON.stringify(body);
        const length = String(Buffer.byteLength(text));
        return call("POST", path, { "Content-Type": "application/json", "Content-Length": length, ...config?.headers }, text);
      },
    };
  };
  return { until, close: () => agent.destroy() };
}

function answer(outgoing: http.ClientRequest, body: string | undefined, deadline: AbortSignal): Promise<Response> {
  let connected = false;
  outgoing.on("socket", (socket) => {
    if (outgoing.reusedSocket) connected = true;
    else socket.once("encrypted" in socket ? "secureConnect" : "connect", () => (connected = true));
  });
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) =>
      reject(new NoAnswer(deadline.aborted ? "deadline" : (error.code ?? "broken"), connected));
    outgoing.on("error", fail);
    outgoing.once("response", (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("error", fail);
      incoming.once("end", () => resolve(toResponse(incoming, Buffer.concat(chunks))));
    });
    outgoing.end(body);
  });
}

function toResponse(incoming: http.IncomingMessage, body: Buffer): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) if (value !== undefined) headers.set(name, String(value));
  const status = incoming.statusCode ?? 0;
  const empty = status === 204 || status === 205 || status === 304;
  return new Response(empty ? null : new Uint8Array(body), { status, statusText: incoming.statusMessage ?? "", headers });
}

async function checked(response: Response): Promise<Response> {
  if (response.ok) return response;
  const { status, statusText, headers } = response;
  throw new HTTPFetchError(`${status}`, { status, statusText, headers, body: await response.text() });
}
