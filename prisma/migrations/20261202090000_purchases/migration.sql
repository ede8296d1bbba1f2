-- What a lead has bought. The previous release runs on this.
CREATE TABLE "purchase" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "offer_key" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended" TEXT,

    CONSTRAINT "purchase_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "purchase_lead_id_at_idx" ON "purchase"("lead_id", "at");
ALTER TABLE "purchase" ADD CONSTRAINT "purchase_kind_words" CHECK ("kind" IN ('contract', 'order'));
ALTER TABLE "purchase" ADD CONSTRAINT "purchase_ended_words" CHECK ("ended" IN ('cooled-off', 'refunded', 'reversed'));
ALTER TABLE "purchase" ADD CONSTRAINT "purchase_ended_at_check" CHECK (("ended" IS NULL) = ("ended_at" IS NULL));

-- Contracts that were signed before purchases were kept. Whose contract stands is a customer from now on.
INSERT INTO "purchase" ("id", "lead_id", "kind", "offer_key", "at", "ended_at", "ended")
SELECT "id", "lead_id", 'contract', "offer_key", "signed_at",
    CASE WHEN "state" = 'cooledOff' THEN "ended_at" END, CASE WHEN "state" = 'cooledOff' THEN 'cooled-off' END
FROM "contract" WHERE "signed_at" IS NOT NULL;
INSERT INTO "event" ("id", "at", "lead_id", "kind", "actor", "data", "recorded_at")
SELECT gen_random_uuid(), p."at", p."lead_id", 'becameCustomer', 'system', jsonb_build_object('purchase', p."id", 'offer', p."offer_key"), now()
FROM (SELECT DISTINCT ON ("lead_id") * FROM "purchase" WHERE "ended" IS NULL ORDER BY "lead_id", "at") p
JOIN "lead" l ON l."id" = p."lead_id" WHERE l."relation" = 'lead' AND l."erased_at" IS NULL;
UPDATE "lead" SET "relation" = 'customer'
WHERE "relation" = 'lead' AND "erased_at" IS NULL AND EXISTS (SELECT 1 FROM "purchase" p WHERE p."lead_id" = "lead"."id" AND p."ended" IS NULL);

-- Topics that only customers get.
ALTER TABLE "topic" ADD COLUMN "customers_only" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "consent" DROP CONSTRAINT "consent_method_words";
ALTER TABLE "consent" ADD CONSTRAINT "consent_method_words" CHECK ("method" IN ('form', 'import', 'one-click', 'page', 'preferences', 'line', 'api', 'cli', 'relation'));
