-- The revision of a lead, by which two people who edit it at once notice each other. A trigger counts, so no writer can forget it.
ALTER TABLE "lead" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0;
CREATE FUNCTION "count_lead_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."revision" := OLD."revision" + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER "lead_revision" BEFORE UPDATE ON "lead" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
  EXECUTE FUNCTION "count_lead_revision"();
