-- What /metrics counts at every scrape and has no index of its own yet. Both hold next to nothing.
CREATE INDEX "enrolment_parked_idx" ON "enrolment" ("step_since") WHERE "state" = 'parked';
CREATE INDEX "send_unknown_idx" ON "send" ("settled_at") WHERE "state" = 'unknown';
