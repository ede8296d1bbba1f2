-- Front-end and back-end offers, their sessions, bookings and waiting lists. The previous release runs on this.
CREATE TABLE "offer" (
    "key" TEXT NOT NULL,
    "definition" JSONB NOT NULL,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "offer_key" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "change_until" TIMESTAMPTZ(3) NOT NULL,
    "waiting" JSONB,
    "reminders" TEXT[],
    "place" TEXT NOT NULL DEFAULT '',
    "join_url" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "moves" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "counted_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "session_offer_key_starts_at_idx" ON "session"("offer_key", "starts_at");
CREATE INDEX "session_starts_at_idx" ON "session"("starts_at");

CREATE TABLE "booking" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "seat" INTEGER NOT NULL,
    "held_until" TIMESTAMPTZ(3),
    "code" TEXT NOT NULL,
    "ics_uid" UUID NOT NULL,
    "ics_sequence" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "booked_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "booking_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "booking_session_id_state_idx" ON "booking"("session_id", "state");
CREATE INDEX "booking_lead_id_created_at_idx" ON "booking"("lead_id", "created_at");
-- SES1 and design decision 20: no seat has two owners, no lead has two seats.
CREATE UNIQUE INDEX "booking_seat_key" ON "booking"("session_id", "seat") WHERE "state" IN ('held', 'booked', 'attended', 'absent');
CREATE UNIQUE INDEX "booking_lead_key" ON "booking"("session_id", "lead_id") WHERE "state" IN ('held', 'booked', 'attended', 'absent');
CREATE UNIQUE INDEX "booking_code_key" ON "booking"("session_id", "code");

CREATE TABLE "wait_entry" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "booking_id" UUID,
    "told" TEXT NOT NULL,

    CONSTRAINT "wait_entry_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "wait_entry_session_id_state_priority_joined_at_idx" ON "wait_entry"("session_id", "state", "priority", "joined_at");
CREATE INDEX "wait_entry_lead_id_idx" ON "wait_entry"("lead_id");
CREATE UNIQUE INDEX "wait_entry_lead_key" ON "wait_entry"("session_id", "lead_id") WHERE "state" IN ('waiting', 'offered');

ALTER TABLE "session" ADD CONSTRAINT "session_state_words" CHECK ("state" IN ('draft', 'open', 'closed', 'done', 'cancelled'));
ALTER TABLE "booking" ADD CONSTRAINT "booking_state_words" CHECK ("state" IN ('held', 'booked', 'attended', 'absent', 'cancelled', 'expired'));
ALTER TABLE "wait_entry" ADD CONSTRAINT "wait_entry_state_words" CHECK ("state" IN ('waiting', 'offered', 'taken', 'lapsed', 'declined', 'removed'));

-- The console is told of them.
DO $$
DECLARE
  told record;
  act text;
BEGIN
  FOR told IN
    SELECT * FROM (VALUES ('offer', 'offers settings'), ('session', 'sessions'), ('booking', 'sessions'), ('wait_entry', 'sessions')) AS "list" ("table", "keys")
  LOOP
    FOREACH act IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
      EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I FOR EACH STATEMENT EXECUTE FUNCTION "tell_live_keys"(%L)',
        'live_' || lower(act), act, told."table", told."keys");
    END LOOP;
  END LOOP;
END $$;
