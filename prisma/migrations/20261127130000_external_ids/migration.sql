-- How another system calls a lead. Search finds it, as it finds names and addresses. The previous release runs on this.
ALTER TABLE "lead" ADD COLUMN "external_id" TEXT;
CREATE UNIQUE INDEX "lead_external_id_key" ON "lead"("external_id");

CREATE OR REPLACE FUNCTION "write_lead_search"("leads" uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "lead_search" ("lead_id", "text")
  SELECT l."id", concat_ws(' ', nullif(l."search_key", ''), lower(l."external_id"), (
    SELECT string_agg(CASE WHEN c."channel" = 'phone' THEN regexp_replace(c."address_key", '\D', '', 'g') ELSE lower(c."address") END, ' ' ORDER BY c."created_at", c."id")
    FROM "contact" c WHERE c."lead_id" = l."id" AND c."channel" <> 'line'))
  FROM "lead" l WHERE l."id" = ANY("leads") ORDER BY l."id"
  ON CONFLICT ("lead_id") DO UPDATE SET "text" = excluded."text" WHERE "lead_search"."text" <> excluded."text"
$$;

CREATE OR REPLACE FUNCTION "list_new_leads"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "lead_search" ("lead_id", "text")
  SELECT "id", concat_ws(' ', nullif("search_key", ''), lower("external_id")) FROM "made" ORDER BY "id" ON CONFLICT DO NOTHING;
  INSERT INTO "lead_rank" ("lead_id") SELECT "id" FROM "made" ORDER BY "id" ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;

CREATE TRIGGER "lead_external_id_listed" AFTER UPDATE OF "external_id" ON "lead" FOR EACH ROW
  WHEN (OLD."external_id" IS DISTINCT FROM NEW."external_id") EXECUTE FUNCTION "list_changed_name"();
