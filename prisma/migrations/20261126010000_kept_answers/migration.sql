-- Answers to requests with an Idempotency-Key. An old release does not use it.
CREATE TABLE "kept_answer" (
    "key" TEXT NOT NULL,
    "print" TEXT NOT NULL,
    "made_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "answer" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_answer_pkey" PRIMARY KEY ("key")
);

CREATE INDEX "kept_answer_lead_id_idx" ON "kept_answer"("lead_id");
CREATE INDEX "kept_answer_at_idx" ON "kept_answer"("at");
