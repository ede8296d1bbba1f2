import type { FastifyInstance } from "fastify";

const BODY_LIMIT = 2 * 1024 * 1024;

/** Signatures cover the bytes as sent, so nothing parses the body before it is verified (rules.md LIN1). For the routes of this scope. */
export function keepRawBodies(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: BODY_LIMIT }, (_request, body, done) => done(null, body));
}

export function rawBodyOf({ body }: { body: unknown }): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}
