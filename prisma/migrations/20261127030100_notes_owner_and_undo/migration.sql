-- Who is in charge of a lead, what staff note about them, and what staff may take back for some seconds.
ALTER TABLE "lead" ADD COLUMN "owner_id" UUID;
CREATE INDEX "lead_owner_id_idx" ON "lead" ("owner_id", "created_at", "id") WHERE "owner_id" IS NOT NULL;

CREATE TABLE "lead_note" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "hand_over" BOOLEAN NOT NULL DEFAULT false,
    "author" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" TEXT NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "lead_note_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "lead_note_lead_id_created_at_id_idx" ON "lead_note" ("lead_id", "created_at", "id");
CREATE INDEX "lead_note_deleted_idx" ON "lead_note" ("deleted_at") WHERE "deleted_at" IS NOT NULL;

CREATE TABLE "undo" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "lead_id" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "actor" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "undo_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "undo_lead_id_idx" ON "undo" ("lead_id");
CREATE INDEX "undo_until_idx" ON "undo" ("until");
