import type { WorkflowClientInterceptor } from "@temporalio/client";
import type { ActivityInterceptorsFactory } from "@temporalio/worker";

export interface TemporalTraces {
  client: WorkflowClientInterceptor[];
  activity: ActivityInterceptorsFactory[];
}

/**
 * Spans for what we ask of Temporal and for the activities that it asks of us. Workflows have none: a journey lives for years, and its span
 * would be sent when it ends. Its parts are found by its id, which the spans bear (`temporalWorkflowId`).
 */
export async function temporalTraces(): Promise<TemporalTraces> {
  const otel = await import("@temporalio/interceptors-opentelemetry");
  return {
    client: [new otel.OpenTelemetryWorkflowClientInterceptor()],
    activity: [(context) => ({ inbound: new otel.OpenTelemetryActivityInboundInterceptor(context) })],
  };
}
