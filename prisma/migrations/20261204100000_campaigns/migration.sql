-- Campaigns with their costs and checklists. The previous release runs on this.
CREATE TABLE "campaign" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "goal" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "budget_minor" BIGINT,
    "currency" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "counts_until" DATE NOT NULL,
    "owner_id" UUID,
    "source_key" TEXT NOT NULL,
    "sequence_key" TEXT,
    "cancelled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "campaign_starts_on_id_idx" ON "campaign"("starts_on", "id");
CREATE INDEX "campaign_source_key_idx" ON "campaign"("source_key");
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_days" CHECK ("starts_on" <= "ends_on" AND "ends_on" <= "counts_until");
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_budget" CHECK ("budget_minor" >= 0);

CREATE TABLE "campaign_cost" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "spent_on" DATE NOT NULL,
    "what" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "campaign_cost_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "campaign_cost_campaign_id_idx" ON "campaign_cost"("campaign_id");
ALTER TABLE "campaign_cost" ADD CONSTRAINT "campaign_cost_amount" CHECK ("amount_minor" >= 0);

CREATE TABLE "campaign_item" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "counted_from" TEXT,
    "counted_days" INTEGER,
    "done_at" TIMESTAMPTZ(3),
    "done_by" TEXT,

    CONSTRAINT "campaign_item_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "campaign_item_campaign_id_due_on_idx" ON "campaign_item"("campaign_id", "due_on");
-- What may be late.
CREATE INDEX "campaign_item_open" ON "campaign_item"("due_on") WHERE "done_at" IS NULL;
ALTER TABLE "campaign_item" ADD CONSTRAINT "campaign_item_counted_from_words" CHECK ("counted_from" IN ('start', 'end'));
ALTER TABLE "campaign_item" ADD CONSTRAINT "campaign_item_counted" CHECK (("counted_from" IS NULL) = ("counted_days" IS NULL));
ALTER TABLE "campaign_item" ADD CONSTRAINT "campaign_item_done" CHECK (("done_at" IS NULL) = ("done_by" IS NULL));

-- The console is told of them.
DO $$
DECLARE
  told text;
  act text;
BEGIN
  FOREACH told IN ARRAY ARRAY['campaign', 'campaign_cost', 'campaign_item'] LOOP
    FOREACH act IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
      EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I FOR EACH STATEMENT EXECUTE FUNCTION "tell_live_keys"(''campaigns'')',
        'live_' || lower(act), act, told);
    END LOOP;
  END LOOP;
END $$;
