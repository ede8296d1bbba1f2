-- The list of what was not sent, the newest first: of all, of one reason, of one step, and what failed. They hold only touches that ended
-- without a message, so that planning, claiming and sending one write nothing into them. The previous release runs on this.
CREATE INDEX "touch_not_sent_idx" ON "touch" ("settled_at", "id") WHERE "state" IN ('skipped', 'cancelled', 'failed');
CREATE INDEX "touch_not_sent_reason_idx" ON "touch" ("reason", "settled_at", "id") WHERE "state" IN ('skipped', 'cancelled', 'failed');
CREATE INDEX "touch_not_sent_slot_idx" ON "touch" ("slot", "settled_at", "id") WHERE "state" IN ('skipped', 'cancelled', 'failed');
CREATE INDEX "touch_failed_idx" ON "touch" ("settled_at", "id") WHERE "state" = 'failed';
