-- The journal of opt-outs, suppressions and erasures: each row is also appended to a file outside the database, so that a restored older
-- database can be told what it has forgotten. Triggers write the rows, so no writer can forget it. The id is that of the consent, the
-- suppression or the lead.

CREATE TABLE "journal" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "written" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "journal_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "journal" ADD CONSTRAINT "journal_kind_words" CHECK ("kind" IN ('withdrawn', 'suppressed', 'erased'));
-- What has not been appended yet: nearly always nothing.
CREATE INDEX "journal_pending_idx" ON "journal" ("id") WHERE NOT "written";

CREATE FUNCTION "note_withdrawal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "journal" ("id", "at", "kind", "body")
  SELECT NEW."id", NEW."at", 'withdrawn', jsonb_build_object('lead', NEW."lead_id", 'topic', NEW."topic", 'channel', NEW."channel", 'hashes',
    (SELECT coalesce(jsonb_agg(c."address_hash" ORDER BY c."id"), '[]') FROM "contact" c
      WHERE c."lead_id" = NEW."lead_id" AND c."channel" = NEW."channel"))
  ON CONFLICT ("id") DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "consent_journal" AFTER INSERT ON "consent" FOR EACH ROW WHEN (NEW."kind" = 'withdrawn')
  EXECUTE FUNCTION "note_withdrawal"();

CREATE FUNCTION "note_suppression"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "journal" ("id", "at", "kind", "body")
  VALUES (NEW."id", NEW."at", 'suppressed',
    jsonb_build_object('hash', NEW."address_hash", 'channel', NEW."channel", 'scope', NEW."scope", 'reason', NEW."reason"))
  ON CONFLICT ("id") DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "suppression_journal" AFTER INSERT ON "suppression" FOR EACH ROW WHEN (NEW."lifted_at" IS NULL)
  EXECUTE FUNCTION "note_suppression"();

CREATE FUNCTION "note_erasure"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "journal" ("id", "at", "kind", "body") VALUES (NEW."id", NEW."erased_at", 'erased', jsonb_build_object('lead', NEW."id"))
  ON CONFLICT ("id") DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "lead_journal" AFTER UPDATE OF "erased_at" ON "lead" FOR EACH ROW
  WHEN (OLD."erased_at" IS NULL AND NEW."erased_at" IS NOT NULL) EXECUTE FUNCTION "note_erasure"();

-- What was so before the journal began.
INSERT INTO "journal" ("id", "at", "kind", "body")
SELECT s."consent_id", s."since", 'withdrawn', jsonb_build_object('lead', s."lead_id", 'topic', s."topic", 'channel', s."channel", 'hashes',
  (SELECT coalesce(jsonb_agg(c."address_hash" ORDER BY c."id"), '[]') FROM "contact" c WHERE c."lead_id" = s."lead_id" AND c."channel" = s."channel"))
FROM "subscription" s WHERE s."state" = 'unsubscribed';
INSERT INTO "journal" ("id", "at", "kind", "body")
SELECT "id", "at", 'suppressed', jsonb_build_object('hash', "address_hash", 'channel', "channel", 'scope', "scope", 'reason', "reason")
FROM "suppression" WHERE "lifted_at" IS NULL;
INSERT INTO "journal" ("id", "at", "kind", "body")
SELECT "id", "erased_at", 'erased', jsonb_build_object('lead', "id") FROM "lead" WHERE "erased_at" IS NOT NULL;
