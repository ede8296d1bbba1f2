import type { FastifyInstance } from "fastify";
import { AppError } from "../domain/app-error.ts";

/** The path has routes, but none for this method: 405. */
export class MethodNotAllowed extends AppError {
  readonly allow: string[];

  constructor(allow: string[]) {
    super("invalid", "method-not-allowed", {
      ja: `このアドレスで使えるのは ${allow.join("、")} だけです。`,
      en: `This address takes ${allow.join(", ")} only.`,
    });
    this.name = "MethodNotAllowed";
    this.allow = allow;
  }
}

/** Refuses requests that no route takes, before anything reads their bodies: 405 where another method has a route, else 404. */
export function refuseUnrouted(app: FastifyInstance): void {
  const nowhere = () =>
    new AppError("not-found", "not-found", { ja: "そのページやAPIはありません。", en: "There is no such page or endpoint." });
  // A route that takes the address, but finds nothing there.
  app.setNotFoundHandler(() => {
    throw nowhere();
  });
  const routes: { segments: string[]; methods: string[] }[] = [];
  app.addHook("onRoute", ({ url, method }) => void routes.push({ segments: segmentsOf(url), methods: [method].flat() }));
  app.addHook("onRequest", async (request) => {
    if (!request.is404) return;
    const path = segmentsOf(request.url.split("?", 1)[0] ?? "");
    const allow = routes.flatMap(({ segments, methods }) => (matches(segments, path) ? methods : []));
    if (allow.length > 0) throw new MethodNotAllowed([...new Set(allow)].sort());
    throw nowhere();
  });
}

function segmentsOf(path: string): string[] {
  return path.replace(/\/$/, "").split("/");
}

function matches(pattern: readonly string[], path: readonly string[]): boolean {
  if (pattern.at(-1) === "*") return path.length >= pattern.length && matches(pattern.slice(0, -1), path.slice(0, pattern.length - 1));
  return (
    pattern.length === path.length && pattern.every((part, index) => part === path[index] || (part.startsWith(":") && path[index] !== ""))
  );
}
