import type { FastifyReply } from "fastify";
import type { OpenedDocument } from "../../services/tracking/open-document.ts";

/** Content types that a browser may show. Others are downloaded. */
const shown = new Set(["text/html", "application/pdf", "image/png", "image/jpeg"]);

/** Scripts in the document do not run, and it cannot reach the rest of this site. */
export function sendDocument(reply: FastifyReply, { title, contentType, content }: OpenedDocument): FastifyReply {
  const disposition = shown.has(contentType) ? "inline" : "attachment";
  if (contentType === "text/html")
    reply.header("content-security-policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:");
  return reply
    .type(contentType === "text/html" ? "text/html; charset=utf-8" : contentType)
    .header("content-disposition", `${disposition}; filename*=UTF-8''${encodeURIComponent(title)}`)
    .send(content);
}
