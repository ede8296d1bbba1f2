-- What people write in the console before they publish it, and the last saves of it.
CREATE TABLE "definition_draft" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "base_version" INTEGER,
    "revision" INTEGER NOT NULL,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "definition_draft_pkey" PRIMARY KEY ("kind", "key")
);
CREATE TABLE "definition_draft_save" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "base_version" INTEGER,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "definition_draft_save_pkey" PRIMARY KEY ("kind", "key", "revision")
);
ALTER TABLE "definition_draft" ADD CONSTRAINT "definition_draft_kind_words" CHECK ("kind" IN ('sequence', 'template', 'form'));
ALTER TABLE "definition_draft_save" ADD CONSTRAINT "definition_draft_save_kind_words" CHECK ("kind" IN ('sequence', 'template', 'form'));
