import type { FastifyRequest } from "fastify";

const SAFE_METHODS: readonly string[] = ["GET", "HEAD", "OPTIONS"];

/**
 * Whether a request that changes something comes from a page of ours. Browsers say it themselves (`Sec-Fetch-Site`), older ones by `Origin`.
 * Programs say neither: they pass, unless they send a session cookie.
 */
export function isFromOurPages({ method, headers, host }: FastifyRequest, publicUrl: string, hasCookie: boolean): boolean {
  if (SAFE_METHODS.includes(method)) return true;
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  const { origin } = headers;
  if (origin === undefined) return !hasCookie;
  return URL.canParse(origin) && (new URL(origin).host === host || origin === publicUrl);
}
