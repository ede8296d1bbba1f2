-- Soft bounces count only within 30 days, so each needs its instant. Those of earlier releases have none and count from now on.
ALTER TABLE "contact" ADD COLUMN "soft_bounced_at" TIMESTAMPTZ(3)[] NOT NULL DEFAULT ARRAY[]::TIMESTAMPTZ(3)[];
UPDATE "contact" SET "soft_bounced_at" = array_fill((SELECT now()::timestamptz(3)), ARRAY["soft_bounces"]) WHERE "soft_bounces" > 0;

-- The purge of old personal data reads sends by the instant at which they ended. BRIN costs the hot path nothing.
CREATE INDEX "send_settled_at_idx" ON "send" USING BRIN ("settled_at");
