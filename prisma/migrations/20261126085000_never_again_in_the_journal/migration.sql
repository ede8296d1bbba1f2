-- The journal knows which suppressions nobody may lift ("never again"), so that a restored older database learns that as well. One that
-- stood already may become such a one: that is a further entry, with an id of its own.

CREATE OR REPLACE FUNCTION "note_suppression"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "journal" ("id", "at", "kind", "body")
  VALUES (CASE WHEN TG_OP = 'INSERT' THEN NEW."id" ELSE gen_random_uuid() END, NEW."at", 'suppressed',
    jsonb_build_object('hash', NEW."address_hash", 'channel', NEW."channel", 'scope', NEW."scope", 'reason', NEW."reason", 'final', NEW."final"))
  ON CONFLICT ("id") DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "suppression_final_journal" AFTER UPDATE OF "final" ON "suppression" FOR EACH ROW WHEN (NEW."final" AND NOT OLD."final")
  EXECUTE FUNCTION "note_suppression"();

INSERT INTO "journal" ("id", "at", "kind", "body")
SELECT gen_random_uuid(), "at", 'suppressed',
  jsonb_build_object('hash', "address_hash", 'channel', "channel", 'scope', "scope", 'reason', "reason", 'final', true)
FROM "suppression" WHERE "final" AND "lifted_at" IS NULL;
