-- One act on many leads: the set is frozen before anybody confirms it, and each member says what became of it.
CREATE TABLE "bulk_action" (
    "id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "parameters" JSONB NOT NULL DEFAULT '{}',
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "undo_of" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_action_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "bulk_action" ADD CONSTRAINT "bulk_action_action_words" CHECK ("action" IN ('pause', 'resume', 'tag', 'untag', 'hold', 'release', 'exit', 'enrol'));
ALTER TABLE "bulk_action" ADD CONSTRAINT "bulk_action_state_words" CHECK ("state" IN ('prepared', 'running', 'done', 'cancelled'));
CREATE UNIQUE INDEX "bulk_action_undo_of_key" ON "bulk_action" ("undo_of");
CREATE INDEX "bulk_action_created_at_id_idx" ON "bulk_action" ("created_at", "id");
-- What a worker must go on with: nearly always nothing.
CREATE INDEX "bulk_action_running_idx" ON "bulk_action" ("started_at") WHERE "state" = 'running';

CREATE TABLE "bulk_member" (
    "bulk_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "lead_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "code" TEXT,
    "touched" UUID[] NOT NULL DEFAULT '{}',

    CONSTRAINT "bulk_member_pkey" PRIMARY KEY ("bulk_id", "position")
);
ALTER TABLE "bulk_member" ADD CONSTRAINT "bulk_member_state_words" CHECK ("state" IN ('waiting', 'done', 'refused', 'left-out'));
CREATE INDEX "bulk_member_waiting_idx" ON "bulk_member" ("bulk_id", "position") WHERE "state" = 'waiting';
