-- What guests say after a session, and how many of them went on to the next offer. The previous release runs on this.
ALTER TABLE "booking"
  ADD COLUMN "satisfaction" INTEGER,
  ADD COLUMN "alone" TEXT,
  ADD COLUMN "comment" TEXT,
  ADD COLUMN "rated_at" TIMESTAMPTZ(3);
ALTER TABLE "booking" ADD CONSTRAINT "booking_satisfaction_range" CHECK ("satisfaction" BETWEEN 1 AND 5);
ALTER TABLE "booking" ADD CONSTRAINT "booking_alone_words" CHECK ("alone" IN ('alone', 'partly', 'not-alone'));

CREATE TABLE "session_follow_up" (
    "session_id" UUID NOT NULL,
    "next_key" TEXT,
    "target" INTEGER NOT NULL,
    "alarm" INTEGER NOT NULL,
    "judge_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "came" INTEGER NOT NULL,
    "went_on" INTEGER,
    "figures" JSONB,
    "judged_at" TIMESTAMPTZ(3),
    "visible_at" TIMESTAMPTZ(3),
    "cause" TEXT,
    "note" TEXT,
    "acknowledged_by" TEXT,
    "acknowledged_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_follow_up_pkey" PRIMARY KEY ("session_id")
);
-- The alarms that nobody has answered.
CREATE INDEX "session_follow_up_open_alarm" ON "session_follow_up"("visible_at") WHERE "state" = 'alarm' AND "acknowledged_at" IS NULL;

ALTER TABLE "session_follow_up" ADD CONSTRAINT "session_follow_up_state_words"
  CHECK ("state" IN ('waiting', 'no-next', 'nobody-came', 'good', 'remark', 'alarm'));
ALTER TABLE "session_follow_up" ADD CONSTRAINT "session_follow_up_cause_words"
  CHECK ("cause" IN ('taught-too-much', 'target', 'concept', 'execution', 'earlier-step', 'other'));

-- The console is told of them.
DO $$
DECLARE
  act text;
BEGIN
  FOREACH act IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER %s ON "session_follow_up" FOR EACH STATEMENT EXECUTE FUNCTION "tell_live_keys"(''sessions today'')',
      'live_' || lower(act), act);
  END LOOP;
END $$;
