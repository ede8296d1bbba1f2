-- What a person said of a message that ended unknown, so that it can be taken back and is asked about once. Sends of earlier releases have
-- none. The previous release runs on this.
ALTER TABLE "send" ADD COLUMN "resolved_as" TEXT, ADD COLUMN "resolved_at" TIMESTAMPTZ(3), ADD COLUMN "unresolved_code" TEXT;
ALTER TABLE "send" ADD CONSTRAINT "send_resolved_as_words" CHECK ("resolved_as" IN ('arrived', 'not-arrived', 'leave'));

-- The list of all sends, newest first.
CREATE INDEX "send_claimed_at_id_idx" ON "send"("claimed_at", "id");
