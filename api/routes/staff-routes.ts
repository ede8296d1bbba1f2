import swagger from "@fastify/swagger";
import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import { jsonSchemaTransform, jsonSchemaTransformObject, serializerCompiler } from "fastify-type-provider-zod";
import { type Auth, sessionCookie } from "../../services/access/open-auth.ts";
import type { Context } from "../../services/engine/context/context.ts";
import type { StandIns } from "../../services/sandbox/stand-ins.ts";
import type { TestWays } from "../../services/templates/test-ways.ts";
import { type ApiLimits, limitCallers } from "../limits.ts";
import { auditRoutes } from "./audit.ts";
import { authRoutes } from "./auth.ts";
import { bankRoutes } from "./bank.ts";
import { bookingRoutes } from "./bookings.ts";
import { bulkRoutes } from "./bulk.ts";
import { businessRoutes } from "./business.ts";
import { calendarRoutes } from "./calendar.ts";
import { campaignRoutes } from "./campaigns.ts";
import { careRoutes } from "./care.ts";
import { consultantCalendarRoutes } from "./consultant-calendars.ts";
import { consultantRoutes } from "./consultants.ts";
import { consultationRoutes } from "./consultations.ts";
import { contractRoutes } from "./contracts.ts";
import { dealTalkRoutes } from "./deal-talks.ts";
import { dealRoutes } from "./deals.ts";
import { decisionRoutes } from "./decisions.ts";
import { definitionListRoutes } from "./definition-lists.ts";
import { deliveryRoutes } from "./deliveries.ts";
import { documentRoutes } from "./documents.ts";
import { enrolmentRoutes } from "./enrolments.ts";
import { enterRoutes } from "./enter.ts";
import { estimateRoutes } from "./estimates.ts";
import { eventRoutes } from "./events.ts";
import { followUpRoutes } from "./follow-ups.ts";
import { formRoutes } from "./forms.ts";
import { handoverRoutes } from "./handover.ts";
import { importMappingRoutes } from "./import-mappings.ts";
import { importRoutes } from "./imports.ts";
import { incidentActRoutes } from "./incident-acts.ts";
import { incidentRoutes } from "./incidents.ts";
import { invitationRoutes } from "./invitations.ts";
import { invoiceRoutes } from "./invoices.ts";
import { keyRoutes } from "./keys.ts";
import { leadContactRoutes } from "./lead-contacts.ts";
import { leadFileRoutes } from "./lead-files.ts";
import { leadListRoutes } from "./lead-lists.ts";
import { leadNoteRoutes } from "./lead-notes.ts";
import { leadPageRoutes } from "./lead-page.ts";
import { leadPauseRoutes } from "./lead-pause.ts";
import { leadStageRoutes } from "./lead-stage.ts";
import { leadTagRoutes } from "./lead-tags.ts";
import { leadRoutes } from "./leads.ts";
import { liveRoutes } from "./live.ts";
import { notSentRoutes } from "./not-sent.ts";
import { offerRoutes } from "./offers.ts";
import { paperRoutes } from "./papers.ts";
import { paymentRoutes } from "./payments.ts";
import { playRoutes } from "./plays.ts";
import { priceRoutes } from "./prices.ts";
import { processRoutes } from "./process.ts";
import { proposalRoutes } from "./proposals.ts";
import { restoreRoutes } from "./restore.ts";
import { sandboxRoutes } from "./sandbox.ts";
import { senderRoutes } from "./senders.ts";
import { sendRoutes } from "./sends.ts";
import { sequenceDraftRoutes } from "./sequence-drafts.ts";
import { sequenceVersionRoutes } from "./sequence-versions.ts";
import { sequenceRoutes } from "./sequences.ts";
import { sessionRoutes } from "./sessions.ts";
import { signInSettingRoutes } from "./sign-in-settings.ts";
import { staffMemberRoutes } from "./staff.ts";
import { suppressionRoutes } from "./suppressions.ts";
import { systemRoutes } from "./system.ts";
import { taskRoutes } from "./tasks.ts";
import { templateDraftRoutes } from "./template-drafts.ts";
import { templatePreviewRoutes } from "./template-preview.ts";
import { templateTestRoutes } from "./template-test.ts";
import { templateRoutes } from "./templates.ts";
import { timelineRoutes } from "./timeline.ts";
import { todayRoutes } from "./today.ts";
import { trackRoutes } from "./track.ts";
import { undoRoutes } from "./undo.ts";
import { validateRequests } from "./validate.ts";
import { viewRoutes } from "./views.ts";

