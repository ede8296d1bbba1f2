-- The list of what is paused or parked, the newest first.
CREATE INDEX "enrolment_state_entered_at_id_idx" ON "enrolment" ("state", "entered_at", "id");
