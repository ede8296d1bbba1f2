-- Owners that were set together, to take back. The previous release runs on this.
CREATE TABLE "owner_assignment" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "items" JSONB NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "owner_assignment_pkey" PRIMARY KEY ("id")
);
