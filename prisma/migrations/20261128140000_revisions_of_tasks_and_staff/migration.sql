-- Two people who change a task, or what a member of staff may do, at once notice each other. A trigger counts, so no writer can forget it.
-- The previous release runs on this.
ALTER TABLE "task" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "staff" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0;
CREATE FUNCTION "count_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."revision" := OLD."revision" + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER "task_revision" BEFORE UPDATE ON "task" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
  EXECUTE FUNCTION "count_revision"();
CREATE TRIGGER "staff_revision" BEFORE UPDATE ON "staff" FOR EACH ROW
  WHEN (OLD."role" IS DISTINCT FROM NEW."role" OR OLD."disabled_at" IS DISTINCT FROM NEW."disabled_at")
  EXECUTE FUNCTION "count_revision"();
