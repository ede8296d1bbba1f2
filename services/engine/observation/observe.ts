import { type Attributes, context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { codeOf } from "../../../domain/code-of.ts";
import { countItems, countStep } from "./counters.ts";

/** Names of what is observed: each is a span of traces and a label of metrics. */
export type Step = "claim" | "dispatching" | "settle" | "relay" | "advance" | "webhooks" | "payments" | "hits";

const tracer = () => trace.getTracer("hagukumi");

/** Runs the work as one step: timed, and with its own trace when traces are exported. `attributes` hold ids and counts only, nothing personal. */
export async function observeStep<T>(step: Step, attributes: Attributes, items: number, work: () => Promise<T>): Promise<T> {
  return timeStep(step, items, () => withSpan(step, attributes, work, ROOT_CONTEXT));
}

/**
 * For polls, which mostly find nothing: a poll counts only when it found something or failed, and its span is made afterwards.
 */
export async function observePoll<T>(step: Step, attributes: Attributes, poll: () => Promise<T>, found: (answer: T) => number): Promise<T> {
  const startTime = Date.now();
  const from = performance.now();
  try {
    const answer = await poll();
    const items = found(answer);
    if (items === 0) return answer;
    countStep(step, "done", (performance.now() - from) / 1_000);
    countItems(step, items);
    tracer()
      .startSpan(step, { startTime, attributes: { ...attributes, "hagukumi.items": items } }, ROOT_CONTEXT)
      .end();
    return answer;
  } catch (error) {
    countStep(step, "failed", (performance.now() - from) / 1_000);
    const span = tracer().startSpan(step, { startTime, attributes }, ROOT_CONTEXT);
    failSpan(span, error);
    span.end();
    throw error;
  }
}

/** Counts and times the work only, where it has a span already. */
export async function timeStep<T>(step: Step, items: number, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  try {
    const answer = await work();
    countStep(step, "done", (performance.now() - from) / 1_000);
    countItems(step, items);
    return answer;
  } catch (error) {
    countStep(step, "failed", (performance.now() - from) / 1_000);
    throw error;
  }
}

/** Runs the work in a new span. On failure the span keeps the code, never the message. `parent`: the active span when left out. */
export async function withSpan<T>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<T>,
  parent = context.active(),
  kind = SpanKind.INTERNAL,
): Promise<T> {
  return tracer().startActiveSpan(name, { attributes, kind }, parent, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      failSpan(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Runs long work outside the active span, so that its parts get traces of their own instead of one that lasts for minutes. */
export function separate<T>(work: () => Promise<T>): Promise<T> {
  return context.with(ROOT_CONTEXT, work);
}

/** Notes the requested wakes on the active span, if there is one: they link an event to the processes that it wakes. */
export function markWake(kind: string, ids: readonly string[]): void {
  trace.getActiveSpan()?.addEvent("wake requested", { "hagukumi.kind": kind, "hagukumi.ids": ids.slice(0, 20) });
}

/** Marks the span as failed, with the code or the name of the error: its message may quote what a person typed. */
export function failSpan(span: Span, error: unknown): void {
  const code = codeOf(error);
  span.setStatus({ code: SpanStatusCode.ERROR, message: code });
  span.setAttribute("error.type", code);
}
