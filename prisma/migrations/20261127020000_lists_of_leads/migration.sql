-- What the list of leads searches and sorts by, kept by triggers so that every writer keeps it, the previous release too. It runs on this.

-- Names, kana, company and addresses of a lead, folded for search. Apart from `lead`, so that a change of a field does not touch its index.
CREATE TABLE "lead_search" (
    "lead_id" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "lead_search_pkey" PRIMARY KEY ("lead_id")
);

-- When the lead last did something, and their highest score. Both are in the indexes of a list, and neither changes a lead's row.
CREATE TABLE "lead_rank" (
    "lead_id" UUID NOT NULL,
    "active_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '-infinity',
    "top_score" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "lead_rank_pkey" PRIMARY KEY ("lead_id")
);

-- Each pair of neighbouring characters, and the last one alone. A fragment is in a text only if its pairs are; a single character is found as
-- the beginning of a pair. Trigrams would not do: most Japanese family names have two characters.
CREATE FUNCTION "search_grams"("folded" text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT COST 2000 AS $$
  SELECT coalesce(array_to_tsvector(array_agg(DISTINCT substr(part, at, 2))), ''::tsvector)
  FROM regexp_split_to_table("folded", ' ') part, generate_series(1, length(part)) at
$$;

CREATE FUNCTION "write_lead_search"("leads" uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "lead_search" ("lead_id", "text")
  SELECT l."id", concat_ws(' ', nullif(l."search_key", ''), (
    SELECT string_agg(CASE WHEN c."channel" = 'phone' THEN regexp_replace(c."address_key", '\D', '', 'g') ELSE lower(c."address") END, ' ' ORDER BY c."created_at", c."id")
    FROM "contact" c WHERE c."lead_id" = l."id" AND c."channel" <> 'line'))
  FROM "lead" l WHERE l."id" = ANY("leads") ORDER BY l."id"
  ON CONFLICT ("lead_id") DO UPDATE SET "text" = excluded."text" WHERE "lead_search"."text" <> excluded."text"
$$;

CREATE FUNCTION "list_new_leads"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "lead_search" ("lead_id", "text") SELECT "id", "search_key" FROM "made" ORDER BY "id" ON CONFLICT DO NOTHING;
  INSERT INTO "lead_rank" ("lead_id") SELECT "id" FROM "made" ORDER BY "id" ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
CREATE TRIGGER "lead_listed" AFTER INSERT ON "lead" REFERENCING NEW TABLE AS "made" FOR EACH STATEMENT EXECUTE FUNCTION "list_new_leads"();

CREATE FUNCTION "list_changed_name"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "write_lead_search"(ARRAY[NEW."id"]);
  RETURN NULL;
END
$$;
CREATE TRIGGER "lead_name_listed" AFTER UPDATE OF "search_key" ON "lead" FOR EACH ROW WHEN (OLD."search_key" IS DISTINCT FROM NEW."search_key")
  EXECUTE FUNCTION "list_changed_name"();

CREATE FUNCTION "list_new_contacts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "write_lead_search"(array_agg(DISTINCT "lead_id")) FROM "made" WHERE "channel" <> 'line';
  RETURN NULL;
END
$$;
CREATE TRIGGER "contact_listed" AFTER INSERT ON "contact" REFERENCING NEW TABLE AS "made" FOR EACH STATEMENT
  EXECUTE FUNCTION "list_new_contacts"();

CREATE FUNCTION "list_changed_contact"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "write_lead_search"(ARRAY[OLD."lead_id"] || CASE WHEN TG_OP = 'UPDATE' THEN ARRAY[NEW."lead_id"] ELSE ARRAY[]::uuid[] END);
  RETURN NULL;
END
$$;
CREATE TRIGGER "contact_changed_listed" AFTER UPDATE OF "lead_id", "address", "address_key" ON "contact" FOR EACH ROW
  WHEN (OLD."channel" <> 'line' AND (OLD."lead_id", OLD."address", OLD."address_key") IS DISTINCT FROM (NEW."lead_id", NEW."address", NEW."address_key"))
  EXECUTE FUNCTION "list_changed_contact"();
CREATE TRIGGER "contact_gone_listed" AFTER DELETE ON "contact" FOR EACH ROW WHEN (OLD."channel" <> 'line') EXECUTE FUNCTION "list_changed_contact"();

CREATE FUNCTION "rank_by_events"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "lead_rank" r SET "active_at" = latest."at"
  FROM (SELECT "lead_id", max("at") AS "at" FROM "made" WHERE "actor" = 'lead' GROUP BY "lead_id" ORDER BY "lead_id") latest
  WHERE r."lead_id" = latest."lead_id" AND r."active_at" < latest."at";
  RETURN NULL;
END
$$;
CREATE TRIGGER "event_ranked" AFTER INSERT ON "event" REFERENCING NEW TABLE AS "made" FOR EACH STATEMENT EXECUTE FUNCTION "rank_by_events"();

CREATE FUNCTION "rank_by_scores"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "lead_rank" r SET "top_score" = top."score"
  FROM (SELECT coalesce(max("value"), 0) AS "score" FROM "score" WHERE "lead_id" = coalesce(NEW."lead_id", OLD."lead_id")) top
  WHERE r."lead_id" = coalesce(NEW."lead_id", OLD."lead_id") AND r."top_score" <> top."score";
  RETURN NULL;
END
$$;
CREATE TRIGGER "score_ranked" AFTER INSERT OR DELETE OR UPDATE OF "value" ON "score" FOR EACH ROW EXECUTE FUNCTION "rank_by_scores"();

INSERT INTO "lead_search" ("lead_id", "text") SELECT "id", '' FROM "lead" WHERE "erased_at" IS NULL;
SELECT "write_lead_search"(array_agg("lead_id")) FROM "lead_search";
INSERT INTO "lead_rank" ("lead_id", "active_at", "top_score")
SELECT l."id", coalesce((SELECT max(e."at") FROM "event" e WHERE e."lead_id" = l."id" AND e."actor" = 'lead'), '-infinity'),
  coalesce((SELECT max(s."value") FROM "score" s WHERE s."lead_id" = l."id"), 0)
FROM "lead" l;

CREATE INDEX "lead_search_grams_idx" ON "lead_search" USING GIN ("search_grams"("text"));
CREATE INDEX "lead_rank_active_at_lead_id_idx" ON "lead_rank"("active_at", "lead_id");
CREATE INDEX "lead_rank_top_score_lead_id_idx" ON "lead_rank"("top_score", "lead_id");
-- By kana, in the order of a Japanese directory; leads without a name come last: U+FFFF sorts behind all letters.
CREATE INDEX "lead_name_idx" ON "lead" (
  (coalesce(nullif(btrim(coalesce("family_kana", "family_name", '') || ' ' || coalesce("given_kana", "given_name", '')), ''), "display_name", U&'\FFFF') COLLATE "ja-x-icu"),
  "id") WHERE "erased_at" IS NULL AND "merged_into" IS NULL;
CREATE INDEX "lead_relation_stage_created_at_id_idx" ON "lead"("relation", "stage", "created_at", "id");
CREATE INDEX "lead_source_id_created_at_idx" ON "lead"("source_id", "created_at");
CREATE INDEX "subscription_topic_state_idx" ON "subscription"("topic", "state");
-- Addresses that cannot be used: few beside those that can.
CREATE INDEX "contact_unusable_idx" ON "contact" ("state", "reason", "lead_id") WHERE "state" <> 'reachable';
-- Nothing looks names up by their whole key any more.
DROP INDEX "lead_search_key_idx";
