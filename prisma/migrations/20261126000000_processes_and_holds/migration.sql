-- One table for all processes (design decision 16), holds with causes (19), and touches that are unique with their lead (17).
-- Running enrolments and opt-ins continue: the new rows contain the values of their old columns.
-- Stop workers and API of the previous release first: it writes columns that this migration drops.

-- Waits for what still runs, and lets nothing begin that this migration would not see.
LOCK TABLE "lead", "enrolment", "opt_in", "touch", "decision", "outbox" IN ACCESS EXCLUSIVE MODE;

CREATE TABLE "process" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "lead_id" UUID,
    "state" TEXT NOT NULL,
    "outcome" TEXT,
    "wake_at" TIMESTAMPTZ(3),
    "waits_for" TEXT[],
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "process_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "process" ADD CONSTRAINT "process_state_words" CHECK ("state" IN ('live', 'resting', 'over'));

INSERT INTO "process" ("id", "kind", "lead_id", "state", "outcome", "wake_at", "waits_for", "revision")
SELECT "id", 'enrolment', "lead_id", CASE "state" WHEN 'running' THEN 'live' WHEN 'over' THEN 'over' ELSE 'resting' END, "outcome",
  CASE "state" WHEN 'running' THEN "wake_at" WHEN 'paused' THEN "pause_until" END,
  CASE WHEN "state" = 'running' THEN "waits_for" ELSE '{}' END, "revision"
FROM "enrolment";

INSERT INTO "process" ("id", "kind", "lead_id", "state", "outcome", "wake_at", "waits_for", "revision")
SELECT "id", 'opt-in', "lead_id", CASE "state" WHEN 'waiting' THEN 'live' ELSE 'over' END, nullif("state", 'waiting'),
  CASE "state" WHEN 'waiting' THEN "wake_at" END, '{}', 0
FROM "opt_in";

CREATE INDEX "process_lead_id_idx" ON "process"("lead_id");
-- Finds what is due of one kind with one index lookup. Processes that are over are not in it.
CREATE INDEX "process_wake_idx" ON "process" ("kind", "wake_at") INCLUDE ("state") WHERE "state" <> 'over' AND "wake_at" IS NOT NULL;

DROP INDEX "enrolment_wake_idx";
DROP INDEX "enrolment_pause_idx";
DROP INDEX "opt_in_wake_idx";
DROP INDEX "enrolment_parked_idx";
-- Paused and parked enrolments, for the counts of /metrics. There are few of them.
CREATE INDEX "enrolment_resting_idx" ON "enrolment" ("state") WHERE "state" IN ('paused', 'parked');
ALTER TABLE "enrolment" DROP COLUMN "outcome", DROP COLUMN "wake_at", DROP COLUMN "waits_for", DROP COLUMN "pause_until", DROP COLUMN "revision";
ALTER TABLE "opt_in" DROP COLUMN "wake_at";

CREATE TABLE "hold" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "ref" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "hold_pkey" PRIMARY KEY ("id")
);
INSERT INTO "hold" ("id", "lead_id", "cause", "reason", "since")
SELECT gen_random_uuid(), "id", 'staff', "hold", coalesce("held_at", "updated_at") FROM "lead" WHERE "hold" IS NOT NULL AND "erased_at" IS NULL;
-- At most one standing hold per lead, cause and ref.
CREATE UNIQUE INDEX "hold_standing_key" ON "hold" ("lead_id", "cause", "ref") WHERE "lifted_at" IS NULL;
-- All of a lead, lifted ones too, for erasure.
CREATE INDEX "hold_lead_id_idx" ON "hold" ("lead_id");
ALTER TABLE "lead" DROP COLUMN "hold", DROP COLUMN "held_at";
UPDATE "touch" SET "decision_print" = replace("decision_print", ':lead-held', ':held:staff')
WHERE "decision_print" IN ('defer:lead-held', 'cancel:lead-held') AND "state" = 'due';

-- The contact and the language of a touch were read from its opt-in. Now the touch has them.
ALTER TABLE "touch" ADD COLUMN "contact_id" UUID, ADD COLUMN "language" TEXT;
UPDATE "touch" t SET "contact_id" = o."contact_id", "language" = o."language"
FROM "opt_in" o WHERE t."origin_kind" = 'opt-in' AND t."origin_id" = o."id" AND t."state" IN ('due', 'claimed');

CREATE UNIQUE INDEX "touch_origin_kind_origin_id_lead_id_slot_occurrence_key" ON "touch"("origin_kind", "origin_id", "lead_id", "slot", "occurrence");
DROP INDEX "touch_origin_kind_origin_id_slot_occurrence_key";
ALTER TABLE "touch" DROP COLUMN "priority";

-- Modules declare the kinds of processes and origins, and the program checks them, so the constraints are dropped.
ALTER TABLE "touch" DROP CONSTRAINT "touch_origin_kind_words";
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_kind_words";

ALTER TABLE "decision" RENAME COLUMN "enrolment_id" TO "process_id";
