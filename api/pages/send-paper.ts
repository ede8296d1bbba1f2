import type { FastifyReply } from "fastify";
import { paperFileName } from "../../services/papers/paper-file-name.ts";
import type { ReadPaper } from "../../services/papers/read-paper.ts";

/** Answers a paper as PDF. The hash is its ETag: it never changes. */
export function sendPaper(reply: FastifyReply, paper: ReadPaper, disposition: "inline" | "attachment"): FastifyReply {
  const name = paperFileName(paper);
  return reply
    .type("application/pdf")
    .header("content-disposition", `${disposition}; filename="${paper.kind}.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header("etag", `"${paper.sha256}"`)
    .send(paper.content);
}
