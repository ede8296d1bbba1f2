-- Consultants and consultations. The previous release runs on this.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE "consultant" (
    "key" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "consultant_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "consultation" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "offer_key" TEXT NOT NULL,
    "consultant_key" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "blocked" tstzrange NOT NULL,
    "state" TEXT NOT NULL,
    "held_until" TIMESTAMPTZ(3),
    "moves" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "ics_uid" UUID NOT NULL,
    "ics_sequence" INTEGER NOT NULL DEFAULT 0,
    "answers" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "booked_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3),
    "presence" TEXT,
    "outcome" TEXT,
    "root_issue" TEXT NOT NULL DEFAULT '',
    "worries" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "closing_answer" TEXT NOT NULL DEFAULT '',
    "listened" INTEGER,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "consultation_lead_id_created_at_idx" ON "consultation"("lead_id", "created_at");
CREATE INDEX "consultation_starts_at_idx" ON "consultation"("starts_at");
CREATE INDEX "consultation_consultant_key_starts_at_idx" ON "consultation"("consultant_key", "starts_at");
-- BOK1 and design decision 20: two consultations of one consultant never overlap, buffers included.
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_no_overlap"
  EXCLUDE USING gist ("consultant_key" WITH =, "blocked" WITH &&) WHERE ("state" IN ('held', 'booked'));
-- A lead has one live consultation of an offer.
CREATE UNIQUE INDEX "consultation_lead_key" ON "consultation"("lead_id", "offer_key") WHERE "state" IN ('held', 'booked');

ALTER TABLE "consultation" ADD CONSTRAINT "consultation_state_words"
  CHECK ("state" IN ('held', 'booked', 'done', 'absent', 'cancelled', 'expired'));
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_presence_words" CHECK ("presence" IN ('alone', 'couple', 'decision-maker'));
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_outcome_words" CHECK ("outcome" IN ('interested', 'thinking', 'not-now', 'no-fit'));

-- The console is told of them.
DO $$
DECLARE
  told record;
  act text;
BEGIN
  FOR told IN
    SELECT * FROM (VALUES ('consultant', 'consultants settings'), ('consultation', 'consultations')) AS "list" ("table", "keys")
  LOOP
    FOREACH act IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
      EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I FOR EACH STATEMENT EXECUTE FUNCTION "tell_live_keys"(%L)',
        'live_' || lower(act), act, told."table", told."keys");
    END LOOP;
  END LOOP;
END $$;
