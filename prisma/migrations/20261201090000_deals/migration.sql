-- Deals, objections, presentations and estimates. The previous release runs on this.
CREATE TABLE "number_series" (
    "key" TEXT NOT NULL,
    "next" INTEGER NOT NULL,

    CONSTRAINT "number_series_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "deal" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "offer_key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "phase" TEXT,
    "amount_minor" BIGINT,
    "planned_on" DATE,
    "must_buy_on" DATE,
    "urgency" TEXT,
    "motive" TEXT NOT NULL DEFAULT '',
    "obstacle" TEXT NOT NULL DEFAULT '',
    "obstacle_task_id" UUID,
    "rival_near" BOOLEAN NOT NULL DEFAULT false,
    "owner_id" UUID,
    "next_action" TEXT NOT NULL DEFAULT '',
    "next_on" DATE,
    "lost_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "deal_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "deal_lead_id_idx" ON "deal"("lead_id");
CREATE INDEX "deal_state_offer_key_idx" ON "deal"("state", "offer_key");
-- A lead has one open deal of an offer.
CREATE UNIQUE INDEX "deal_open_key" ON "deal"("lead_id", "offer_key") WHERE "state" = 'open';
ALTER TABLE "deal" ADD CONSTRAINT "deal_state_words" CHECK ("state" IN ('open', 'won', 'lost', 'void'));
ALTER TABLE "deal" ADD CONSTRAINT "deal_urgency_words" CHECK ("urgency" IN ('information', 'waiting', 'by-date', 'now'));
-- DEL3: lost needs a reason.
ALTER TABLE "deal" ADD CONSTRAINT "deal_lost_reason" CHECK (("state" = 'lost') = ("lost_reason" IS NOT NULL));

CREATE TABLE "deal_move" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "deal_move_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "deal_move_deal_id_at_idx" ON "deal_move"("deal_id", "at");
ALTER TABLE "deal_move" ADD CONSTRAINT "deal_move_field_words"
  CHECK ("field" IN ('state', 'step', 'phase', 'owner', 'amount', 'planned-on', 'must-buy-on'));

CREATE TABLE "deal_person" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "stance" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "is_met" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "deal_person_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "deal_person_deal_id_idx" ON "deal_person"("deal_id");
ALTER TABLE "deal_person" ADD CONSTRAINT "deal_person_role_words"
  CHECK ("role" IN ('window', 'decision-maker', 'checker', 'influencer', 'family'));
ALTER TABLE "deal_person" ADD CONSTRAINT "deal_person_stance_words" CHECK ("stance" IN ('for', 'against', 'unknown'));

CREATE TABLE "objection" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "talk_on" DATE,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "asked" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "presenter_id" UUID,
    "deck_key" TEXT,

    CONSTRAINT "objection_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "objection_deal_id_idx" ON "objection"("deal_id");
CREATE INDEX "objection_kind_raised_at_idx" ON "objection"("kind", "raised_at");
ALTER TABLE "objection" ADD CONSTRAINT "objection_state_words" CHECK ("state" IN ('open', 'answered', 'lost'));

CREATE TABLE "presentation" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "presenter_id" UUID,
    "deck_key" TEXT,
    "interests" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "presentation_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "presentation_deal_id_idx" ON "presentation"("deal_id");

CREATE TABLE "deal_date" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "months_before" INTEGER NOT NULL,
    "wake_at" TIMESTAMPTZ(3) NOT NULL,
    "reached_at" TIMESTAMPTZ(3),

    CONSTRAINT "deal_date_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "deal_date_deal_id_kind_key" ON "deal_date"("deal_id", "kind");
ALTER TABLE "deal_date" ADD CONSTRAINT "deal_date_months" CHECK ("months_before" BETWEEN 0 AND 60);

CREATE TABLE "estimate" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "offer_key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "replaces" UUID,
    "superseded_by" UUID,
    "title" TEXT NOT NULL,
    "greeting" TEXT NOT NULL DEFAULT '',
    "variants" JSONB NOT NULL,
    "extras" JSONB NOT NULL DEFAULT '[]',
    "currency" TEXT NOT NULL,
    "expires_on" DATE NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "chosen_at" TIMESTAMPTZ(3),
    "chosen_variant" TEXT,
    "told_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "estimate_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "estimate_number_key" ON "estimate"("number");
CREATE INDEX "estimate_deal_id_idx" ON "estimate"("deal_id");
CREATE INDEX "estimate_lead_id_idx" ON "estimate"("lead_id");
ALTER TABLE "estimate" ADD CONSTRAINT "estimate_state_words" CHECK ("state" IN ('draft', 'sent', 'chosen', 'expired', 'superseded'));
-- EST4 and design decision 20: a choice is whole, and an estimate has one.
ALTER TABLE "estimate" ADD CONSTRAINT "estimate_choice"
  CHECK (("state" = 'chosen') <= ("chosen_at" IS NOT NULL) AND ("chosen_at" IS NULL) = ("chosen_variant" IS NULL));

CREATE TABLE "estimate_comment" (
    "id" UUID NOT NULL,
    "estimate_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "variant" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "author" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "estimate_comment_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "estimate_comment_estimate_id_at_idx" ON "estimate_comment"("estimate_id", "at");

-- Opens of a lead's own pages are visits, too.
ALTER TABLE "hit" DROP CONSTRAINT "hit_kind_words";
ALTER TABLE "hit" ADD CONSTRAINT "hit_kind_words" CHECK ("kind" IN ('open', 'click', 'document', 'page'));

-- The console is told of them.
DO $$
DECLARE
  told record;
  act text;
BEGIN
  FOR told IN
    SELECT * FROM (VALUES ('deal', 'deals today'), ('deal_person', 'deals'), ('objection', 'deals'), ('presentation', 'deals'), ('deal_date', 'deals'),
      ('estimate', 'deals'), ('estimate_comment', 'deals')) AS "list" ("table", "keys")
  LOOP
    FOREACH act IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
      EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I FOR EACH STATEMENT EXECUTE FUNCTION "tell_live_keys"(%L)',
        'live_' || lower(act), act, told."table", told."keys");
    END LOOP;
  END LOOP;
END $$;
