-- The tables, as `node prisma/diff.ts` printed them from schema.prisma; event and decision are partitioned by hand.

CREATE TABLE "clock" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "anchor_business" TIMESTAMPTZ(3) NOT NULL,
    "anchor_real" TIMESTAMPTZ(3) NOT NULL,
    "speed" DOUBLE PRECISION NOT NULL,
    "ceiling" TIMESTAMPTZ(3),
    "running" BOOLEAN NOT NULL,

    CONSTRAINT "clock_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "clock_hold" (
    "name" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clock_hold_pkey" PRIMARY KEY ("name")
);

CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "sender" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "reply_to" TEXT,
    "secret" BYTEA,
    "rate_per_second" DOUBLE PRECISION NOT NULL,
    "domain_rates" JSONB NOT NULL DEFAULT '{}',
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "alarm" JSONB,

    CONSTRAINT "sender_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "cost" BIGINT,
    "budget" BIGINT,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "topic" (
    "key" TEXT NOT NULL,
    "title" JSONB NOT NULL,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "wording" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "wording_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "form" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "definition" JSONB NOT NULL,

    CONSTRAINT "form_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "field_definition" (
    "key" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "field_definition_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "lead" (
    "id" UUID NOT NULL,
    "relation" TEXT NOT NULL DEFAULT 'lead',
    "stage" TEXT NOT NULL DEFAULT 'later',
    "family_name" TEXT,
    "given_name" TEXT,
    "family_kana" TEXT,
    "given_kana" TEXT,
    "display_name" TEXT,
    "honorific" TEXT NOT NULL DEFAULT '様',
    "company" TEXT,
    "search_key" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'ja',
    "zone" TEXT NOT NULL,
    "source_id" UUID,
    "fields" JSONB NOT NULL DEFAULT '{}',
    "hold" TEXT,
    "held_at" TIMESTAMPTZ(3),
    "merged_into" UUID,
    "erased_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lead_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "account" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL,
    "address_key" TEXT NOT NULL,
    "address_hash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "state_at" TIMESTAMPTZ(3) NOT NULL,
    "reply_token" TEXT,
    "reply_token_at" TIMESTAMPTZ(3),
    "soft_bounces" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "lead_tag" (
    "lead_id" UUID NOT NULL,
    "tag" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lead_tag_pkey" PRIMARY KEY ("lead_id","tag")
);

CREATE TABLE "score" (
    "lead_id" UUID NOT NULL,
    "dimension" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "score_pkey" PRIMARY KEY ("lead_id","dimension")
);

CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "contact_id" UUID,
    "topic" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "basis" TEXT,
    "method" TEXT NOT NULL,
    "wording_id" UUID,
    "network_address" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "subscription" (
    "lead_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "consent_id" UUID NOT NULL,

    CONSTRAINT "subscription_pkey" PRIMARY KEY ("lead_id","topic","channel")
);

CREATE TABLE "suppression" (
    "id" UUID NOT NULL,
    "address_hash" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "suppression_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "opt_in" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "form_key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "wording_id" UUID NOT NULL,
    "network_address" TEXT,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "remind_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "wake_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "data" JSONB NOT NULL DEFAULT '{}',
    "mails" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "opt_in_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "lead_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id","at")
) PARTITION BY RANGE ("at");

CREATE TABLE "event_key" (
    "key" TEXT NOT NULL,
    "event_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_key_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "template_version" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "source" JSONB NOT NULL,
    "compiled" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "author" TEXT NOT NULL,

    CONSTRAINT "template_version_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "sequence" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "current_version_id" UUID,

    CONSTRAINT "sequence_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "sequence_version" (
    "id" UUID NOT NULL,
    "sequence_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "enter_on" TEXT,
    "goals" TEXT[],
    "leaves" TEXT[],
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "author" TEXT NOT NULL,

    CONSTRAINT "sequence_version_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "enrolment" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "sequence_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "outcome" TEXT,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "trigger_event_id" UUID,
    "position" JSONB NOT NULL,
    "step" TEXT,
    "step_since" TIMESTAMPTZ(3) NOT NULL,
    "wake_at" TIMESTAMPTZ(3),
    "waits_for" TEXT[],
    "paused_at" TIMESTAMPTZ(3),
    "pause_until" TIMESTAMPTZ(3),
    "fault" JSONB,
    "over_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "enrolment_step" (
    "enrolment_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "occurrence" INTEGER NOT NULL,
    "version_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enrolment_step_pkey" PRIMARY KEY ("enrolment_id","step","occurrence")
);

CREATE TABLE "touch" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "origin_kind" TEXT NOT NULL,
    "origin_id" UUID NOT NULL,
    "slot" TEXT NOT NULL,
    "occurrence" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "topic" TEXT,
    "lane" SMALLINT NOT NULL,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "plan" JSONB NOT NULL,
    "channel" TEXT NOT NULL,
    "sender_id" UUID NOT NULL,
    "prompt" BOOLEAN NOT NULL DEFAULT false,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "late" JSONB,
    "window" JSONB,
    "variables" JSONB NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decision_id" UUID,
    "decision_at" TIMESTAMPTZ(3),
    "decision_print" TEXT,

    CONSTRAINT "touch_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "send" (
    "id" UUID NOT NULL,
    "touch_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "sender_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "template_version_id" UUID NOT NULL,
    "variables" JSONB,
    "message_id" TEXT NOT NULL,
    "dated_at" TIMESTAMPTZ(3) NOT NULL,
    "retry_key" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "fence" UUID NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "past_dot" INTEGER NOT NULL DEFAULT 0,
    "retry_at" TIMESTAMPTZ(3),
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "code" TEXT,

    CONSTRAINT "send_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "attempt" (
    "id" UUID NOT NULL,
    "send_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "phase" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "code" TEXT,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "lead_id" UUID NOT NULL,
    "touch_id" UUID,
    "enrolment_id" UUID,
    "step" TEXT,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3),
    "inputs" JSONB NOT NULL DEFAULT '{}',
    "count" INTEGER NOT NULL DEFAULT 1,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id","at")
) PARTITION BY RANGE ("at");

CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "touch_id" UUID,
    "enrolment_id" UUID,
    "kind" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "script" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "outcome" TEXT,
    "minutes" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "hit" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "lead_id" UUID NOT NULL,
    "send_id" UUID,
    "target" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "label" TEXT,
    "reason" TEXT,
    "judge_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hit_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "webhook_event" (
    "channel" TEXT NOT NULL,
    "webhook_event_id" TEXT NOT NULL,
    "sender_key" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "body" JSONB NOT NULL,
    "processed_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "webhook_event_pkey" PRIMARY KEY ("channel","webhook_event_id")
);

CREATE TABLE "import_run" (
    "id" UUID NOT NULL,
    "file_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "options" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "merged" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "bad" INTEGER NOT NULL DEFAULT 0,
    "warnings" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "author" TEXT NOT NULL,

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "import_issue" (
    "import_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "severity" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "raw" JSONB,

    CONSTRAINT "import_issue_pkey" PRIMARY KEY ("import_id","row","code")
);

CREATE TABLE "import_mapping" (
    "name" TEXT NOT NULL,
    "columns" JSONB NOT NULL,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("name")
);

CREATE TABLE "outbox" (
    "kind" TEXT NOT NULL,
    "ref_id" UUID NOT NULL,
    "generation" BIGINT NOT NULL DEFAULT 1,
    "leased_until" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("kind","ref_id")
);

CREATE TABLE "audit" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "ref_id" TEXT NOT NULL,
    "reason" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "throttle" (
    "key" TEXT NOT NULL,
    "window_at" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key","window_at")
);

CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

CREATE UNIQUE INDEX "sender_key_key" ON "sender"("key");

CREATE UNIQUE INDEX "source_key_key" ON "source"("key");

CREATE UNIQUE INDEX "wording_key_language_version_key" ON "wording"("key", "language", "version");

CREATE UNIQUE INDEX "form_key_key" ON "form"("key");

CREATE UNIQUE INDEX "document_key_key" ON "document"("key");

CREATE INDEX "lead_search_key_idx" ON "lead"("search_key");

CREATE INDEX "lead_created_at_id_idx" ON "lead"("created_at", "id");

CREATE INDEX "contact_lead_id_idx" ON "contact"("lead_id");

CREATE INDEX "contact_address_hash_idx" ON "contact"("address_hash");

CREATE UNIQUE INDEX "contact_channel_account_address_key_key" ON "contact"("channel", "account", "address_key");

CREATE INDEX "lead_tag_tag_idx" ON "lead_tag"("tag");

CREATE INDEX "consent_lead_id_at_idx" ON "consent"("lead_id", "at");

CREATE INDEX "suppression_address_hash_idx" ON "suppression"("address_hash");

CREATE INDEX "opt_in_contact_id_idx" ON "opt_in"("contact_id");

CREATE INDEX "event_lead_id_at_idx" ON "event"("lead_id", "at");

CREATE INDEX "event_kind_at_idx" ON "event"("kind", "at");

CREATE UNIQUE INDEX "template_version_key_channel_language_version_key" ON "template_version"("key", "channel", "language", "version");

CREATE UNIQUE INDEX "sequence_key_key" ON "sequence"("key");

CREATE UNIQUE INDEX "sequence_version_sequence_id_version_key" ON "sequence_version"("sequence_id", "version");

CREATE INDEX "enrolment_lead_id_idx" ON "enrolment"("lead_id");

CREATE INDEX "enrolment_version_id_step_idx" ON "enrolment"("version_id", "step");

CREATE INDEX "enrolment_step_version_id_step_idx" ON "enrolment_step"("version_id", "step");

CREATE INDEX "touch_lead_id_created_at_idx" ON "touch"("lead_id", "created_at");

CREATE UNIQUE INDEX "touch_origin_kind_origin_id_slot_occurrence_key" ON "touch"("origin_kind", "origin_id", "slot", "occurrence");

CREATE INDEX "send_touch_id_idx" ON "send"("touch_id");

CREATE INDEX "send_lead_id_claimed_at_idx" ON "send"("lead_id", "claimed_at");

CREATE UNIQUE INDEX "attempt_send_id_number_key" ON "attempt"("send_id", "number");

CREATE INDEX "decision_lead_id_at_idx" ON "decision"("lead_id", "at");

CREATE INDEX "decision_touch_id_idx" ON "decision"("touch_id");

CREATE INDEX "task_state_due_at_idx" ON "task"("state", "due_at");

CREATE INDEX "task_lead_id_idx" ON "task"("lead_id");

CREATE INDEX "hit_send_id_idx" ON "hit"("send_id");

CREATE INDEX "import_run_file_hash_idx" ON "import_run"("file_hash");

CREATE INDEX "outbox_at_idx" ON "outbox"("at");

CREATE INDEX "audit_ref_id_at_idx" ON "audit"("ref_id", "at");

-- The words that schema.prisma lists.
ALTER TABLE "field_definition" ADD CONSTRAINT "field_definition_type_words" CHECK ("type" IN ('text', 'number', 'date', 'boolean'));
ALTER TABLE "lead" ADD CONSTRAINT "lead_relation_words" CHECK ("relation" IN ('lead', 'customer'));
ALTER TABLE "lead" ADD CONSTRAINT "lead_stage_words" CHECK ("stage" IN ('considering', 'later', 'none'));
ALTER TABLE "contact" ADD CONSTRAINT "contact_channel_words" CHECK ("channel" IN ('email', 'line', 'phone'));
ALTER TABLE "contact" ADD CONSTRAINT "contact_state_words" CHECK ("state" IN ('unconfirmed', 'reachable', 'unreachable'));
ALTER TABLE "score" ADD CONSTRAINT "score_dimension_words" CHECK ("dimension" IN ('fit', 'interest', 'trust', 'readiness'));
ALTER TABLE "consent" ADD CONSTRAINT "consent_kind_words" CHECK ("kind" IN ('given', 'withdrawn'));
ALTER TABLE "consent" ADD CONSTRAINT "consent_basis_words" CHECK ("basis" IN ('opt-in', 'card', 'relationship', 'published', 'follow'));
ALTER TABLE "consent" ADD CONSTRAINT "consent_method_words" CHECK ("method" IN ('form', 'import', 'one-click', 'page', 'preferences', 'line', 'api', 'cli'));
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_state_words" CHECK ("state" IN ('subscribed', 'unsubscribed'));
ALTER TABLE "suppression" ADD CONSTRAINT "suppression_scope_words" CHECK ("scope" IN ('all', 'advertising'));
ALTER TABLE "suppression" ADD CONSTRAINT "suppression_reason_words" CHECK ("reason" IN ('bounced', 'complained', 'asked', 'imported'));
ALTER TABLE "opt_in" ADD CONSTRAINT "opt_in_state_words" CHECK ("state" IN ('waiting', 'confirmed', 'expired'));
ALTER TABLE "template_version" ADD CONSTRAINT "template_version_channel_words" CHECK ("channel" IN ('email', 'line', 'person'));
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_state_words" CHECK ("state" IN ('running', 'paused', 'parked', 'over'));
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_outcome_words" CHECK ("outcome" IN ('completed', 'goal', 'left', 'exited', 'merged', 'erased'));
ALTER TABLE "enrolment_step" ADD CONSTRAINT "enrolment_step_outcome_words" CHECK ("outcome" IN ('done', 'skipped'));
ALTER TABLE "touch" ADD CONSTRAINT "touch_origin_kind_words" CHECK ("origin_kind" IN ('enrolment', 'opt-in'));
ALTER TABLE "touch" ADD CONSTRAINT "touch_state_words" CHECK ("state" IN ('due', 'claimed', 'sent', 'skipped', 'failed', 'unknown', 'cancelled'));
ALTER TABLE "send" ADD CONSTRAINT "send_state_words" CHECK ("state" IN ('claimed', 'dispatching', 'sent', 'deferred', 'failed', 'unknown', 'cancelled'));
ALTER TABLE "decision" ADD CONSTRAINT "decision_verdict_words" CHECK ("verdict" IN ('send', 'defer', 'skip', 'cancel', 'park', 'choose'));
ALTER TABLE "task" ADD CONSTRAINT "task_kind_words" CHECK ("kind" IN ('phone', 'message', 'visit', 'letter', 'check'));
ALTER TABLE "task" ADD CONSTRAINT "task_state_words" CHECK ("state" IN ('open', 'done', 'cancelled'));
ALTER TABLE "hit" ADD CONSTRAINT "hit_kind_words" CHECK ("kind" IN ('open', 'click', 'document'));
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_state_words" CHECK ("state" IN ('running', 'done'));
ALTER TABLE "import_issue" ADD CONSTRAINT "import_issue_severity_words" CHECK ("severity" IN ('bad', 'warning'));
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_kind_words" CHECK ("kind" IN ('enrolment', 'opt-in'));

-- ── what Prisma cannot express ──────────────────────────────────────────────────────────────────────────────────────

-- Events and decisions are kept for good: a table per month keeps their indexes small and lets old months be archived.
-- Rows whose month has no partition yet wait in the default one, so that recording never fails.
CREATE TABLE "event_default" PARTITION OF "event" DEFAULT;
CREATE TABLE "decision_default" PARTITION OF "decision" DEFAULT;

-- Makes the partitions of `months` months (UTC) from the month of `start` on, and moves into them what waits in the default one.
-- Returns how many it made. Doing it again, or twice at once, is harmless. When the tables are busy for longer than lock_timeout
-- it fails and has changed nothing: try again later.
CREATE FUNCTION "ensure_partitions"("start" date, "months" int) RETURNS int
LANGUAGE plpgsql
SET lock_timeout = '10s'
AS $$
DECLARE
  parent text;
  month date;
  part text;
  lower_bound timestamptz;
  upper_bound timestamptz;
  made int := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('hagukumi.ensure_partitions', 0));
  FOREACH parent IN ARRAY ARRAY['event', 'decision'] LOOP
    FOR i IN 0 .. months - 1 LOOP
      month := (date_trunc('month', start::timestamp) + make_interval(months => i))::date;
      part := parent || to_char(month, '_YYYY_MM');
      CONTINUE WHEN to_regclass(quote_ident(part)) IS NOT NULL;
      lower_bound := month::timestamp AT TIME ZONE 'UTC';
      upper_bound := (month + interval '1 month') AT TIME ZONE 'UTC';
      -- The whole table, at once: a weaker lock could end in a deadlock with a transaction that read and then writes.
      EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', parent);
      EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', part, parent);
      EXECUTE format('WITH moved AS (DELETE FROM %I WHERE at >= %L AND at < %L RETURNING *) INSERT INTO %I SELECT * FROM moved',
        parent || '_default', lower_bound, upper_bound, part);
      EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', parent, part, lower_bound, upper_bound);
      made := made + 1;
    END LOOP;
  END LOOP;
  RETURN made;
