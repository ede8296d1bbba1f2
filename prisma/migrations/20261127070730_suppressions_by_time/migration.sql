-- The list and the file of suppressions are read by time. The previous release runs on this.
CREATE INDEX "suppression_at_id_idx" ON "suppression"("at", "id");
