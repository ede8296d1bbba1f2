import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { AppError } from "../../domain/app-error.ts";
import { isZone } from "../../domain/time/zoned.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { type Tracked, type TrackedEvent, trackEvents } from "../../services/engine/events/track-events.ts";
import { type Who, whoKeys } from "../../services/engine/leads/name-person.ts";
import { identifyLead } from "../../services/leads/identify-lead.ts";
import { actorOf, staff } from "../access.ts";
import { faultsOf } from "../field-words.ts";
import { languageOf } from "../pages/language.ts";
import { eventDataInput, eventKindInput } from "./events.ts";
import { externalIdInput, instantInput, problems, zoneText } from "./listing.ts";

const MOST_EVENTS = 500;
/** Of a batch. Bytes. */
const BATCH_LIMIT = 512 * 1024;
/** Keys and items of a batch. */
const MOST_PARTS = 12_000;

const who = {
  leadId: z.uuid().optional(),
  email: z.string().max(254).optional(),
  lineUserId: z.string().max(100).optional(),
  externalId: externalIdInput.optional(),
};

const name = z.string().trim().min(1).max(100).nullable().optional();

const identifyInput = z.strictObject({
  ...who,
  familyName: name,
  givenName: name,
  familyKana: name,
  givenKana: name,
  displayName: name,
  company: name,
  language: z.enum(["ja", "en"]).optional(),
  zone: z.string().max(64).refine(isZone, zoneText).optional(),
  fields: z.record(z.string().max(100), z.union([z.string().max(1_000), z.number(), z.boolean(), z.null()])).optional(),
  source: z.string().max(100).optional().describe("Key of the source of a new lead"),
  basis: z
    .enum(["card", "relationship", "published"])
    .optional()
    .describe("How you got a new address (LAW1). Without it nothing is sent there before the lead has confirmed it by a form."),
});

const identifiedSchema = z
  .object({
    leadId: z.uuid(),
    created: z.boolean(),
    changed: z.array(z.string()).describe("Keys of what changed of a known lead, such as `familyName`, `fields.plan`, `email`"),
  })
  .meta({ id: "IdentifiedLead" });

const trackInput = z.strictObject({
  ...who,
  id: z.string().min(1).max(200).describe("Yours: the same id again changes nothing"),
  name: eventKindInput,
  properties: eventDataInput,
  occurredAt: instantInput.optional().describe("Now if omitted"),
});

const trackedSchema = z
  .object({ eventId: z.uuid(), leadId: z.uuid(), repeated: z.boolean().describe("True: the id was known, and nothing changed") })
  .meta({ id: "TrackedEvent" });

const resultSchema = z
  .object({
    id: z.string().nullable().describe("Of your event; null when it has none"),
    status: z.enum(["recorded", "repeated", "refused"]),
    eventId: z.uuid().nullable(),
    leadId: z.uuid().nullable(),
    code: z.string().nullable().describe("Why it was refused: `invalid-event`, `who-unclear`, `lead-unknown`, `lead-erased`"),
    detail: z.string().nullable(),
  })
  .meta({ id: "TrackResult" });

const tags = ["events"];

