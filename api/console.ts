import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";
import { AppError } from "../domain/app-error.ts";
import type { Context } from "../services/engine/context/context.ts";

/** The first segments of the console's paths (console/routes.tsx; a test holds the two together). The console itself reads the rest. */
export const consolePaths = [
  "/",
  "/sign-in",
  "/today",
  "/people",
  "/tasks",
  "/sends",
  "/events",
  "/bulk",
  "/enrolments",
  "/sessions",
  "/consultations",
  "/deals",
  "/contracts",
  "/deliveries",
  "/incidents",
  "/care",
  "/plays",
  "/campaigns",
  "/hand-over",
  "/payments",
  "/invoices",
  "/receivables",
  "/funnel",
  "/sequences",
  "/templates",
  "/forms",
  "/imports",
  "/forgotten-password",
  "/enter",
  "/audit",
  "/settings",
  "/sandbox",
];

/**
 * Its own scripts and styles, frames without scripts for previews, pictures of mails. Styles may stand in the page: the console's parts set
 * positions and colours there.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: https:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const YEAR_S = 31_536_000;

/** Serves the built console from `folder`. Its files have their hash in their names, so browsers keep them; the page is asked for anew. */
export async function consolePages(app: FastifyInstance, { context, folder }: { context: Context; folder: string }): Promise<void> {
  await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, cacheControl: false, index: false });
  const show = async (reply: FastifyReply): Promise<FastifyReply> => {
    const page = await readFile(join(folder, "index.html"), "utf8").catch(() => {
      throw new AppError("unavailable", "console-missing", {
        ja: "管理画面がまだ作られていません。`npm run build` を実行してください。",
        en: "The console is not built: run `npm run build`.",
      });
    });
    const told = context.sandbox ? page.replace("<html ", '<html data-sandbox="true" ') : page;
    return reply.type("text/html; charset=utf-8").header("content-security-policy", policy).send(told);
  };
  for (const path of consolePaths) {
    app.get(path, { config: { access: "public" } }, async (_request, reply) => show(reply));
    if (path !== "/") app.get(`${path}/*`, { config: { access: "public" } }, async (_request, reply) => show(reply));
  }
  app.get<{ Params: { "*": string } }>("/assets/*", { config: { access: "public" } }, async (request, reply) => {
    reply.header("cache-control", `public, max-age=${YEAR_S}, immutable`);
    return reply.sendFile(`assets/${request.params["*"]}`);
  });
  app.get("/icon.svg", { config: { access: "public" } }, async (_request, reply) => reply.sendFile("icon.svg"));
}
