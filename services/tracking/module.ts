import { trackingSection } from "../../domain/playbooks/sections/tracking.ts";
import { signToken } from "../../domain/tokens/token.ts";
import type { Module } from "../engine/modules/module.ts";
import { documentOpened, emailOpened, linkClicked, visitTakenBack } from "./tracking-events.ts";
import { readDocumentEntries, writeDocuments } from "./write-documents.ts";

export { isKnownVisitor, networkHash } from "./known-visitor.ts";
export { recordPageOpen } from "./record-page-open.ts";
export type { Visit } from "./visitor.ts";

/** Visits of tracked links, and the documents that links open. */
export const tracking: Module = {
  name: "tracking",
  events: [emailOpened, linkClicked, documentOpened, visitTakenBack],
  links: [
    {
      name: "document",
      keys: {
        read: async (tx) => (await tx.query<{ key: string }>("select key from document order by key")).rows.map(({ key }) => key),
        of: ({ documents }) => documents.map(({ key }) => key),
      },
      url: ({ publicUrl, keys }, { leadId, sendId }, key) => `${publicUrl}/d/${signToken(keys.token, "document", [leadId, sendId, key])}`,
      sample: () => "https://example.com/d/token",
    },
  ],
  undone: {
    next: "(select min(judge_at) from hit where label is null)",
    words: { ja: "クリックと開封を、人か機械か判定します", en: "clicks and opens are judged: a person or a machine" },
  },
  personalColumns: {
    personal: [{ table: "hit", owner: "lead", becomes: { agent: "''", network: "''" } }],
    impersonal: { document: ["key", "title", "content_type", "content"], hit: ["kind", "target", "method", "label", "reason"] },
  },
  playbook: { section: trackingSection, write: writeDocuments, read: readDocumentEntries },
};
