import type { FastifyInstance } from "fastify";
import { AppError } from "../../domain/app-error.ts";
import { installationOf } from "../../domain/installation.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { readRestoreHold } from "../../services/engine/journal/restore-hold.ts";

interface HealthOptions {
  context: Context;
  metrics: { contentType: string; text(): Promise<string> };
  /** True once the process has been asked to stop. */
  closing: () => boolean;
}

export async function healthRoutes(scope: FastifyInstance, { context, metrics, closing }: HealthOptions): Promise<void> {
  /** The process is running, and `doctor` can tell it from a stranger on the port. */
  const about = { status: "ok", service: "hagukumi", installation: installationOf(context.keys.suppression) };
  scope.get("/healthz", { config: { access: "public" } }, async () => about);

  /** The process can work: it is not stopping, and the database is reachable and has its tables. A warning does not hinder it. */
  scope.get("/readyz", { config: { access: "public" }, handlerTimeout: 3_000 }, async () => {
    if (closing())
      throw new AppError("unavailable", "closing", {
        ja: "サーバーを停止しているところです。少し待って、もう一度お試しください。",
        en: "The service is stopping.",
      });
    await context.database.pool.query("select 1 from api_key limit 1");
    const hold = await readRestoreHold(context.database.pool);
    return { status: "ready", ...(hold && { warning: "restored-database" }) };
  });

  scope.get("/metrics", { config: { access: "operator" } }, async (_request, reply) => {
    return reply.type(metrics.contentType).send(await metrics.text());
  });
}
