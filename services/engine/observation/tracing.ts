import type { Resource } from "@opentelemetry/resources";
import type { SpanProcessor } from "@opentelemetry/sdk-trace-node";

/** Where traces go, as OpenTelemetry's environment variables set it. */
export interface TraceSettings {
  /** Base address of an OTLP collector over HTTP, without a slash at the end; `/v1/traces` is added. */
  endpoint: string;
  headers: Record<string, string>;
  serviceName: string;
  /** Share of traces that are kept, 0 to 1. */
  ratio: number;
}

export interface Tracing {
  resource: Resource;
  processor: SpanProcessor;
  /** Sends the collected spans; takes five seconds at most. */
  close(): Promise<void>;
}

/** Exports traces from now on. Its packages are loaded only here, so a start without traces does not load them. */
export async function openTracing(part: string, { endpoint, headers, serviceName, ratio }: TraceSettings): Promise<Tracing> {
  const [{ OTLPTraceExporter }, { Resource }, sdk] = await Promise.all([
    import("@opentelemetry/exporter-trace-otlp-http"),
    import("@opentelemetry/resources"),
    import("@opentelemetry/sdk-trace-node"),
  ]);
  const resource = new Resource({ "service.name": serviceName, "hagukumi.part": part });
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, headers, timeoutMillis: 5_000 });
  const processor = new sdk.BatchSpanProcessor(exporter, { scheduledDelayMillis: 1_000 });
  const sampler = new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(ratio) });
  const provider = new sdk.NodeTracerProvider({ resource, sampler, spanProcessors: [processor] });
  provider.register();
  return {
    resource,
    processor,
    async close() {
      // An unreachable collector must not delay the shutdown.
      await provider.shutdown().catch(() => {});
    },
  };
}
