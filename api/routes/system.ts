import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { LocalText } from "../../domain/words/local-text.ts";
import { writeAudit } from "../../services/engine/audit/write-audit.ts";
import { clockSteps } from "../../services/engine/clock/clock-step.ts";
import { requireSandbox } from "../../services/engine/clock/move-clock.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { type MoveState, openClockMoves } from "../../services/explain/clock-moves.ts";
import { readUpcoming } from "../../services/explain/read-upcoming.ts";
import { listOutbox } from "../../services/system/list-outbox.ts";
import { readSystem } from "../../services/system/read-system.ts";
import { actorOf, staff } from "../access.ts";
import { pageOf, pageQuery, problems } from "./listing.ts";

const manifest = z.object({ version: z.string() });
const text = z.object({ ja: z.string(), en: z.string() });

const systemSchema = z
  .object({
    version: z.string(),
    sandbox: z.boolean(),
    clock: z.object({
      now: z.date().describe("Business time"),
      speed: z.number(),
      halted: z.boolean().describe("Work that is due holds it back; sandbox only"),
    }),
    findings: z.array(
      z.object({
        part: text,
        state: z.enum(["ok", "warn", "fault"]).describe("warn does not hinder the work now"),
        detail: text.describe("What was seen"),
        advice: text.nullable().describe("What to do"),
      }),
    ),
    workers: z.array(z.object({ id: z.uuid(), startedAt: z.date(), seenAt: z.date(), alive: z.boolean() })),
    lags: z
      .object({
        relay: z.number().describe("Real seconds that the oldest request to wake a workflow has waited"),
        dispatch: z.array(z.object({ channel: z.string(), lane: z.int(), seconds: z.number() })),
        timers: z.array(z.object({ kind: z.string(), seconds: z.number() })),
        webhooks: z.number(),
        senders: z.array(z.object({ sender: z.string(), up: z.boolean() })),
      })
      .describe("How late the oldest work of each kind is, in seconds"),
    counts: z.object({
      touches: z.array(z.object({ channel: z.string(), lane: z.int(), count: z.int() })),
      sends: z.array(z.object({ channel: z.string(), state: z.string(), count: z.int() })),
      unknown: z.array(z.object({ channel: z.string(), count: z.int() })),
      outbox: z.int(),
      webhooks: z.array(z.object({ state: z.string(), count: z.int() })),
      alarms: z.array(z.object({ sender: z.string(), alarmed: z.boolean() })),
    }),
  })
  .meta({ id: "System" });

const wakeSchema = z
  .object({
    kind: z.string().describe("Of the process, such as enrolment"),
    title: text.nullable().describe("What people call the kind"),
    act: z.enum(["wake", "delete"]).describe("wake: start it, or let it go on. delete: remove the records of an erased lead"),
    refId: z.uuid().describe("Of the process"),
    since: z.date().describe("Real time"),
    leased: z.boolean().describe("It is being delivered, or was a moment ago"),
    failures: z.int().describe("Deliveries that Temporal did not take"),
    lastError: z.string().nullable().describe("Code of the last of them"),
  })
  .meta({ id: "WaitingWake" });

const clockSchema = z
  .object({
    now: z.date().describe("Business time"),
    state: z.enum(["none", "moving", "moved", "failed"]).describe("Of the last move that was asked for here"),
    move: z
      .object({
        from: z.date(),
        to: z.date(),
        things: z.int().describe("How many things were due on the way"),
        sent: z.int().describe("Messages that went out"),
      })
      .nullable(),
    fault: text.nullable().describe("Why it failed, and what to do"),
    next: z
      .object({
        at: z.date(),
        count: z.int().describe("How many things happen in that minute"),
        things: z
          .array(
            z.object({
              at: z.date(),
              kind: z
                .enum(["process", "message", "retry", "other"])
                .describe("Goes on from its step · a message is sent · is tried again · `what` says it"),
              lead: z.string().nullable().describe("Name, else address"),
              what: text,
              step: text.nullable(),
            }),
          )
          .describe("The first of them"),
      })
      .nullable()
      .describe("What happens next by itself; null when nothing is planned, and while the clock moves"),
  })
  .meta({ id: "SandboxClock" });

const failed = {
  ja: "時計を進められませんでした。`./hagukumi doctor` で確かめてください。",
  en: "The clock could not be moved. Examine the installation with `./hagukumi doctor`.",
};

/** How the installation does, and the clock of the sandbox. */
export async function systemRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const { version } = manifest.parse(JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")));
  const moves = openClockMoves(context.log, failed);

  app.get(
    "/system",
    {
      config: staff("system:read"),
      schema: {
        tags: ["system"],
        summary: "Read how the installation does, and what to do about it",
        response: { 200: systemSchema, ...problems },
      },
    },
    async () => ({ version, ...(await readSystem(context)) }),
  );

  app.get(
    "/system/outbox",
    {
      config: staff("system:read"),
      schema: {
        tags: ["system"],
        summary: "List the requests to wake workflows that Temporal has not taken yet, the longest waiting first",
        description: "As many as `counts.outbox` of `/system`. Ids and codes only.",
        querystring: pageQuery.extend({ cursor: z.string().max(300).optional().describe("`next` of the previous page") }),
        response: { 200: pageOf(wakeSchema), ...problems },
      },
    },
    async (request) => listOutbox(context, request.query),
  );

  app.get(
    "/sandbox/clock",
    {
      config: staff("system:read"),
      schema: {
        tags: ["system"],
        summary: "Read the clock of the sandbox, and what became of its last move",
        response: { 200: clockSchema, ...problems },
      },
    },
    async () => {
      requireSandbox(context);
      return readClock(context, moves.state());
    },
  );

  app.post(
    "/sandbox/clock",
    {
      // Those who make what is sent see it arrive only when time goes by.
      config: staff("definitions:write"),
      schema: {
        tags: ["system"],
        summary: "Move the clock of the sandbox, to the next thing that happens, by an hour or by a day",
        description:
          "What is due on the way happens at its own time. A move that takes longer goes on after the answer: read the clock then.",
        body: z.strictObject({ step: z.enum(clockSteps) }),
        response: { 200: clockSchema, 202: clockSchema.describe("The move goes on"), ...problems },
      },
    },
    async (request, reply) => {
      requireSandbox(context);
      const { step } = request.body;
      const entry = { at: context.clock.now(), actor: actorOf(request), action: "clock-moved", target: "clock", refId: "clock" };
      await context.database.transaction((tx) => writeAudit(tx, { ...entry, data: { step, from: entry.at } }));
      await moves.begin(context, step);
      const state = moves.state();
      return reply.code(state.kind === "moving" ? 202 : 200).send(await readClock(context, state));
    },
  );
}

async function readClock(context: Context, state: MoveState): Promise<z.infer<typeof clockSchema>> {
  const move =
    state.kind === "moved" ? { from: state.move.from, to: state.move.to, things: state.move.count, sent: state.move.sent } : null;
  const next = state.kind === "moving" ? null : await readUpcoming(context);
  return {
    now: context.clock.now(),
    state: state.kind,
    move,
    fault: state.kind === "failed" ? state.sentence : null,
    next: next && {
      ...next,
      things: next.things.map(({ what, step, ...thing }) => ({ ...thing, what: inBoth(what), step: step === null ? null : inBoth(step) })),
    },
  };
}

function inBoth(words: string | LocalText): LocalText {
  return typeof words === "string" ? { ja: words, en: words } : words;
}
