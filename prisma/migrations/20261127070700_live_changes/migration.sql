-- What changed, told to the console by NOTIFY: keys to read again, never data. Only while somebody watches, since a NOTIFY makes commits wait
-- for each other. The previous release runs on this.
CREATE TABLE "live_watch" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "live_watch_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "live_watch_one_row" CHECK ("id" = 1)
);

-- Arguments: noun and column of a key for each row ("lead:<id>"), or two empty texts; then the keys of the whole table. One notification for
-- each statement. A statement that changes many rows tells the noun alone: all of them.
CREATE FUNCTION "tell_live"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  told text[] := TG_ARGV[2:];
  ids text[];
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "live_watch" WHERE "until" > clock_timestamp()) OR NOT EXISTS (SELECT 1 FROM "changed") THEN
    RETURN NULL;
  END IF;
  IF TG_ARGV[0] <> '' THEN
    EXECUTE format('SELECT array_agg("id") FROM (SELECT DISTINCT %I::text AS "id" FROM "changed" WHERE %I IS NOT NULL LIMIT 21) "some"', TG_ARGV[1], TG_ARGV[1])
      INTO ids;
    IF cardinality(ids) > 20 THEN
      told := told || TG_ARGV[0];
    ELSE
      told := told || (SELECT coalesce(array_agg(TG_ARGV[0] || ':' || "id"), '{}') FROM unnest(ids) AS "id");
    END IF;
  END IF;
  PERFORM pg_notify('live', array_to_string(told, ' '));
  RETURN NULL;
END $$;

DO $$
DECLARE
  told record;
  act record;
  arguments text;
BEGIN
  FOR told IN
    SELECT * FROM (VALUES
      ('lead', 'lead', 'id', 'leads', 'IU'),
      ('contact', 'lead', 'lead_id', '', 'IUD'),
      ('subscription', 'lead', 'lead_id', '', 'IUD'),
      ('hold', 'lead', 'lead_id', 'leads', 'IUD'),
      ('lead_tag', 'lead', 'lead_id', 'leads', 'ID'),
      ('lead_note', 'lead', 'lead_id', '', 'IUD'),
      ('event', 'lead', 'lead_id', 'today', 'I'),
      ('decision', 'lead', 'lead_id', '', 'I'),
      ('send', 'lead', 'lead_id', 'sends today', 'IU'),
      ('enrolment', 'lead', 'lead_id', 'enrolments today', 'IU'),
      ('task', 'lead', 'lead_id', 'tasks today', 'IUD'),
      ('bulk_action', 'bulk', 'id', '', 'IU'),
      ('import_run', '', '', 'imports today', 'IU'),
      ('import_mapping', '', '', 'imports', 'IUD'),
      ('sequence', '', '', 'sequences', 'IU'),
      ('sequence_version', '', '', 'sequences', 'I'),
      ('template_version', '', '', 'templates', 'I'),
      ('definition_draft', '', '', 'sequences drafts', 'IUD'),
      ('form', '', '', 'forms', 'IU'),
      ('setting', '', '', 'settings today', 'IU'),
      ('sender', '', '', 'senders today', 'IU'),
      ('suppression', '', '', 'suppressions', 'IU'),
      ('staff', '', '', 'staff access', 'IU'),
      ('staff_session', '', '', 'access', 'D'),
      ('api_key', '', '', 'keys access', 'IU'),
      ('audit', '', '', 'audit', 'I')
    ) AS "list" ("table", "noun", "column", "keys", "acts")
  LOOP
    arguments := (SELECT string_agg(quote_literal("word"), ', ') FROM unnest(ARRAY[told."noun", told."column"] || string_to_array(nullif(told."keys", ''), ' ')) AS "word");
    -- A trigger that reads the changed rows is for one kind of statement.
    FOR act IN SELECT * FROM (VALUES ('I', 'INSERT', 'NEW'), ('U', 'UPDATE', 'NEW'), ('D', 'DELETE', 'OLD')) AS "acts" ("letter", "name", "rows") LOOP
      CONTINUE WHEN strpos(told."acts", act."letter") = 0;
      EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I REFERENCING %s TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "tell_live"(%s)',
        'live_' || lower(act."name"), act."name", told."table", act."rows", arguments);
    END LOOP;
  END LOOP;
END $$;
