-- Papers that were issued, as PDF, and the vault for those that the law makes us keep. The previous release runs on this: it puts only
-- evidence into the vault.
CREATE TABLE "paper" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "lead_id" UUID NOT NULL,
    "number" TEXT,
    "language" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "paper_kind_subject_id_revision_key" ON "paper"("kind", "subject_id", "revision");
CREATE INDEX "paper_lead_id_made_at_id_idx" ON "paper"("lead_id", "made_at", "id");

ALTER TABLE "paper" ADD CONSTRAINT "paper_kind_words" CHECK ("kind" IN ('proposal', 'estimate', 'contract', 'invoice', 'receipt', 'credit-note'));
ALTER TABLE "paper" ADD CONSTRAINT "paper_language_words" CHECK ("language" IN ('ja', 'en'));

-- What was issued never changes: a correction is another paper. A merge of leads moves it, an erasure deletes it.
CREATE TRIGGER "paper_is_final" BEFORE UPDATE ON "paper" FOR EACH ROW
  WHEN ((NEW."id", NEW."kind", NEW."subject_id", NEW."revision", NEW."number", NEW."language", NEW."sha256", NEW."content", NEW."made_at")
    IS DISTINCT FROM (OLD."id", OLD."kind", OLD."subject_id", OLD."revision", OLD."number", OLD."language", OLD."sha256", OLD."content", OLD."made_at"))
  EXECUTE FUNCTION "refuse_change"();

-- PDFs are compressed already.
ALTER TABLE "paper" ALTER COLUMN "content" SET STORAGE EXTERNAL;

ALTER TABLE "vault" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'evidence';
ALTER TABLE "vault" ADD COLUMN "number" TEXT;
ALTER TABLE "vault" ADD CONSTRAINT "vault_kind_words" CHECK ("kind" IN ('evidence', 'paper'));

-- The console is told which lead has a new one.
CREATE TRIGGER "live_insert" AFTER INSERT ON "paper" REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "tell_live"('lead', 'lead_id');
CREATE TRIGGER "live_delete" AFTER DELETE ON "paper" REFERENCING OLD TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "tell_live"('lead', 'lead_id');
