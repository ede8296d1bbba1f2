import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { stepTree } from "../../domain/sequences/step-tree.ts";
import { categories } from "../../domain/touches/category.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { countSteps } from "../../services/enrolments/count-steps.ts";
import { foreseePublishing } from "../../services/enrolments/foresee-publishing.ts";
import { listStepPeople } from "../../services/enrolments/list-step-people.ts";
import { stepStates } from "../../services/enrolments/step-numbers.ts";
import { compareVersions } from "../../services/sequences/compare-versions.ts";
import { listVersions, readPublishedVersion } from "../../services/sequences/list-versions.ts";
import { readSequence } from "../../services/sequences/read-sequence.ts";
import { staff } from "../access.ts";
import { leadNameSchema, pageOf, pageQuery, problems } from "./listing.ts";
import { localTextSchema } from "./local-text.ts";
import { draftStateSchema, sequenceParams, stepNodeSchema, versionNumber } from "./sequence-parts.ts";

const byReason = z.record(z.string(), z.int());

const sequencePageSchema = z
  .object({
    key: z.string(),
    title: z.string(),
    category: z.enum(categories),
    topic: z.string().nullable(),
    enter: z.looseObject({ kind: z.enum(["event", "manual"]) }),
    goals: z.array(z.string()).readonly(),
    leaves: z.array(z.string()).readonly(),
    version: z.int().nullable().describe("The version that leads enter now; null when it is retired"),
    newestVersion: z.int(),
    publishedAt: z.date(),
    author: z.string(),
    note: z.string().nullable(),
    counts: z
      .object({
        running: z.int(),
        waiting: z.int().describe("Those of `running` whose next instant has not come"),
        paused: z.int(),
        parked: z.int(),
        over: byReason.describe("By outcome: completed, goal, left, exited, merged, erased"),
      })
      .describe("People in all its versions"),
    goalRate: z.number().nullable().describe("Of those who are through, the part that reached the goal, 0 to 1; null if unknown"),
    draft: draftStateSchema.nullable(),
  })
  .meta({ id: "SequencePage" });

const versionSchema = z
  .object({
    version: z.int(),
    publishedAt: z.date(),
    author: z.string(),
    note: z.string().nullable(),
    current: z.boolean().describe("Leads enter it now"),
  })
  .meta({ id: "SequenceVersion" });

const publishedVersionSchema = z
  .object({
    version: z.int(),
    title: z.string(),
    publishedAt: z.date(),
    author: z.string(),
    note: z.string().nullable(),
    source: z.string().describe("YAML as published, with its comments"),
    steps: z.array(stepNodeSchema).readonly(),
  })
  .meta({ id: "PublishedVersion" });

const stepCountsSchema = z
  .object({
    step: z.string(),
    gone: z.boolean().describe("The shown version does not have it, but people passed it or are there"),
    waiting: z.int().describe("Enrolments that are there now"),
    paused: z.int(),
    parked: z.int(),
    done: z.int().describe("Passes. A step that sends has one message or task for each of them."),
    skipped: byReason.describe("Passes, by reason"),
    planned: z.int().describe("Messages or tasks that go out later"),
    sent: z.int(),
    notSent: byReason.describe("Messages that were left out or cancelled, by reason"),
    failed: z.int(),
    unknown: z.int(),
  })
  .meta({ id: "StepCounts" });

const stepPersonSchema = z
  .object({
    leadId: z.uuid(),
    familyName: z.string().nullable(),
    givenName: z.string().nullable(),
    displayName: z.string().nullable(),
    enrolmentId: z.uuid(),
    occurrence: z.int().describe("Which pass of the step it is"),
    version: z.int(),
    at: z.date().describe("When the lead came to the step, passed it, or the message was settled"),
    reason: z.string().nullable(),
  })
  .meta({ id: "StepPerson" });

const edition = z.union([z.enum(["newest", "draft"]), versionNumber]);

const differenceSchema = z
  .object({
    kind: z.enum(["added", "removed", "moved", "changed"]),
    step: z.string().nullable().describe("Null for what concerns the whole sequence"),
    sentence: localTextSchema,
  })
  .meta({ id: "SequenceDifference" });

