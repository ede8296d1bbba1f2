import type { FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../../services/engine/context/context.ts";
import { type Made, repeatOnce } from "../../services/engine/idempotency/repeat-once.ts";
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
  const key = request.headers["idempotency-key"];
  const { method, url } = request.routeOptions;
  // What the address names is part of the request: the same note about another lead is another note.
  const named = Object.values(request.params ?? {});
  const once = { caller: callerOf(request).id, key: key === undefined ? key : String(key), request: [method, url, request.body, ...named] };
  reply.code(201);
  const { answer, repeated } = await repeatOnce(context, once, {
    perform,
    isKept,
    answer: async (made) => String(reply.serialize(await read(made))),
  });
  if (repeated) reply.header("idempotency-replayed", "true");
  if (etag !== undefined) reply.header("etag", etag);
  // Written already, by the serializer of the schema.
  await reply.type("application/json; charset=utf-8").send(answer);
}
