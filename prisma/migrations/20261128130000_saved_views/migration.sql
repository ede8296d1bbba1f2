-- Lists of people that staff keep under a name. The previous release runs on this.
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" JSONB NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "author" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" TEXT NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "saved_view_own_name_key" ON "saved_view" ("author", "name") WHERE "deleted_at" IS NULL;
CREATE UNIQUE INDEX "saved_view_shared_name_key" ON "saved_view" ("name") WHERE "deleted_at" IS NULL AND "shared";

CREATE TRIGGER "live_insert" AFTER INSERT ON "saved_view" FOR EACH STATEMENT EXECUTE FUNCTION "tell_live_keys"('views');
CREATE TRIGGER "live_update" AFTER UPDATE ON "saved_view" FOR EACH STATEMENT EXECUTE FUNCTION "tell_live_keys"('views');
CREATE TRIGGER "live_delete" AFTER DELETE ON "saved_view" FOR EACH STATEMENT EXECUTE FUNCTION "tell_live_keys"('views');