const impactSchema = z
  .object({
    stay: z.int().describe("People who are not through. They stay in their version: publishing moves nobody and parks nobody."),
    otherNext: z.int().describe("How many of them the draft would give another next step"),
    steps: z
      .array(
        z.object({ version: z.int(), step: z.string(), count: z.int(), gone: z.boolean().describe("The draft does not have the step") }),
      )
      .describe(
        "Where those stand, the largest group first. `/enrolments` with `sequence`, `version`, `step` and `state=underway` lists a group.",
      ),
    sample: z
      .array(z.object({ enrolmentId: z.uuid(), leadId: z.uuid(), leadName: leadNameSchema, version: z.int(), step: z.string() }))
      .describe("Up to ten of them, those who entered last first"),
  })
  .meta({ id: "PublishingImpact" });

const tags = ["sequences"];
const ofVersion = z.strictObject({ version: versionNumber.optional().describe("Only people of this version; all versions if omitted") });

/** What was published, and the people in it. */
export async function sequenceVersionRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const config = staff("definitions:read");

  app.get(
    "/sequences/:key",
    {
      config,
      schema: {
        tags,
        summary: "One published sequence with the number of people in it",
        params: sequenceParams,
        response: { 200: sequencePageSchema, ...problems },
      },
    },
    async (request) => readSequence(context, request.params.key),
  );

  app.get(
    "/sequences/:key/versions",
    {
      config,
      schema: {
        tags,
        summary: "List the versions of a sequence, the newest first",
        params: sequenceParams,
        querystring: pageQuery.extend({ cursor: versionNumber.optional().describe("`next` of the previous page") }),
        response: { 200: pageOf(versionSchema), ...problems },
      },
    },
    async (request) => listVersions(context, { key: request.params.key, limit: request.query.limit, before: request.query.cursor }),
  );

  app.get(
    "/sequences/:key/versions/:version",
    {
      config,
      schema: {
        tags,
        summary: "One version: its YAML as published, and its steps as a tree",
        params: sequenceParams.extend({ version: versionNumber }),
        response: { 200: publishedVersionSchema, ...problems },
      },
    },
    async (request) => {
      const { definition, ...version } = await readPublishedVersion(context, request.params);
      return { ...version, title: definition.title, steps: stepTree(definition) };
    },
  );

  app.get(
    "/sequences/:key/steps",
    {
      config,
      schema: {
        tags,
        summary: "Count the people at each step",
        description:
          "A step with several touches has a further item for each of its parts, such as `invite/1`. `waiting`, `paused` and `parked` of all steps are the enrolments that are not over. Of a step that sends, `planned`, `sent`, `notSent`, `failed` and `unknown` are the passes that are done.",
        params: sequenceParams,
        querystring: ofVersion,
        response: { 200: z.object({ version: z.int(), items: z.array(stepCountsSchema) }), ...problems },
      },
    },
    async (request) => countSteps(context, { key: request.params.key, version: request.query.version }),
  );

  app.get(
    "/sequences/:key/steps/:step/people",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "List the people behind one number of a step",
        description: "As many as the number of `/steps` says. Those who entered last come first.",
        params: sequenceParams.extend({ step: z.string().min(1).max(100) }),
        querystring: pageQuery.extend({
          ...ofVersion.shape,
          state: z.enum(stepStates),
          reason: z.string().max(200).optional().describe("Only those with this reason, of `skipped`, `notSent` and `parked`"),
        }),
        response: { 200: pageOf(stepPersonSchema), ...problems },
      },
    },
    async (request) => listStepPeople(context, { ...request.params, ...request.query }),
  );

  app.get(
    "/sequences/:key/impact",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "What publishing the draft means for the people in the sequence",
        params: sequenceParams,
        response: { 200: impactSchema, ...problems },
      },
    },
    async (request) => foreseePublishing(context, request.params.key),
  );

  app.get(
    "/sequences/:key/diff",
    {
      config,
      schema: {
        tags,
        summary: "What changed between two versions, or a version and the draft, in sentences",
        params: sequenceParams,
        querystring: z.strictObject({
          from: edition.default("newest").describe("A version, or `newest`"),
          to: edition.default("draft").describe("A version, `newest`, or `draft`"),
        }),
        response: { 200: z.object({ items: z.array(differenceSchema).readonly() }), ...problems },
      },
    },
    async (request) => ({ items: await compareVersions(context, { ...request.params, ...request.query }) }),
  );
}
