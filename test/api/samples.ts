import type { Access, DeclaredRoute } from "../../api/access.ts";
import { publishProcess } from "../../services/selling/publish-process.ts";
import { openTestWays } from "../../services/templates/test-ways.ts";
import { nine } from "../domain/selling/a-process.ts";
import { billingSamples } from "./billing-samples.ts";
import { calendarSamples } from "./calendar-samples.ts";
import { campaignSamples } from "./campaign-samples.ts";
import { careSamples } from "./care-samples.ts";
import { consultationSamples } from "./consultation-samples.ts";
import { contractSamples } from "./contract-samples.ts";
import { dealSamples } from "./deal-samples.ts";
import { deliverySamples } from "./delivery-samples.ts";
import { formSamples } from "./form-samples.ts";
import { handoverSamples } from "./handover-samples.ts";
import { importSamples } from "./import-samples.ts";
import { incidentSamples } from "./incident-samples.ts";
import { invoicePageSamples } from "./invoice-samples.ts";
import { journeySamples } from "./journey-samples.ts";
import { leadSamples } from "./lead-samples.ts";
import { linkSamples } from "./link-samples.ts";
import { pageSamples } from "./page-samples.ts";
import { paperSample } from "./paper-samples.ts";
import { playSamples } from "./play-samples.ts";
import type { Part, Sample } from "./sample.ts";
import { fillWorld } from "./sample-world.ts";
import { sandboxSamples } from "./sandbox-samples.ts";
import { sandboxStandIns } from "./sandbox-stand-ins.ts";
import { sequenceSamples } from "./sequence-samples.ts";
import { sessionSamples } from "./session-samples.ts";
import { settingSamples } from "./setting-samples.ts";
import { browserOf, signInSamples } from "./sign-in-samples.ts";
import { addMember, openSession } from "./staff-sessions.ts";
import { templateSamples } from "./template-samples.ts";
import { type TestServer, testServer } from "./test-server.ts";

/** A whole server with something of everything, and a sample for each of its routes. */
export async function sampleServer(): Promise<TestServer & { samples: Sample[] }> {
  // Nothing listens there: a test of a template is deferred.
  const testWays = openTestWays({ smtpUrl: "smtp://127.0.0.1:1" });
  const standIns = await sandboxStandIns();
  const server = await testServer({ testWays, standIns });
  const { context, staff } = server;
  const world = await fillWorld(server, standIns);
  const session = browserOf(await openSession(context, await addMember(context, "owner")));
  const headersOf: Partial<Record<Access, Record<string, string>>> = { staff, person: session };
  const sessions = await sessionSamples(context, [world.leadId, world.other.leadId, world.third.leadId]);
  const consultations = await consultationSamples(context, [world.leadId, world.other.leadId, world.third.leadId]);
  const deals = await dealSamples(context, [world.leadId, world.other.leadId, world.third.leadId]);
  const incidents = await incidentSamples(context, world.leadId);
  const care = await careSamples(context, world.leadId);
  const plays = await playSamples(context);
  const campaigns = await campaignSamples(context);
  const contracts = await contractSamples(context, world.leadId);
  await context.database.transaction((tx) => publishProcess(tx, { process: nine, author: "staff:test", at: context.clock.now() }));
  const deliveries = await deliverySamples(context, world.leadId);
  const billing = await billingSamples(context, world.third.leadId);
  const papers = await paperSample(context, world.leadId);
  const parts: Record<string, Part> = {
    ...billing.parts,
    ...deals.parts,
    ...incidents.parts,
    ...care.parts,
    ...plays.parts,
    ...campaigns.parts,
    ...(await handoverSamples(context, "staff:tester")),
    ...contracts.parts,
    ...deliveries.parts,
    ...consultations.parts,
    ...sessions.parts,
    ...(await calendarSamples(context)),
    ...(await signInSamples(server)),
    ...(await linkSamples(context)),
    ...pageSamples(world),
    ...(await invoicePageSamples(context, world.leadId)),
    ...sandboxSamples(world),
    ...templateSamples(),
    ...sequenceSamples(),
    ...formSamples(),
    ...leadSamples(world),
    ...importSamples(world),
    ...journeySamples(world),
    ...settingSamples(world),
  };
  const ids: Readonly<Record<string, string>> = {
    ...world.ids,
    papers,
    ...sessions.ids,
    ...consultations.ids,
    ...deals.ids,
    ...incidents.ids,
    ...care.ids,
    ...plays.ids,
    ...campaigns.ids,
    ...billing.ids,
    ...contracts.ids,
    ...deliveries.ids,
  };
  const idOf = (url: string): string => ids[url.split("/")[3] ?? ""] ?? world.leadId;
  const samples = server.routes
    .toSorted((one, other) => lateness(one) - lateness(other))
    .map((route): Sample => {
      const {
        url = route.url.replace(":id", idOf(route.url)),
        query = {},
        headers = {},
        ...content
      } = parts[`${route.method === "HEAD" ? "GET" : route.method} ${route.url}`] ?? {};
      const method = route.method as Sample["method"];
      return { route, method, url, query, headers: { ...headersOf[route.access], ...headers }, ...content };
    });
  return { ...server, samples };
}

/** What ends a lead, an enrolment or a sequence comes last, so that the others still find it. */
function lateness({ method, url }: DeclaredRoute): number {
  return method === "DELETE" ? 2 : /\/(?:exit|retire)$/.test(url) ? 1 : 0;
}
