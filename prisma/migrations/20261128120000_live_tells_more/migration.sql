-- Lists of people show who is running, paused or parked, so they are told when an enrolment begins or changes its state. Not at each step:
-- a list would be read again all day long. Definitions that the console shows are told, too. The previous release runs on this.

-- Tells its arguments. Equal notifications of one transaction are told once.
CREATE FUNCTION "tell_live_keys"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "live_watch" WHERE "until" > clock_timestamp()) THEN
    PERFORM pg_notify('live', array_to_string(TG_ARGV[0:], ' '));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "live_state" AFTER UPDATE ON "enrolment" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state") EXECUTE FUNCTION "tell_live_keys"('leads');

DO $$
DECLARE
  told record;
  act record;
BEGIN
  FOR told IN
    SELECT * FROM (VALUES
      ('enrolment', 'I', 'leads'),
      ('sequence', 'IU', 'sequence'),
      ('sequence_version', 'I', 'sequence'),
      ('topic', 'IUD', 'topics settings'),
      ('wording', 'IUD', 'wordings settings'),
      ('field_definition', 'IUD', 'fields settings'),
      ('source', 'IUD', 'sources settings'),
      ('document', 'IUD', 'documents'),
      ('form_version', 'I', 'forms')
    ) AS "list" ("table", "acts", "keys")
  LOOP
    FOR act IN SELECT * FROM (VALUES ('I', 'INSERT'), ('U', 'UPDATE'), ('D', 'DELETE')) AS "acts" ("letter", "name") LOOP
      CONTINUE WHEN strpos(told."acts", act."letter") = 0;
      EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I FOR EACH STATEMENT EXECUTE FUNCTION "tell_live_keys"(%L)',
        'live_also_' || lower(act."name"), act."name", told."table", told."keys");
    END LOOP;
  END LOOP;
END $$;
