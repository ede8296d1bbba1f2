-- The content of a bad row in the form in which names and addresses are searched, so that an erasure finds it by every fragment. Rows from
-- before have none; they are searched as they are, and expire.
ALTER TABLE "import_issue" ADD COLUMN "search_key" TEXT NOT NULL DEFAULT '';
CREATE INDEX "import_run_started_at_idx" ON "import_run"("started_at");
