-- Sequences, templates and bulk actions are made once for each Idempotency-Key, too: they are about no one lead, and a definition has a key in
-- place of a UUID. The previous release runs on this.
ALTER TABLE "kept_answer" ALTER COLUMN "made_id" TYPE TEXT, ALTER COLUMN "lead_id" DROP NOT NULL;
