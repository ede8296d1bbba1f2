import { z } from "zod";
import { contractPaperSchema } from "./contract.ts";
import { creditNotePaperSchema } from "./credit-note.ts";
import { estimatePaperSchema } from "./estimate.ts";
import { invoicePaperSchema } from "./invoice.ts";
import { proposalPaperSchema } from "./proposal.ts";
import { receiptPaperSchema } from "./receipt.ts";

/** The content of a paper, frozen: everything that is printed and nothing that is looked up later. */
export const paperSchema = z.discriminatedUnion("kind", [
  proposalPaperSchema,
  estimatePaperSchema,
  contractPaperSchema,
  invoicePaperSchema,
  receiptPaperSchema,
  creditNotePaperSchema,
]);

export type Paper = z.infer<typeof paperSchema>;
/** As it is written down: what has a default may be left out. */
export type PaperInput = z.input<typeof paperSchema>;

export const paperKinds = ["proposal", "estimate", "contract", "invoice", "receipt", "credit-note"] as const;
export type PaperKind = (typeof paperKinds)[number];

/** The kinds that the tax law makes us keep after a lead is erased. */
export const keptKinds: readonly PaperKind[] = ["contract", "invoice", "receipt", "credit-note"];

/** The instant that the file carries as its own date. It comes from the paper, so the same paper has the same bytes. */
export function datedAt(paper: Paper): Date {
  if (paper.kind === "contract") return new Date(paper.signature?.at ?? `${paper.madeOn}T00:00:00Z`);
  return new Date(`${paper.issuedOn}T00:00:00Z`);
}
