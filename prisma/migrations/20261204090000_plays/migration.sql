-- "Revenue now": what is offered to existing customers, and to whom. The previous release runs on this.
CREATE TABLE "play" (
    "id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "play_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "play_started_at_id_idx" ON "play"("started_at", "id");
-- What a worker must go on with: nearly always nothing.
CREATE INDEX "play_running" ON "play"("until") WHERE "state" = 'running';
ALTER TABLE "play" ADD CONSTRAINT "play_state_words" CHECK ("state" IN ('running', 'ended', 'stopped'));
ALTER TABLE "play" ADD CONSTRAINT "play_ended" CHECK (("state" = 'running') = ("ended_at" IS NULL));

CREATE TABLE "play_member" (
    "play_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "lead_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "after_key" TEXT,
    "offer_key" TEXT,
    "kind" TEXT,
    "sequence" TEXT,
    "state" TEXT NOT NULL,
    "code" TEXT,
    "due_at" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3),
    "awake_at" TIMESTAMPTZ(3),
    "invited_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "enrolled" UUID[] DEFAULT ARRAY[]::UUID[],
    "is_exiting" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "play_member_pkey" PRIMARY KEY ("play_id", "position")
);
CREATE INDEX "play_member_lead_id_idx" ON "play_member"("lead_id");
-- Nobody is in two plays at once.
CREATE UNIQUE INDEX "play_member_once_at_a_time" ON "play_member"("lead_id") WHERE "state" IN ('waiting', 'asked', 'awake', 'invited');
CREATE INDEX "play_member_waiting" ON "play_member"("play_id", "position") WHERE "state" = 'waiting';
CREATE INDEX "play_member_awake" ON "play_member"("due_at") WHERE "state" = 'awake';
CREATE INDEX "play_member_exiting" ON "play_member"("play_id", "position") WHERE "is_exiting";
ALTER TABLE "play_member" ADD CONSTRAINT "play_member_part_words" CHECK ("part" IN ('now', 'revive', 'not-now'));
ALTER TABLE "play_member" ADD CONSTRAINT "play_member_kind_words" CHECK ("kind" IN ('up', 'cross'));
ALTER TABLE "play_member" ADD CONSTRAINT "play_member_state_words" CHECK ("state" IN ('waiting', 'asked', 'awake', 'invited', 'bought', 'closed', 'left-out'));
ALTER TABLE "play_member" ADD CONSTRAINT "play_member_left_out" CHECK (("part" = 'not-now') = ("state" = 'left-out'));
ALTER TABLE "play_member" ADD CONSTRAINT "play_member_offered" CHECK (("part" = 'not-now') = ("offer_key" IS NULL) AND ("offer_key" IS NULL) = ("sequence" IS NULL));
ALTER TABLE "play_member" ADD CONSTRAINT "play_member_code" CHECK (("state" IN ('closed', 'left-out')) = ("code" IS NOT NULL));
ALTER TABLE "play_member" ADD CONSTRAINT "play_member_due" CHECK ("state" <> 'awake' OR "due_at" IS NOT NULL);

-- The console is told of them.
DO $$
DECLARE
  told text;
  act text;
BEGIN
  FOREACH told IN ARRAY ARRAY['play', 'play_member'] LOOP
    FOREACH act IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
      EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I FOR EACH STATEMENT EXECUTE FUNCTION "tell_live_keys"(''plays'')',
        'live_' || lower(act), act, told);
    END LOOP;
  END LOOP;
END $$;