END
$$;

-- Evidence. Nobody changes the audit trail; consent changes only where the law asks for erasure, in a transaction that says so:
-- `SET LOCAL hagukumi.erasure = 'on'`.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER "audit_append_only" BEFORE UPDATE OR DELETE ON "audit" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_no_truncate" BEFORE TRUNCATE ON "audit" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "consent_append_only" BEFORE UPDATE OR DELETE ON "consent" FOR EACH ROW
  WHEN (current_setting('hagukumi.erasure', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "consent_no_truncate" BEFORE TRUNCATE ON "consent" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Only where the referring table is written seldom: a foreign key takes a share lock on the lead's row, which waits for every claim.
ALTER TABLE "contact" ADD CONSTRAINT "contact_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead" ("id");
ALTER TABLE "sequence_version" ADD CONSTRAINT "sequence_version_sequence_id_fkey" FOREIGN KEY ("sequence_id") REFERENCES "sequence" ("id");
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "sequence_version" ("id");
ALTER TABLE "import_issue" ADD CONSTRAINT "import_issue_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import_run" ("id");

-- Words and ranges that are not plain lists.
ALTER TABLE "clock" ADD CONSTRAINT "clock_one_row" CHECK ("id" = 1);
ALTER TABLE "clock" ADD CONSTRAINT "clock_speed_positive" CHECK ("speed" > 0);
ALTER TABLE "sender" ADD CONSTRAINT "sender_channel_words" CHECK ("channel" IN ('email', 'line', 'person'));
ALTER TABLE "event" ADD CONSTRAINT "event_actor_words" CHECK ("actor" IN ('lead', 'system', 'provider') OR "actor" LIKE 'staff:_%');
ALTER TABLE "touch" ADD CONSTRAINT "touch_lane_range" CHECK ("lane" BETWEEN 0 AND 3);
ALTER TABLE "touch" ADD CONSTRAINT "touch_channel_words" CHECK ("channel" IN ('email', 'line', 'person'));
ALTER TABLE "touch" ADD CONSTRAINT "touch_category_words"
  CHECK ("category" IN ('verification', 'transactional', 'nurture', 'promotion', 'care'));
ALTER TABLE "send" ADD CONSTRAINT "send_channel_words" CHECK ("channel" IN ('email', 'line', 'person'));
ALTER TABLE "send" ADD CONSTRAINT "send_category_words"
  CHECK ("category" IN ('verification', 'transactional', 'nurture', 'promotion', 'care'));
ALTER TABLE "hit" ADD CONSTRAINT "hit_label_words" CHECK ("label" IN ('human', 'machine'));

-- The dispatcher's next touches, by lane; a lead's rivals and brakes. (The touches of a journey are found by the unique key.)
CREATE INDEX "touch_next_idx" ON "touch" ("sender_id", "lane", "not_before") WHERE "state" = 'due';
CREATE INDEX "touch_lead_open_idx" ON "touch" ("lead_id") WHERE "state" IN ('due', 'claimed');

-- Sends in flight: those whose lease ran out, those to be tried again, and never two of one touch.
CREATE INDEX "send_lease_idx" ON "send" ("lease_until") WHERE "state" IN ('claimed', 'dispatching');
CREATE INDEX "send_retry_idx" ON "send" ("sender_id", "retry_at") WHERE "state" = 'deferred';
CREATE UNIQUE INDEX "send_one_per_touch_key" ON "send" ("touch_id") WHERE "state" IN ('claimed', 'dispatching', 'deferred');

-- A lead is in a sequence once at a time; what is overdue is found by the reconciler.
CREATE UNIQUE INDEX "enrolment_one_at_a_time_key" ON "enrolment" ("lead_id", "sequence_id") WHERE "state" <> 'over';
CREATE INDEX "enrolment_wake_idx" ON "enrolment" ("wake_at") WHERE "state" = 'running';
CREATE INDEX "enrolment_pause_idx" ON "enrolment" ("pause_until") WHERE "state" = 'paused';
CREATE INDEX "opt_in_wake_idx" ON "opt_in" ("wake_at") WHERE "state" = 'waiting';
CREATE UNIQUE INDEX "opt_in_one_waiting_key" ON "opt_in" ("contact_id", "topic") WHERE "state" = 'waiting';

CREATE UNIQUE INDEX "suppression_standing_key" ON "suppression" ("address_hash", "channel", "scope") WHERE "lifted_at" IS NULL;
CREATE INDEX "hit_unjudged_idx" ON "hit" ("judge_at") WHERE "label" IS NULL;
CREATE INDEX "webhook_event_unprocessed_idx" ON "webhook_event" ("received_at") WHERE "processed_at" IS NULL;

-- A queue: nearly every row that ever was is dead, so vacuum by number and not by share of a table that is mostly empty.
ALTER TABLE "outbox" SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- Every process computes business time from this row; the change itself tells them, with the row as payload.
CREATE FUNCTION tell_clock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('clock', row_to_json(NEW)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER clock_changed AFTER INSERT OR UPDATE ON "clock" FOR EACH ROW EXECUTE FUNCTION tell_clock();
