-- Erasure of a lead: the vault for what the law makes us keep, the word of a suppression that stands for an erased opt-out, and the
-- requests to delete executions in Temporal.

CREATE TABLE "vault" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "address_hashes" TEXT[],
    "sealed" BYTEA NOT NULL,
    "keep_until" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vault_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "vault_lead_id_idx" ON "vault"("lead_id");
CREATE INDEX "vault_keep_until_idx" ON "vault"("keep_until");

ALTER TABLE "suppression" DROP CONSTRAINT "suppression_reason_words";
ALTER TABLE "suppression" ADD CONSTRAINT "suppression_reason_words" CHECK ("reason" IN ('bounced', 'complained', 'asked', 'imported', 'erased'));
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_kind_words";
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_kind_words" CHECK ("kind" IN ('enrolment', 'opt-in', 'enrolment-erased', 'opt-in-erased'));

-- A person's webhooks are found by her LINE user id.
CREATE INDEX "webhook_event_user_idx" ON "webhook_event" (("body"->>'userId')) WHERE "body" ? 'userId';

-- The audit stays append-only: an erasure may blank what staff wrote about the lead, and nothing else of a row.
DROP TRIGGER "audit_append_only" ON "audit";
CREATE TRIGGER "audit_no_delete" BEFORE DELETE ON "audit" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_append_only" BEFORE UPDATE ON "audit" FOR EACH ROW
  WHEN (current_setting('hagukumi.erasure', true) IS DISTINCT FROM 'on' OR NEW."reason" IS NOT NULL
    OR (NEW."id", NEW."at", NEW."actor", NEW."action", NEW."target", NEW."ref_id", NEW."data")
      IS DISTINCT FROM (OLD."id", OLD."at", OLD."actor", OLD."action", OLD."target", OLD."ref_id", OLD."data"))
  EXECUTE FUNCTION "refuse_change"();
