import { expect, test } from "vitest";
import { sampleServer } from "./samples.ts";
import { testServer } from "./test-server.ts";

test("a method that an address does not take is answered 405 with those that it takes, whatever the body", async () => {
  const server = await sampleServer();
  // Another route may take the same address by a parameter, as /sequences/:key takes /sequences/lint.
  const takes = (pattern: string, url: string) => {
    const [parts, path] = [pattern.split("/"), url.split("/")];
    return parts.length === path.length && parts.every((part, place) => part === path[place] || part.startsWith(":") || part === "*");
  };
  const methodsOf = (url: string) => [...new Set(server.routes.flatMap((route) => (takes(route.url, url) ? [route.method] : [])))].sort();
  for (const { url, headers } of server.samples) {
    for (const method of ["PUT", "PATCH", "OPTIONS", "DELETE", "POST"] as const) {
      const allowed = methodsOf(url);
      if (allowed.includes(method)) continue;
      const sent = { ...headers, "content-type": "application/json" };
      const answer = await server.app.inject({ method, url: `${url}?x=1`, headers: sent, payload: "{ not json" });
      expect([answer.statusCode, answer.headers.allow], `${method} ${url}`).toEqual([405, allowed.join(", ")]);
    }
  }
}, 120_000);

test("an address that no method takes is 404, a problem for programs and a page for people", async () => {
  const { app } = await testServer();
  for (const url of ["/api/v1/nothing", "/api/v1/leads/a/b", "/nothing", "/f", "/f/", "/api/v1//leads"]) {
    for (const method of ["GET", "POST"] as const) {
      const answer = await app.inject({
        method,
        url,
        headers: { "content-type": "application/json" },
        ...(method === "POST" && { payload: "{" }),
      });
      expect(answer.statusCode, `${method} ${url}`).toBe(404);
      expect(answer.headers["content-type"], url).toContain(url.startsWith("/api") ? "application/problem+json" : "text/html");
      expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    }
  }
});
