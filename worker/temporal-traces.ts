import type { WorkflowClientInterceptor } from "@temporalio/client";
import type { ActivityInterceptorsFactory } from "@temporalio/worker";

export interface TemporalTraces {
  client: WorkflowClientInterceptor[];
  activity: ActivityInterceptorsFactory[];
}

/**
 * Spans for our calls to Temporal and for our activities. Workflows have no span: it would be exported only when the workflow ends, perhaps
 * years later. Find the spans of a workflow by their attribute `temporalWorkflowId`.
 */
export async function temporalTraces(): Promise<TemporalTraces> {
  const otel = await import("@temporalio/interceptors-opentelemetry");
  return {
    client: [new otel.OpenTelemetryWorkflowClientInterceptor()],
    activity: [(context) => ({ inbound: new otel.OpenTelemetryActivityInboundInterceptor(context) })],
  };
}