/** What other systems know of leads and tell of them, by the names that they use. */
export async function trackRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.post(
    "/identify",
    {
      config: staff("events:write"),
      schema: {
        tags,
        summary: "Make a lead known, or bring what you know of a known one",
        description:
          "Give one or more of `leadId`, `email`, `lineUserId`, `externalId`. Those that are new are given to the lead whom the others name; when nobody is named, a lead is made of `email` or `externalId`. What is left out stays, null takes it away. Repeating it changes nothing. No consent is created.",
        body: identifyInput,
        response: { 200: identifiedSchema, ...problems },
      },
    },
    async (request) => {
      const { leadId, email, lineUserId, externalId, source, basis, ...about } = request.body;
      const named = { leadId, email, lineUserId, externalId };
      if (countNames(named) === 0) throw whoUnclear();
      return identifyLead(context, { who: named, about, sourceKey: source ?? null, basis, actor: actorOf(request) });
    },
  );

  app.post(
    "/track",
    {
      config: staff("events:write"),
      schema: {
        tags,
        summary: "Record an event of a lead, by the name that you know them by",
        description:
          "Give exactly one of `leadId`, `email`, `lineUserId`, `externalId`. 404: nobody has it; make the lead known by `/identify` first.",
        body: trackInput,
        response: { 200: trackedSchema, 201: trackedSchema, ...problems },
      },
    },
    async (request, reply) => {
      if (countNames(request.body) !== 1) throw whoUnclear();
      const [result] = await trackEvents(context, [eventOf(request.body)], actorOf(request));
      if (!result || result.status === "refused") throw result?.error ?? new Error("an event has no result");
      const { status, eventId, leadId } = result;
      return reply.code(status === "repeated" ? 200 : 201).send({ eventId, leadId, repeated: status === "repeated" });
    },
  );

  app.post(
    "/track/batch",
    {
      bodyLimit: BATCH_LIMIT,
      config: { ...staff("events:write"), mostParts: MOST_PARTS },
      schema: {
        tags,
        summary: `Record up to ${MOST_EVENTS} events, each with its own result`,
        description:
          "An event that is refused holds up no other. Send the batch again as it is when no answer came: what was recorded is not recorded twice.",
        body: z.strictObject({
          events: z.array(z.record(z.string(), z.unknown())).min(1).max(MOST_EVENTS).describe("Each as the body of `/track`"),
        }),
        response: { 200: z.object({ results: z.array(resultSchema).describe("In the order of `events`") }), ...problems },
      },
    },
    async (request) => {
      const language = languageOf(request);
      const read = request.body.events.map(attempt);
      const tracked = await trackEvents(
        context,
        read.flatMap((one) => (one instanceof AppError ? [] : [one])),
        actorOf(request),
      );
      const next = tracked.values();
      const results = read.map((one, place) => {
        const result = one instanceof AppError ? refusedBy(one) : (next.next().value ?? refusedBy(whoUnclear()));
        return { id: idOf(request.body.events[place]), ...answerOf(result, language) };
      });
      return { results };
    },
  );
}

/** The event that a part of a batch is, or why it is none. */
function attempt(given: Record<string, unknown>): TrackedEvent | AppError {
  const { success, data } = trackInput.safeParse(given);
  if (!success) return eventInvalid(given);
  return countNames(data) === 1 ? eventOf(data) : whoUnclear();
}

function eventOf({ id, name: kind, properties: data, occurredAt: at, ...named }: z.output<typeof trackInput>): TrackedEvent {
  return { id, who: named, kind, data, at };
}

function refusedBy(error: AppError): Tracked {
  return { status: "refused", error };
}

function answerOf(result: Tracked, language: Language) {
  if (result.status !== "refused") return { ...result, code: null, detail: null };
  const { code, texts } = result.error;
  return { status: result.status, eventId: null, leadId: null, code, detail: texts[language] };
}

function idOf(given: Record<string, unknown> | undefined): string | null {
  return typeof given?.id === "string" ? given.id.slice(0, 200) : null;
}

function countNames(named: Who): number {
  return whoKeys.filter((key) => named[key] !== undefined).length;
}

function whoUnclear(): AppError {
  return new AppError("invalid", "who-unclear", {
    ja: "対象の方を leadId、email、lineUserId、externalId のどれかで指定してください。イベントでは一つだけです。",
    en: "Name the lead by leadId, email, lineUserId or externalId; an event by exactly one of them.",
  });
}

function eventInvalid(given: unknown): AppError {
  const [fault] = faultsOf(trackInput, given);
  const place = fault?.path.map(String).join("/") || "-";
  return new AppError("invalid", "invalid-event", {
    ja: `イベントが正しくありません（${place}）: ${fault?.message.ja ?? ""}`,
    en: `This event does not match the schema (${place}): ${fault?.message.en ?? ""}`,
  });
}
