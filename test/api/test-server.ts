import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { onTestFinished } from "vitest";
import type { DeclaredRoute } from "../../api/access.ts";
import { type ApiOptions, buildServer } from "../../api/server.ts";
import { issueApiKey } from "../../services/access/issue-api-key.ts";
import { LINE_SECRET, STRIPE_SECRET } from "../support/context.ts";
import { type ContextParts, testContext } from "./test-context.ts";

export interface TestServer {
  app: FastifyInstance;
  context: Awaited<ReturnType<typeof testContext>>;
  routes: DeclaredRoute[];
  /** Header of a member of staff called "tester". */
  staff: { authorization: string };
}

/** What the console's build looks like from outside. */
const consoleFolder = fileURLToPath(new URL("../fixtures/console", import.meta.url));

/** The whole HTTP surface over a database of its own; closed when the test ends. */
export async function testServer(options: ApiOptions & ContextParts = {}): Promise<TestServer> {
  const context = await testContext(options);
  const routes: DeclaredRoute[] = [];
  const app = buildServer(context, {
    lineChannelSecret: LINE_SECRET,
    stripeWebhookSecret: STRIPE_SECRET,
    consoleFolder,
    ...options,
    declared: (route) => void routes.push(route),
  });
  onTestFinished(() => app.close());
  await app.ready();
  const { key } = await issueApiKey(context, { name: "tester", actor: "staff:setup" });
  return { app, context, routes, staff: { authorization: `Bearer ${key}` } };
}
