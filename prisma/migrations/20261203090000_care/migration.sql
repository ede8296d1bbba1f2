-- Care of customers: check-ins, dormancy, referrals. The previous release runs on this.
CREATE TABLE "care" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "purchase_id" UUID,
    "anchor_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "began_at" TIMESTAMPTZ(3),
    "last_sign_at" TIMESTAMPTZ(3) NOT NULL,
    "last_sign_kind" TEXT NOT NULL,
    "dormant_since" TIMESTAMPTZ(3),
    "dormancies" INTEGER NOT NULL DEFAULT 0,
    "asked" INTEGER NOT NULL DEFAULT 0,
    "revived_at" TIMESTAMPTZ(3),
    "revived_by" TEXT,
    "offers_from" TIMESTAMPTZ(3),
    "referral_asked_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "left_reason" TEXT,
    "left_words" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "care_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "care_lead_id_idx" ON "care"("lead_id");
-- A customer has one care at a time.
CREATE UNIQUE INDEX "care_once_at_a_time" ON "care"("lead_id") WHERE "ended_at" IS NULL;
ALTER TABLE "care" ADD CONSTRAINT "care_outcome_words" CHECK ("outcome" IN ('left', 'ceased', 'erased'));
ALTER TABLE "care" ADD CONSTRAINT "care_left_reason_words" CHECK ("left_reason" IN ('forgot', 'drifted', 'unhappy', 'done', 'other'));
ALTER TABLE "care" ADD CONSTRAINT "care_ended" CHECK (("outcome" IS NULL) = ("ended_at" IS NULL));
ALTER TABLE "care" ADD CONSTRAINT "care_left" CHECK (("outcome" IS NOT DISTINCT FROM 'left') = ("left_reason" IS NOT NULL));
ALTER TABLE "care" ADD CONSTRAINT "care_revived" CHECK (("revived_at" IS NULL) = ("revived_by" IS NULL));

CREATE TABLE "check_in" (
    "id" UUID NOT NULL,
    "care_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "occurrence" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3),
    "task_id" UUID,
    "answer" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" TEXT,

    CONSTRAINT "check_in_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "check_in_care_id_key_occurrence_key" ON "check_in"("care_id", "key", "occurrence");
CREATE INDEX "check_in_lead_id_idx" ON "check_in"("lead_id");
-- What waits for a person, and what waits for better times.
CREATE INDEX "check_in_open" ON "check_in"("due_on") WHERE "state" IN ('given', 'waiting');
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_kind_words" CHECK ("kind" IN ('letter', 'task', 'study-group'));
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_state_words" CHECK ("state" IN ('waiting', 'given', 'sent', 'answered', 'skipped'));
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_answer_words" CHECK ("answer" IN ('well', 'wish', 'worried', 'no-answer'));
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_answered" CHECK (("state" = 'answered') = ("answer" IS NOT NULL));

CREATE TABLE "referral" (
    "id" UUID NOT NULL,
    "care_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "referred_id" UUID NOT NULL,
    "source" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "referral_referred_id_key" ON "referral"("referred_id");
CREATE INDEX "referral_lead_id_idx" ON "referral"("lead_id");

-- The console is told of them.
DO $$
DECLARE
  told text;
  act text;
BEGIN
  FOREACH told IN ARRAY ARRAY['care', 'check_in', 'referral'] LOOP
    FOREACH act IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
      EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I FOR EACH STATEMENT EXECUTE FUNCTION "tell_live_keys"(''care'')',
        'live_' || lower(act), act, told);
    END LOOP;
  END LOOP;
END $$;

-- Customers of before: their care begins now, and what they last did is their last sign of life.
INSERT INTO "care" ("id", "lead_id", "purchase_id", "anchor_on", "created_at", "last_sign_at", "last_sign_kind")
SELECT gen_random_uuid(), l."id", p."id", (coalesce(p."at", l."created_at") AT TIME ZONE l."zone")::date, now(), now(), 'becameCustomer'
FROM "lead" l
LEFT JOIN LATERAL (SELECT p."id", p."at" FROM "purchase" p WHERE p."lead_id" = l."id" AND p."ended" IS NULL ORDER BY p."at" LIMIT 1) p ON true
WHERE l."relation" = 'customer' AND l."erased_at" IS NULL AND l."merged_into" IS NULL;
INSERT INTO "process" ("id", "kind", "lead_id", "state", "wake_at", "waits_for")
SELECT c."id", 'care', c."lead_id", 'live', now(), '{}' FROM "care" c;
