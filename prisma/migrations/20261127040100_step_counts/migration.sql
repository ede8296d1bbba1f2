-- Why a version was published, in the words of the person who published it.
ALTER TABLE "sequence_version" ADD COLUMN "note" TEXT;
-- The numbers of the console, and the people behind each, page by page.
CREATE INDEX "enrolment_sequence_id_state_id_idx" ON "enrolment" ("sequence_id", "state", "id");
DROP INDEX "enrolment_version_id_step_idx";
CREATE INDEX "enrolment_version_id_step_id_idx" ON "enrolment" ("version_id", "step", "id");
DROP INDEX "enrolment_step_version_id_step_idx";
CREATE INDEX "enrolment_step_version_id_step_enrolment_id_occurrence_idx" ON "enrolment_step" ("version_id", "step", "enrolment_id", "occurrence");
CREATE INDEX "process_goal_idx" ON "process" ("id") WHERE "outcome" = 'goal';
