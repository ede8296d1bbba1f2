-- How often Temporal did not take a wake, and why at last: for the list of what waits. Written only when a delivery fails. The previous
-- release runs on this, and counts none.
ALTER TABLE "outbox" ADD COLUMN "failures" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "outbox" ADD COLUMN "last_error" TEXT;
