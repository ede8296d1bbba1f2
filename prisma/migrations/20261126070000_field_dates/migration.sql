-- A wait until a date in a field follows the date, whatever changes the field: an import, the API, a sequence, a form, a person at the
-- database. The change itself wakes the enrolments that wait for a field, in its own transaction.
CREATE FUNCTION "wake_field_waits"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH woken AS (
    UPDATE "process" p SET "wake_at" = least(p."wake_at", NEW."updated_at") FROM "enrolment" e
    WHERE e."id" = p."id" AND p."lead_id" = NEW."id" AND p."state" = 'live' AND e."position"->>'phase' = 'waiting' AND e."position" ? 'basis'
    RETURNING p."id", p."kind")
  INSERT INTO "outbox" ("kind", "ref_id", "generation", "at") SELECT "kind", "id", 1, clock_timestamp() FROM woken ORDER BY "id"
  ON CONFLICT ("kind", "ref_id") DO UPDATE SET "generation" = "outbox"."generation" + 1, "leased_until" = NULL;
  IF FOUND THEN PERFORM pg_notify('outbox', ''); END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "lead_fields_changed" AFTER UPDATE OF "fields" ON "lead" FOR EACH ROW
  WHEN (OLD."fields" IS DISTINCT FROM NEW."fields") EXECUTE FUNCTION "wake_field_waits"();
