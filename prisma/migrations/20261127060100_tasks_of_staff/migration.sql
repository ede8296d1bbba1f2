-- Who does a task, what was noted at it, and who made it. The previous release runs on this.
ALTER TABLE "task" ADD COLUMN "assignee" TEXT, ADD COLUMN "note" TEXT NOT NULL DEFAULT '', ADD COLUMN "author" TEXT NOT NULL DEFAULT 'system';
