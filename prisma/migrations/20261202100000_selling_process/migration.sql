-- The process of the sale, in versions, and where each lead stands in it. The previous release runs on this, but for the routes: they are
-- part of the process now.
CREATE TABLE "selling_process" (
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "author" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "selling_process_pkey" PRIMARY KEY ("version")
);

CREATE TABLE "lead_position" (
    "lead_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "route" TEXT,
    "reached" TEXT[],
    "early" TEXT[],

    CONSTRAINT "lead_position_pkey" PRIMARY KEY ("lead_id")
);
CREATE INDEX "lead_position_entered_at_lead_id_idx" ON "lead_position"("entered_at", "lead_id");

CREATE TABLE "lead_step" (
    "lead_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reached_at" TIMESTAMPTZ(3),
    "event_id" UUID,
    "early" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "lead_step_pkey" PRIMARY KEY ("lead_id","step")
);
CREATE INDEX "lead_step_step_reached_at_idx" ON "lead_step"("step", "reached_at");
ALTER TABLE "lead_step" ADD CONSTRAINT "lead_step_state_words" CHECK ("state" IN ('reached', 'hole', 'skipped'));
-- What is reached has its evidence; what is not has none.
ALTER TABLE "lead_step" ADD CONSTRAINT "lead_step_evidence"
  CHECK (("state" = 'reached') = ("reached_at" IS NOT NULL) AND ("state" = 'reached') = ("event_id" IS NOT NULL));

-- What sequences gave before this is part of the score, and its instant is not known.
CREATE TABLE "score_given" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "dimension" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "score_given_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "score_given_lead_id_idx" ON "score_given"("lead_id");

-- The evidence of a lead is that of all leads that were merged into it.
CREATE INDEX "lead_merged_into_idx" ON "lead"("merged_into") WHERE "merged_into" IS NOT NULL;

-- Routes that were declared before the process was keep their effect until process.yaml is published.
INSERT INTO "selling_process" ("version", "definition", "author", "published_at")
SELECT 1, jsonb_build_object(
    'process', 'process', 'title', jsonb_build_object('ja', '販売プロセス', 'en', 'The sale'),
    'groups', jsonb_build_object(
      'attract', jsonb_build_object('ja', '集客', 'en', 'Attract'), 'educate', jsonb_build_object('ja', '教育', 'en', 'Educate'),
      'sell', jsonb_build_object('ja', 'セールス', 'en', 'Sell'), 'serve', jsonb_build_object('ja', 'サービス', 'en', 'Serve')),
    'steps', '[]'::jsonb,
    'routes', (SELECT jsonb_agg(r || '{"skips": ["list", "trust", "front-end-sold", "front-end-delivered"]}'::jsonb) FROM jsonb_array_elements("value") r)),
  'system', now()
FROM "setting" WHERE "key" = 'routes' AND jsonb_array_length("value") > 0;
DELETE FROM "setting" WHERE "key" = 'routes';
