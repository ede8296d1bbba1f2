import { PassThrough } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { AppError } from "../../domain/app-error.ts";
import { isStillAllowed } from "../../services/access/still-allowed.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { type LiveMessage, openLiveFeed } from "../../services/engine/live/live-feed.ts";
import { describeError } from "../../services/engine/observation/describe-error.ts";
import { callerOf, staff } from "../access.ts";

/** Keeps the connection open through proxies, and tells a caller whose network is gone from one to whom nothing happens. Real ms. */
const HEARTBEAT_MS = 25_000;
/** Open connections of one caller, on one process. */
const MOST = 10;
/** A caller that reads so slowly is cut off; it connects again. Bytes. */
const MOST_UNREAD = 64 * 1024;

/** What changed, while it changes. */
export async function liveRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const feed = openLiveFeed(context);
  const open = new Map<string, number>();
  const streams = new Set<PassThrough>();
  let closing = false;
  scope.addHook("preClose", async () => {
    closing = true;
    for (const stream of streams) stream.destroy();
    await feed.close();
  });

  scope.withTypeProvider<ZodTypeProvider>().get(
    "/live",
    {
      config: staff("people:read"),
      // Its answer would never end.
      exposeHeadRoute: false,
      schema: {
        tags: ["live"],
        summary: "Follow what changes, as server-sent events",
        description:
          "An event `changed` has a JSON array of keys of what to read again, such as `leads`, `lead:<id>` (`lead`: all of them), `tasks`, `sends`, `enrolments`, `sequences`, `bulk:<id>`, `imports`, `views`, `today`; never data. An event `alive` comes every 25 seconds. An event `refetch` means that everything shown is to be read again. Send the id of the last event in `Last-Event-ID` when you connect again.",
        headers: z.object({ "last-event-id": z.string().max(200).optional() }),
        querystring: z.strictObject({
          seconds: z.coerce
            .number()
            .int()
            .min(1)
            .max(3_600)
            .default(3_600)
            .describe("The connection is closed after this time; connect again"),
        }),
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const mine = open.get(caller.actor) ?? 0;
      if (closing)
        throw new AppError("unavailable", "closing", {
          ja: "サーバーを停止しているところです。少し待って、もう一度お試しください。",
          en: "The service is stopping.",
        });
      if (mine >= MOST) throw tooManyConnections();
      open.set(caller.actor, mine + 1);
      const stream = new PassThrough();
      const write = (text: string) => {
        if (stream.writableEnded || stream.destroyed) return;
        stream.write(text);
        if (stream.writableLength > MOST_UNREAD) stream.destroy();
      };
      const recheck = () => {
        isStillAllowed(context, caller).then(
          (allowed) => allowed || stream.end(),
          (error: unknown) => {
            context.log.warn({ error: describeError(error) }, "the caller of a live connection could not be checked");
            stream.end();
          },
        );
      };
      streams.add(stream);
      let leave: (() => void) | undefined;
      const heartbeat = setInterval(() => {
        write("event: alive\ndata: []\n\n");
        recheck();
      }, HEARTBEAT_MS);
      const end = setTimeout(() => stream.end(), request.query.seconds * 1_000);
      stream.once("close", () => {
        clearInterval(heartbeat);
        clearTimeout(end);
        streams.delete(stream);
        leave?.();
        const others = (open.get(caller.actor) ?? 1) - 1;
        if (others > 0) open.set(caller.actor, others);
        else open.delete(caller.actor);
      });
      write("retry: 2000\n\n");
      try {
        leave = await feed.follow({ tell: (message) => write(textOf(message)), recheck }, request.headers["last-event-id"]);
      } catch (error) {
        stream.destroy();
        throw error;
      }
      if (stream.destroyed) leave();
      return reply.type("text/event-stream").header("cache-control", "no-store").header("x-accel-buffering", "no").send(stream);
    },
  );
}

function textOf(message: LiveMessage): string {
  const data = message.kind === "changed" ? JSON.stringify(message.keys) : "[]";
  return `id: ${message.id}\nevent: ${message.kind}\ndata: ${data}\n\n`;
}

function tooManyConnections(): AppError {
  return new AppError("too-many", "too-many-connections", {
    ja: "同時に開いている接続が多すぎます。使っていない画面を閉じてください。",
    en: "You have too many open connections: close windows that you do not use.",
  });
}
