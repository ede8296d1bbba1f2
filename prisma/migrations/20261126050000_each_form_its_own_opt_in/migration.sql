-- Each form that an address sends is its own opt-in, with its own link (docs/decisions/0016). The previous release runs on this: it finds
-- the waiting opt-in of a topic under the same locks.
DROP INDEX "opt_in_one_waiting_key";

ALTER TABLE "opt_in" ADD COLUMN "filled" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
