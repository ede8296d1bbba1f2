-- Pressed buttons on LINE that a module answers by a reply. The previous release runs on this, and answers none.
ALTER TABLE "webhook_event" ADD COLUMN "answer" JSONB;
ALTER TABLE "webhook_event" ADD COLUMN "answered_at" TIMESTAMPTZ(3);
ALTER TABLE "webhook_event" ADD COLUMN "answer_code" TEXT;
CREATE INDEX "webhook_event_unanswered_idx" ON "webhook_event" ("received_at") WHERE "answer" IS NOT NULL AND "answered_at" IS NULL;
