-- Incidents: failures to recover from. The previous release runs on this.
CREATE TABLE "incident" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "severity" TEXT NOT NULL,
    "fatal" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "expectation" TEXT NOT NULL DEFAULT '',
    "expectation_confirmed_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by" TEXT NOT NULL,
    "respond_by" TIMESTAMPTZ(3) NOT NULL,
    "missed_at" TIMESTAMPTZ(3),
    "told_round" INTEGER NOT NULL DEFAULT -1,
    "answered_at" TIMESTAMPTZ(3),
    "apologised_at" TIMESTAMPTZ(3),
    "apology" TEXT NOT NULL DEFAULT '',
    "fix_by" TIMESTAMPTZ(3),
    "fixed_at" TIMESTAMPTZ(3),
    "fix" TEXT NOT NULL DEFAULT '',
    "delivered_at" TIMESTAMPTZ(3),
    "delivered_kind" TEXT,
    "rating" TEXT,
    "rated_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "round" INTEGER NOT NULL DEFAULT 0,
    "step_given" TEXT,
    "task_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "incident_lead_id_idx" ON "incident"("lead_id");
CREATE INDEX "incident_told_at_idx" ON "incident"("told_at");
-- The list of those that are not over, by their deadline.
CREATE INDEX "incident_respond_by_live" ON "incident"("respond_by") WHERE "state" <> 'closed';
ALTER TABLE "incident" ADD CONSTRAINT "incident_state_words" CHECK ("state" IN ('open', 'apologised', 'fixed', 'closed'));
ALTER TABLE "incident" ADD CONSTRAINT "incident_rating_words" CHECK ("rating" IN ('exceeded', 'met', 'below'));
ALTER TABLE "incident" ADD CONSTRAINT "incident_outcome_words" CHECK ("outcome" IN ('fan', 'kept', 'lost', 'void'));
-- What is closed has its outcome, and what is rated was fixed.
ALTER TABLE "incident" ADD CONSTRAINT "incident_outcome" CHECK (("state" = 'closed') = ("outcome" IS NOT NULL));
ALTER TABLE "incident" ADD CONSTRAINT "incident_rating" CHECK ("rating" IS NULL OR "fixed_at" IS NOT NULL);

CREATE TABLE "incident_log" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "incident_log_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "incident_log_incident_id_at_idx" ON "incident_log"("incident_id", "at");

-- The console is told of them.
DO $$
DECLARE
  act text;
BEGIN
  FOREACH act IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER %s ON "incident" FOR EACH STATEMENT EXECUTE FUNCTION "tell_live_keys"(''incidents today'')',
      'live_' || lower(act), act);
  END LOOP;
END $$;
