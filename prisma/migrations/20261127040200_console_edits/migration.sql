-- What was published from the console since a playbook's folder wrote it last. A folder does not overwrite it unasked.
CREATE TABLE "console_edit" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "console_edit_pkey" PRIMARY KEY ("kind", "key")
);
ALTER TABLE "console_edit" ADD CONSTRAINT "console_edit_kind_words" CHECK ("kind" IN ('sequence', 'template', 'form'));
