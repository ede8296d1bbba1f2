import { type Attributes, context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { codeOf } from "../../../domain/code-of.ts";
import { countItems, countStep } from "./counters.ts";

/** Names of what is observed: each is a span of traces and a label of metrics. */
export type Step = "claim" | "dispatching" | "settle" | "relay" | "advance" | "webhooks" | "hits";

const tracer = () => trace.getTracer("hagukumi");

/** Runs the work as a step of its own: timed, and a trace of its own when traces are exported. `ids` and counts only, nothing personal. */
export async function observeStep<T>(step: Step, attributes: Attributes, items: number, work: () => Promise<T>): Promise<T> {
  return timeStep(step, items, () => withSpan(step, attributes, work, ROOT_CONTEXT));
}

/**
 * For what looks again and again and mostly finds nothing: only a look that found something, or failed, counts, and its span is made
 * afterwards.
 */
export async function observeLook<T>(step: Step, attributes: Attributes, look: () => Promise<T>, found: (answer: T) => number): Promise<T> {
  const startTime = Date.now();
  const from = performance.now();
  try {
    const answer = await look();
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

/** Counted and timed only, where a span is there already. */
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

/** Runs the work below a new span; of what fails the span keeps the code, never the words. `parent` is the active one when left out. */
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

/** Runs what serves for minutes: its parts have traces of their own, instead of one that never ends. */
export function separate<T>(work: () => Promise<T>): Promise<T> {
  return context.with(ROOT_CONTEXT, work);
}

/** Marks on the span under way, if there is one, that a workflow is asked to look at these: the thread from an event to its journey. */
export function markWake(kind: string, ids: readonly string[]): void {
  trace.getActiveSpan()?.addEvent("wake requested", { "hagukumi.kind": kind, "hagukumi.ids": ids.slice(0, 20) });
}

/** The code of an error, or its name: its message may quote what a person typed. */
export function failSpan(span: Span, error: unknown): void {
  const code = codeOf(error);
  span.setStatus({ code: SpanStatusCode.ERROR, message: code });
  span.setAttribute("error.type", code);
}
