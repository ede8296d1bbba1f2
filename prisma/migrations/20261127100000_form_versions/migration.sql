-- Every published form stays readable, since when each wording is shown, and the sign-ups of a time by form. The previous release runs on this.
CREATE TABLE "form_version" (
    "form_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "author" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "form_version_pkey" PRIMARY KEY ("form_key", "version")
);
INSERT INTO "form_version" ("form_key", "version", "definition", "author", "at")
SELECT f."key", 1, f."definition", a."actor", coalesce(a."at", CURRENT_TIMESTAMP)
FROM "form" f LEFT JOIN LATERAL (
    SELECT "actor", "at" FROM "audit" WHERE "action" = 'form-published' AND "ref_id" = f."key" ORDER BY "at" DESC LIMIT 1
) a ON true;

ALTER TABLE "wording" ADD COLUMN "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
-- The id is a UUID of version 7: its first 48 bits are the milliseconds at which the wording was written.
UPDATE "wording" SET "since" = to_timestamp(('x' || lpad(replace(left("id"::text, 13), '-', ''), 16, '0'))::bit(64)::bigint / 1000.0)
WHERE substr("id"::text, 15, 1) = '7';

CREATE INDEX "opt_in_requested_at_form_key_state_idx" ON "opt_in" ("requested_at", "form_key", "state");

-- A form's draft names the version that it began from, as other drafts do; its text is the definition alone. Its begin was a tag.
UPDATE "definition_draft" SET "text" = ("text"::jsonb -> 'definition')::text, "base_version" = CASE WHEN "text"::jsonb ->> 'base' IS NULL THEN NULL ELSE 1 END
WHERE "kind" = 'form' AND "text"::jsonb ? 'definition';
UPDATE "definition_draft_save" SET "text" = ("text"::jsonb -> 'definition')::text, "base_version" = CASE WHEN "text"::jsonb ->> 'base' IS NULL THEN NULL ELSE 1 END
WHERE "kind" = 'form' AND "text"::jsonb ? 'definition';
