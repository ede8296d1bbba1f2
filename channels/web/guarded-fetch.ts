import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import { isIP } from "node:net";
import { codeOf } from "../../domain/code-of.ts";
import { isPublicAddress } from "./public-address.ts";

/** Real ms for everything: names, redirects, the whole body. */
const TIMEOUT_MS = 20_000;
const MOST_BYTES = 5 * 1024 * 1024;
const MOST_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export interface GuardedAnswer {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

/** Fetches what somebody else named. Throws FetchRefused. */
export type GuardedFetch = (address: string, headers: Readonly<Record<string, string>>) => Promise<GuardedAnswer>;

/**
 * Why nothing came: `address-refused` (not of the public internet), `scheme` (not https), `too-many-redirects`, `too-large`, `encoding`,
 * `timeout`, `bad-address`, or the code of the network, such as ECONNREFUSED. It never holds the address, which may be a secret.
 */
export class FetchRefused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`the fetch was refused: ${code}`);
    this.name = "FetchRefused";
    this.code = code;
  }
}

export interface GuardOptions {
  /** True: also http, and addresses of this machine and its network. For tests, and for a calendar inside the house. Default false. */
  allowPrivate?: boolean;
  timeoutMs?: number;
  mostBytes?: number;
  /** How names become addresses. Default: as the machine does. */
  resolve?: (host: string) => Promise<LookupAddress[]>;
}

/**
 * Fetches an address that a person typed, or another system, without letting it reach into our own network: each hop's name is resolved once,
 * all its addresses are checked, and the connection goes to these and no other, so a name cannot change its mind in between (DNS rebinding).
 */
export function guardedFetch(options: GuardOptions = {}): GuardedFetch {
  const { timeoutMs = TIMEOUT_MS, mostBytes = MOST_BYTES } = options;
  return async (address, headers) => {
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      let url = parse(address, options);
      for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
        const response = await ask(url, await checked(url, options, signal), headers, signal);
        const { location } = response.headers;
        if (!REDIRECTS.has(response.statusCode ?? 0) || location === undefined) {
          return { status: response.statusCode ?? 0, headers: response.headers, body: await readBody(response, mostBytes) };
        }
        response.destroy();
        url = parse(location, options, url);
      }
    } catch (error) {
      if (error instanceof FetchRefused) throw error;
      throw new FetchRefused(signal.aborted ? "timeout" : codeOf(error));
    }
    throw new FetchRefused("too-many-redirects");
  };
}

function parse(address: string, { allowPrivate = false }: GuardOptions, base?: URL): URL {
  const url = URL.parse(address, base);
  if (url === null) throw new FetchRefused("bad-address");
  if (url.protocol !== "https:" && !(allowPrivate && url.protocol === "http:")) throw new FetchRefused("scheme");
  return url;
}

/** The addresses of the host; all of them must be public. */
async function checked(
  url: URL,
  { allowPrivate = false, resolve = resolveAll }: GuardOptions,
  signal: AbortSignal,
): Promise<LookupAddress[]> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const family = isIP(host);
  const addresses = family === 0 ? await beforeAbort(resolve(host), signal) : [{ address: host, family }];
  const isFine = addresses.length > 0 && (allowPrivate || addresses.every(({ address }) => isPublicAddress(address)));
  if (!isFine) throw new FetchRefused("address-refused");
  return addresses;
}

async function resolveAll(host: string): Promise<LookupAddress[]> {
  return lookup(host, { all: true });
}

/** A look-up of a name cannot be cancelled, only left. */
function beforeAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new FetchRefused("timeout")), { once: true });
    work.then(resolve, reject);
  });
}

/** One request to exactly these addresses. An agent of its own: no connection of another request is used again, and no proxy. */
function ask(
  url: URL,
  addresses: LookupAddress[],
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const isSecure = url.protocol === "https:";
  const request = (isSecure ? requestHttps : requestHttp)(url, {
    headers: { "user-agent": "Hagukumi", "accept-encoding": "identity", ...headers },
    agent: isSecure ? new HttpsAgent() : new HttpAgent(),
    signal,
    lookup: (_host, { all }, callback) => {
      const [first] = addresses;
      if (all) callback(null, addresses);
      else callback(null, first?.address ?? "", first?.family);
    },
  });
  return new Promise((resolve, reject) => {
    request.once("response", resolve).on("error", reject).end();
  });
}

async function readBody(response: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const encoding = response.headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity") throw new FetchRefused("encoding");
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of response) {
    bytes += piece.length;
    if (bytes > mostBytes) {
      response.destroy();
      throw new FetchRefused("too-large");
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
