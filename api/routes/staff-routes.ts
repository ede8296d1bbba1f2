import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import { jsonSchemaTransform, jsonSchemaTransformObject, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { Context } from "../../services/engine/context/context.ts";
import { enrolmentRoutes } from "./enrolments.ts";
import { eventRoutes } from "./events.ts";
import { importRoutes } from "./imports.ts";
import { leadRoutes } from "./leads.ts";
import { restoreRoutes } from "./restore.ts";
import { senderRoutes } from "./senders.ts";
import { sequenceRoutes } from "./sequences.ts";
import { suppressionRoutes } from "./suppressions.ts";
import { taskRoutes } from "./tasks.ts";
import { templateRoutes } from "./templates.ts";

/** `/api/v1`: the schema of each route gives its validation, its types and its documentation. */
export async function staffRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  scope.setValidatorCompiler(validatorCompiler);
  scope.setSerializerCompiler(serializerCompiler);
  await scope.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Hagukumi", version: "1", description: "Errors are problem+json (RFC 9457) with a stable `code`." },
      servers: [{ url: context.publicUrl }],
      components: {
        securitySchemes: { key: { type: "http", scheme: "bearer", description: "An API key of staff, issued by `hagukumi key <name>`" } },
      },
      security: [{ key: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  for (const routes of [
    sequenceRoutes,
    leadRoutes,
    eventRoutes,
    enrolmentRoutes,
    templateRoutes,
    taskRoutes,
    importRoutes,
    senderRoutes,
    suppressionRoutes,
    restoreRoutes,
  ]) {
    await scope.register(routes, { prefix: "/api/v1", context });
  }
  scope.get("/api/v1/openapi.json", { config: { access: "public" }, schema: { hide: true } }, async () => scope.swagger());
}
