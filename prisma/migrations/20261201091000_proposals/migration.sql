-- Proposals. The previous release runs on this.
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "proposal_number_key" ON "proposal"("number");
CREATE INDEX "proposal_deal_id_idx" ON "proposal"("deal_id");
CREATE INDEX "proposal_lead_id_idx" ON "proposal"("lead_id");
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_state_words" CHECK ("state" IN ('draft', 'sent'));

-- The console is told of them.
DO $$
DECLARE
  act text;
BEGIN
  FOREACH act IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER %s ON "proposal" FOR EACH STATEMENT EXECUTE FUNCTION "tell_live_keys"(''deals'')',
      'live_' || lower(act), act);
  END LOOP;
END $$;
