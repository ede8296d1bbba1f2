-- Delivery of what was sold: milestones with their days, and how satisfied people are. The previous release runs on this.
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "contract_id" UUID NOT NULL,
    "offer_key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "owner_id" UUID,
    "early_reason" TEXT,
    "free_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "rests_from" DATE,
    "delay_days" INTEGER NOT NULL DEFAULT 0,
    "finish_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "delivery_contract_id_key" ON "delivery"("contract_id");
CREATE INDEX "delivery_lead_id_idx" ON "delivery"("lead_id");
CREATE INDEX "delivery_state_idx" ON "delivery"("state");
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_state_words" CHECK ("state" IN ('planned', 'running', 'resting', 'completed', 'stopped'));
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_resting" CHECK (("state" = 'resting') = ("rests_from" IS NOT NULL));
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_ended" CHECK (("state" IN ('completed', 'stopped')) = ("ended_at" IS NOT NULL));

CREATE TABLE "delivery_milestone" (
    "id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "minutes" INTEGER,
    "materials" TEXT[],
    "rate" BOOLEAN NOT NULL,
    "after" TEXT,
    "due_on" DATE NOT NULL,
    "is_moved" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "marked_at" TIMESTAMPTZ(3),
    "marked_by" TEXT,
    "handed_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3),
    "late_at" TIMESTAMPTZ(3),
    "moves" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "delivery_milestone_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "delivery_milestone_delivery_id_key_key" ON "delivery_milestone"("delivery_id", "key");
CREATE INDEX "delivery_milestone_delivery_id_due_on_idx" ON "delivery_milestone"("delivery_id", "due_on");
ALTER TABLE "delivery_milestone" ADD CONSTRAINT "delivery_milestone_kind_words" CHECK ("kind" IN ('session', 'material', 'review'));
ALTER TABLE "delivery_milestone" ADD CONSTRAINT "delivery_milestone_state_words" CHECK ("state" IN ('open', 'reached', 'attended', 'absent', 'dropped'));
ALTER TABLE "delivery_milestone" ADD CONSTRAINT "delivery_milestone_marked" CHECK (("state" = 'open') = ("marked_at" IS NULL));

CREATE TABLE "delivery_rating" (
    "id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "milestone_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "score" INTEGER,
    "worth" BOOLEAN,
    "words" TEXT NOT NULL DEFAULT '',
    "rated_at" TIMESTAMPTZ(3),
    "low_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_rating_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "delivery_rating_lead_id_idx" ON "delivery_rating"("lead_id");
-- Asked once after each milestone, and once at the end.
CREATE UNIQUE INDEX "delivery_rating_delivery_id_milestone_id_key" ON "delivery_rating"("delivery_id", "milestone_id");
CREATE UNIQUE INDEX "delivery_rating_once_at_end" ON "delivery_rating"("delivery_id") WHERE "milestone_id" IS NULL;
ALTER TABLE "delivery_rating" ADD CONSTRAINT "delivery_rating_score" CHECK ("score" BETWEEN 1 AND 5);
ALTER TABLE "delivery_rating" ADD CONSTRAINT "delivery_rating_rated" CHECK (("score" IS NULL) = ("rated_at" IS NULL));

-- The console is told of them.
DO $$
DECLARE
  told record;
  act text;
BEGIN
  FOR told IN
    SELECT * FROM (VALUES ('delivery', 'deliveries'), ('delivery_milestone', 'deliveries'), ('delivery_rating', 'deliveries')) AS "list" ("table", "keys")
  LOOP
    FOREACH act IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
      EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I FOR EACH STATEMENT EXECUTE FUNCTION "tell_live_keys"(%L)',
        'live_' || lower(act), act, told."table", told."keys");
    END LOOP;
  END LOOP;
END $$;
