-- Who opened a document is a filter of the list of leads: found by the document, and asked of each lead. The previous release runs on this.
CREATE INDEX "hit_document_lead_idx" ON "hit" ("target", "lead_id") WHERE "kind" = 'document' AND "label" = 'human';
DROP INDEX "hit_document_idx";
