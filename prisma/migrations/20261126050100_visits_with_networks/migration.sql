-- Visits are judged by their networks, too, and may be a stranger's (rules.md TRK1). The previous release runs on this.
ALTER TABLE "hit" ADD COLUMN "network" TEXT NOT NULL DEFAULT '';

ALTER TABLE "hit" DROP CONSTRAINT "hit_label_words";
ALTER TABLE "hit" ADD CONSTRAINT "hit_label_words" CHECK ("label" IN ('human', 'machine', 'stranger'));

CREATE INDEX "hit_lead_id_idx" ON "hit"("lead_id");
CREATE INDEX "hit_network_idx" ON "hit"("network") WHERE "network" <> '';
