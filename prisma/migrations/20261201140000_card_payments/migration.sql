-- Payments by card and at a konbini: tries, saved cards, and when the provider is asked again. The previous release runs on this.
CREATE TABLE "payment_attempt" (
    "id" UUID NOT NULL,
    "instalment_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "saves_card" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "code" TEXT,
    "provider_ref" TEXT,
    "page_url" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "pay_by" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "is_pending" BOOLEAN NOT NULL DEFAULT false,
    "ask_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "payment_id" UUID,

    CONSTRAINT "payment_attempt_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "payment_attempt_instalment_id_n_key" ON "payment_attempt"("instalment_id", "n");
CREATE UNIQUE INDEX "payment_attempt_provider_ref_key" ON "payment_attempt"("provider_ref");
CREATE INDEX "payment_attempt_lead_id_idx" ON "payment_attempt"("lead_id");
CREATE INDEX "payment_attempt_payment_id_idx" ON "payment_attempt"("payment_id");
-- No new try of an instalment while one may still be paid (PAY3).
CREATE UNIQUE INDEX "payment_attempt_one_running" ON "payment_attempt"("instalment_id") WHERE "state" IN ('unknown', 'open');
CREATE INDEX "payment_attempt_ask_at_idx" ON "payment_attempt"("ask_at") WHERE "ask_at" IS NOT NULL;
ALTER TABLE "payment_attempt" ADD CONSTRAINT "payment_attempt_by_words" CHECK ("by" IN ('page', 'saved'));
ALTER TABLE "payment_attempt" ADD CONSTRAINT "payment_attempt_method_words" CHECK ("method" IN ('card', 'konbini'));
ALTER TABLE "payment_attempt" ADD CONSTRAINT "payment_attempt_state_words" CHECK ("state" IN ('unknown', 'open', 'succeeded', 'failed', 'expired'));
ALTER TABLE "payment_attempt" ADD CONSTRAINT "payment_attempt_amount" CHECK ("amount_minor" BETWEEN 1 AND 1000000000000);
-- What runs is asked about; what is over is not.
ALTER TABLE "payment_attempt" ADD CONSTRAINT "payment_attempt_asked" CHECK (("state" IN ('unknown', 'open')) = ("ask_at" IS NOT NULL));

CREATE TABLE "saved_card" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "customer_ref" TEXT NOT NULL,
    "method_ref" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_card_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "saved_card_lead_id_idx" ON "saved_card"("lead_id");
CREATE UNIQUE INDEX "saved_card_one_live" ON "saved_card"("lead_id") WHERE "ended_at" IS NULL;

-- An event whose object could not be read is tried again.
ALTER TABLE "provider_event" ADD COLUMN "failures" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "provider_event" ADD COLUMN "retry_at" TIMESTAMPTZ(3);

-- When a refund is sent to the provider again.
ALTER TABLE "refund" ADD COLUMN "ask_at" TIMESTAMPTZ(3);
CREATE INDEX "refund_owed_idx" ON "refund"("created_at") WHERE "state" = 'owed';

-- The console is told of payments, refunds, and the bank's files. Of payments its screen of invoices is told as well.
DO $$
DECLARE
  told text;
  act text;
BEGIN
  FOREACH told IN ARRAY ARRAY['payment', 'refund', 'bank_file', 'bank_line'] LOOP
    FOREACH act IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
      EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I FOR EACH STATEMENT EXECUTE FUNCTION "tell_live_keys"(''payments'')',
        'live_payments_' || lower(act), act, told);
    END LOOP;
  END LOOP;
END $$;
