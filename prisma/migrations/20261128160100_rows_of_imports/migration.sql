-- What came of each row of a file that was read, so that each count of an import leads to its rows and to their people. Imports from before
-- have none. The previous release runs on this, and keeps none either.
CREATE TABLE "import_row" (
    "import_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "lead_id" UUID NOT NULL,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("import_id","outcome","row")
);
CREATE INDEX "import_row_lead_id_idx" ON "import_row"("lead_id");
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_outcome_words" CHECK ("outcome" IN ('added', 'merged', 'unchanged'));
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import_run" ("id");
