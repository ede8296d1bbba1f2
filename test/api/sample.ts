import type { DeclaredRoute } from "../../api/access.ts";
import type { TestServer } from "./test-server.ts";

/** A request that its route answers with success. */
export interface Sample {
  route: DeclaredRoute;
  method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Without a query. */
  url: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** Of JSON routes. */
  body?: Record<string, unknown>;
  /** Of all other routes that read a body. */
  payload?: string;
}

export const nameOf = ({ method, route }: Sample): string => `${method} ${route.url}`;

/** What a sample has beyond its method and its route. */
export type Part = Partial<Pick<Sample, "url" | "query" | "headers" | "body" | "payload">>;

export const reason = { body: { reason: "because" } };
export const [longAgo, farAhead] = ["2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z"];

/** Sends a sample, changed as asked. */
export function send({ app }: TestServer, sample: Sample, change: Partial<Omit<Sample, "route">> & { rawQuery?: string } = {}) {
  const { method, url, query, headers, body, payload } = { ...sample, ...change };
  const search = change.rawQuery ?? new URLSearchParams(query).toString();
  return app.inject({
    method,
    url: search === "" ? url : `${url}?${search}`,
    headers,
    ...(method === "GET" || method === "HEAD" ? {} : body === undefined ? { payload: payload ?? "" } : { payload: body }),
  });
}
