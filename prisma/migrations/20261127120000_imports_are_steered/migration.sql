-- How far an import is, whether its process still works on it, how many it made mailable; and a person may stop it. The previous release runs
-- on this: it refuses to go on with a run that was stopped.
ALTER TABLE "import_run" ADD COLUMN "total" INTEGER,
ADD COLUMN "mailable" INTEGER,
ADD COLUMN "progressed_at" TIMESTAMPTZ(3);

ALTER TABLE "import_run" DROP CONSTRAINT "import_run_state_words";
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_state_words" CHECK ("state" IN ('running', 'done', 'cancelled'));
