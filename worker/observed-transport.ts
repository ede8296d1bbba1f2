import { ROOT_CONTEXT, SpanKind } from "@opentelemetry/api";
import type { Transport } from "../services/engine/dispatch/transport.ts";
import { countAttempt } from "../services/engine/observation/counters.ts";
import { withSpan } from "../services/engine/observation/observe.ts";

/**
 * The same transport, but every attempt is counted and, if traces are exported, is a trace of its own. Its attributes contain the ids of
 * send, touch and lead. A message that cannot be rendered, or whose connection is lost before the body, is not an attempt.
 */
export function observedTransport(transport: Transport): Transport {
  return {
    ...transport,
    send(job, beforeBody) {
      const attributes = {
        "hagukumi.send.id": job.sendId,
        "hagukumi.touch.id": job.touchId,
        "hagukumi.lead.id": job.leadId,
        "hagukumi.channel": job.channel,
        "hagukumi.category": job.category,
        "hagukumi.attempt": job.attempt,
      };
      return withSpan(
        "send",
        attributes,
        async (span) => {
          const from = performance.now();
          const outcome = await transport.send(job, () => withSpan("may it go", {}, beforeBody));
          const code = "code" in outcome ? outcome.code : "";
          countAttempt({ channel: job.channel, outcome: outcome.kind, code, seconds: (performance.now() - from) / 1_000 });
          span.setAttributes({ "hagukumi.outcome": outcome.kind, "hagukumi.code": code });
          return outcome;
        },
        ROOT_CONTEXT,
        SpanKind.CLIENT,
      );
    },
  };
}