const description = `
Errors are problem+json (RFC 9457) with a stable \`code\` and one sentence in \`detail\`, in Japanese or English by Accept-Language; English
when it names neither.

Keys and parameters that an endpoint does not know are refused (400, \`unknown-key\`) with the one that was probably meant. Text with a NUL
character or half of a surrogate pair is refused (400), and so is more than 5,000 keys and items in one request (413). What existed and was
erased or merged is 410.

A POST that takes \`Idempotency-Key\` has one effect for each key. For 24 hours, every repetition gets the answer of the first request, also
while that one still runs, with the header \`idempotency-replayed: true\`. The key with another body is refused (422). A request that failed
keeps nothing: repeat it with the same key. Where the answer holds a secret, which is kept nowhere, the route says what a repetition gets.

A change with the \`ETag\` that was read in \`If-Match\` never overwrites what somebody else has changed since: it is 412 with \`changed\`, who
did it and when.

Requests are counted by the minute: 600 of a member of staff, 1,200 of an API key, and, apart from them, 6,000 of a caller to the routes that
take events. Those who run the installation can set other limits. \`ratelimit-limit\`, \`ratelimit-remaining\` and \`ratelimit-reset\` say what
is left and in how many seconds it begins anew. Above the limit the answer is 429 with \`retry-after\`, and nothing was done.
`.trim();

interface StaffParts {
  context: Context;
  auth: Auth;
  ways: TestWays;
  standIns: StandIns | null;
}

interface StaffOptions extends StaffParts {
  /** Left out, nobody's requests are counted. */
  limits: ApiLimits | undefined;
}

/** `/api/v1`: the schema of each route gives its validation, its types and its documentation. */
export async function staffRoutes(scope: FastifyInstance, { context, auth, ways, standIns, limits }: StaffOptions): Promise<void> {
  validateRequests(scope);
  if (limits) await limitCallers(scope, limits);
  // The console reckons days and lateness by it: the clock of a sandbox is moved, and a browser's own may be wrong.
  scope.addHook("onRequest", async (_request, reply) => {
    reply.header("x-business-time", context.clock.now().toISOString());
  });
  scope.setSerializerCompiler(serializerCompiler);
  await scope.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Hagukumi", version: "1", description },
      servers: [{ url: context.publicUrl }],
      components: {
        securitySchemes: {
          key: { type: "http", scheme: "bearer", description: "An API key of staff, issued by `hagukumi key <name>`" },
          session: {
            type: "apiKey",
            in: "cookie",
            name: sessionCookie(context),
            description: "The session of a member of staff, signed in by `/auth`",
          },
        },
      },
      security: [{ key: [] }, { session: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  const all: FastifyPluginAsync<StaffParts>[] = [
    sequenceRoutes,
    sequenceVersionRoutes,
    sequenceDraftRoutes,
    leadFileRoutes,
    leadListRoutes,
    leadPageRoutes,
    leadRoutes,
    timelineRoutes,
    leadTagRoutes,
    leadStageRoutes,
    leadContactRoutes,
    leadNoteRoutes,
    paperRoutes,
    proposalRoutes,
    invoiceRoutes,
    paymentRoutes,
    bankRoutes,
    viewRoutes,
    leadPauseRoutes,
    consultantCalendarRoutes,
    undoRoutes,
    liveRoutes,
    auditRoutes,
    systemRoutes,
    sandboxRoutes,
    bulkRoutes,
    eventRoutes,
    trackRoutes,
    enrolmentRoutes,
    templateRoutes,
    templateDraftRoutes,
    templatePreviewRoutes,
    templateTestRoutes,
    taskRoutes,
    importRoutes,
    importMappingRoutes,
    senderRoutes,
    notSentRoutes,
    sendRoutes,
    suppressionRoutes,
    calendarRoutes,
    businessRoutes,
    definitionListRoutes,
    documentRoutes,
    formRoutes,
    offerRoutes,
    sessionRoutes,
    bookingRoutes,
    followUpRoutes,
    consultantRoutes,
    consultationRoutes,
    dealRoutes,
    processRoutes,
    deliveryRoutes,
    dealTalkRoutes,
    incidentRoutes,
    incidentActRoutes,
    careRoutes,
    playRoutes,
    campaignRoutes,
    handoverRoutes,
    estimateRoutes,
    priceRoutes,
    contractRoutes,
    keyRoutes,
    restoreRoutes,
    todayRoutes,
    decisionRoutes,
    authRoutes,
    signInSettingRoutes,
    staffMemberRoutes,
    invitationRoutes,
    enterRoutes,
  ];
  for (const routes of all) {
    await scope.register(routes, { prefix: "/api/v1", context, auth, ways, standIns });
  }
  scope.get("/api/v1/openapi.json", { config: { access: "public" }, schema: { hide: true } }, async () => scope.swagger());
}
