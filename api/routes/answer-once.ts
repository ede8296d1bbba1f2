import type { FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../../services/engine/context/context.ts";
import { attemptOnce } from "../../services/engine/idempotency/attempt-once.ts";
import type { IdempotentRequest, Made } from "../../services/engine/idempotency/kept-answer.ts";
import { repeatOnce } from "../../services/engine/idempotency/repeat-once.ts";
import { callerOf } from "../access.ts";

interface Once {
  perform(context: Context): Promise<Made>;
  /** The body of the answer, by the route's schema for 201. */
  read(made: Made): Promise<unknown>;
  /** ETag of what was just made. */
  etag?: string;
  /** See IdempotentWork. */
  isKept?: boolean;
}

/**
 * Answers 201 with what the request made. With an `Idempotency-Key`, a repetition changes nothing and gets the same answer, byte by byte,
 * marked by the header `idempotency-replayed`.
 */
export async function answerOnce(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  { perform, read, etag, isKept = true }: Once,
): Promise<void> {
  reply.code(201);
  const answered = await repeatOnce(context, requestOf(request), {
    perform,
    isKept,
    answer: async (made) => String(reply.serialize(await read(made))),
  });
  if (etag !== undefined) reply.header("etag", etag);
  await sendWritten(reply, answered);
}

interface AttemptedOnce<Answer> {
  /** By the route's schema for 200. An AppError is a refusal before the effect. */
  perform(): Promise<Answer>;
  /** Of a repetition, when nobody knows what became of the first request. */
  unknown: Answer;
  /** Longest time of `perform`. Real milliseconds. */
  withinMs: number;
}

/** Answers 200 with what became of an effect that no transaction can take back, such as a mail. A repetition as in `answerOnce`. */
export async function answerAttempt<Answer>(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  { perform, unknown, withinMs }: AttemptedOnce<Answer>,
): Promise<void> {
  reply.code(200);
  const write = (answer: Answer) => String(reply.serialize(answer));
  const answered = await attemptOnce(context, requestOf(request), {
    perform: async () => write(await perform()),
    unknown: write(unknown),
    withinMs,
  });
  await sendWritten(reply, answered);
}

function requestOf(request: FastifyRequest): IdempotentRequest {
  const key = request.headers["idempotency-key"];
  const { method, url } = request.routeOptions;
  // What the address names is part of the request: the same note about another lead is another note.
  const named = Object.values(request.params ?? {});
  return { caller: callerOf(request).id, key: key === undefined ? key : String(key), request: [method, url, request.body, ...named] };
}

async function sendWritten(reply: FastifyReply, { answer, repeated }: { answer: string; repeated: boolean }): Promise<void> {
  if (repeated) reply.header("idempotency-replayed", "true");
  // Written already, by the serializer of the schema.
  await reply.type("application/json; charset=utf-8").send(answer);
}
