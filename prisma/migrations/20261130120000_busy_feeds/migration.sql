-- Consultants' own calendars: read as busy feeds (BOK8), and written as feeds of their consultations. The previous release runs on this, and
-- reads and writes none.
ALTER TABLE "consultant" ADD COLUMN "feed_version" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "busy_feed" (
    "consultant_key" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),
    "etag" TEXT,
    "last_modified" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failing_since" TIMESTAMPTZ(3),
    "code" TEXT,

    CONSTRAINT "busy_feed_pkey" PRIMARY KEY ("consultant_key")
);
CREATE INDEX "busy_feed_next_at_idx" ON "busy_feed"("next_at");

CREATE TABLE "consultant_busy" (
    "consultant_key" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "uid_hash" TEXT NOT NULL,

    CONSTRAINT "consultant_busy_pkey" PRIMARY KEY ("consultant_key", "starts_at", "uid_hash")
);

-- The console is told when a calendar was read anew, and when it is out of reach; not of every time that it is asked.
CREATE TRIGGER "live_insert" AFTER INSERT ON "busy_feed" FOR EACH STATEMENT EXECUTE FUNCTION "tell_live_keys"('consultants today');
CREATE TRIGGER "live_update" AFTER UPDATE OF "seen_at", "failures" ON "busy_feed" FOR EACH STATEMENT EXECUTE FUNCTION "tell_live_keys"('consultants today');
CREATE TRIGGER "live_delete" AFTER DELETE ON "busy_feed" FOR EACH STATEMENT EXECUTE FUNCTION "tell_live_keys"('consultants today');
