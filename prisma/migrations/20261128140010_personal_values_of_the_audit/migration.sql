-- What a lead's names, addresses and notes were before and after an act. It belongs to the lead: an erasure blanks it, and a disclosure has it.
-- The previous release runs on this; but an erasure by it leaves the column, so no worker of it runs beside this one for longer than a deploy.
ALTER TABLE "audit" ADD COLUMN "personal" JSONB;
DROP TRIGGER "audit_append_only" ON "audit";
-- The audit stays append-only: an erasure may blank what staff wrote about the lead, and nothing else of a row.
CREATE TRIGGER "audit_append_only" BEFORE UPDATE ON "audit" FOR EACH ROW
  WHEN (current_setting('hagukumi.erasure', true) IS DISTINCT FROM 'on' OR NEW."reason" IS NOT NULL
    OR (NEW."personal" IS NOT NULL AND NEW."personal" IS DISTINCT FROM OLD."personal")
    OR (NEW."id", NEW."at", NEW."actor", NEW."action", NEW."target", NEW."ref_id", NEW."data")
      IS DISTINCT FROM (OLD."id", OLD."at", OLD."actor", OLD."action", OLD."target", OLD."ref_id", OLD."data"))
  EXECUTE FUNCTION "refuse_change"();
