import { createServer } from "node:http";
import { z } from "zod";

const valueSchema = z.looseObject({ stringValue: z.string().optional(), intValue: z.union([z.number(), z.string()]).optional() });
const attributesSchema = z.array(z.object({ key: z.string(), value: valueSchema })).default([]);
const spanSchema = z.looseObject({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  attributes: attributesSchema,
  events: z.array(z.looseObject({ name: z.string(), attributes: attributesSchema })).default([]),
});
const exportSchema = z.object({
  resourceSpans: z.array(
    z.looseObject({
      resource: z.looseObject({ attributes: attributesSchema }),
      scopeSpans: z.array(z.looseObject({ spans: z.array(spanSchema) })),
    }),
  ),
});

export type ReceivedSpan = z.infer<typeof spanSchema> & {
  /** The part of Hagukumi that sent it. */
  part: string;
};

/** A collector of traces: accepts OTLP over HTTP as JSON and keeps it. */
export interface OtlpReceiver {
  url: string;
  spans: ReceivedSpan[];
  /** Headers of the last export. */
  headers(): Record<string, unknown>;
  /** Everything that was received, as text. */
  raw(): string;
  close(): Promise<void>;
}

export async function otlpReceiver(): Promise<OtlpReceiver> {
  const spans: ReceivedSpan[] = [];
  const bodies: string[] = [];
  let headers: Record<string, unknown> = {};
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const body = Buffer.concat(pieces).toString();
    bodies.push(body);
    headers = request.headers;
    for (const { resource, scopeSpans } of exportSchema.parse(JSON.parse(body)).resourceSpans) {
      const part = resource.attributes.find(({ key }) => key === "hagukumi.part")?.value.stringValue ?? "";
      for (const scope of scopeSpans) spans.push(...scope.spans.map((span) => ({ ...span, part })));
    }
    response.writeHead(request.url === "/v1/traces" ? 200 : 404, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const place = server.address();
  if (typeof place !== "object" || place === null) throw new Error("the receiver has no port");
  return {
    url: `http://127.0.0.1:${place.port}`,
    spans,
    headers: () => headers,
    raw: () => bodies.join("\n"),
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}
