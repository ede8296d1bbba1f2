-- The audit is read newest first, also of one actor, act or kind of target. The previous release runs on this.
CREATE INDEX "audit_at_id_idx" ON "audit"("at", "id");
CREATE INDEX "audit_actor_at_id_idx" ON "audit"("actor", "at", "id");
CREATE INDEX "audit_action_at_id_idx" ON "audit"("action", "at", "id");
CREATE INDEX "audit_target_at_id_idx" ON "audit"("target", "at", "id");
