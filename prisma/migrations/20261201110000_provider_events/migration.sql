-- Events of the provider of card payments, as they came (PAY2). The previous release runs on this, and takes none.
CREATE TABLE "provider_event" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "object_kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "attempt_id" UUID,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "provider_event_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "provider_event_unsettled_idx" ON "provider_event" ("received_at") WHERE "settled_at" IS NULL;
