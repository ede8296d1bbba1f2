-- A person who was erased and asked never to be written to again: nobody may lift that. Suppressions that staff added have an audit entry;
-- what has none and is for every purpose came from such an erasure.
ALTER TABLE "suppression" ADD COLUMN "final" BOOLEAN NOT NULL DEFAULT false;
UPDATE "suppression" s SET "final" = true
WHERE s."scope" = 'all' AND s."reason" = 'asked'
  AND NOT EXISTS (SELECT 1 FROM "audit" a WHERE a."action" = 'suppression-added' AND a."ref_id" = s."id"::text);
