-- The bank's statements, their lines, and the payers that a person has confirmed.
CREATE TABLE "bank_file" (
    "id" UUID NOT NULL,
    "file_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "own_account" TEXT NOT NULL,
    "lines" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "matched" INTEGER NOT NULL,
    "suggested" INTEGER NOT NULL,
    "unknown" INTEGER NOT NULL,
    "reversed" INTEGER NOT NULL,
    "ignored" INTEGER NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,
    "author" TEXT NOT NULL,

    CONSTRAINT "bank_file_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "bank_file_file_hash_key" ON "bank_file"("file_hash");
CREATE INDEX "bank_file_imported_at_idx" ON "bank_file"("imported_at");

CREATE TABLE "bank_line" (
    "id" UUID NOT NULL,
    "line_key" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "booked_on" DATE NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "is_reversal" BOOLEAN NOT NULL,
    "payer" TEXT NOT NULL,
    "bank" TEXT NOT NULL,
    "branch" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "memo" TEXT NOT NULL,
    "own_account" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "why" JSONB NOT NULL,
    "candidates" JSONB NOT NULL DEFAULT '[]',
    "lead_id" UUID,
    "payment_id" UUID,
    "reverses" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,

    CONSTRAINT "bank_line_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "bank_line_line_key_key" ON "bank_line"("line_key");
CREATE INDEX "bank_line_lead_id_idx" ON "bank_line"("lead_id");
CREATE INDEX "bank_line_payment_id_idx" ON "bank_line"("payment_id");
CREATE INDEX "bank_line_state_booked_on_idx" ON "bank_line"("state", "booked_on");
CREATE INDEX "bank_line_amount_minor_idx" ON "bank_line"("amount_minor");
ALTER TABLE "bank_line" ADD CONSTRAINT "bank_line_state_words" CHECK ("state" IN ('matched', 'suggested', 'unknown', 'reversal', 'reversed', 'ignored'));

CREATE TABLE "payer_alias" (
    "id" UUID NOT NULL,
    "folded_name" TEXT NOT NULL,
    "bank" TEXT NOT NULL,
    "branch" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "lead_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by" TEXT NOT NULL,

    CONSTRAINT "payer_alias_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "payer_alias_folded_name_bank_branch_account_lead_id_key" ON "payer_alias"("folded_name", "bank", "branch", "account", "lead_id");
CREATE INDEX "payer_alias_lead_id_idx" ON "payer_alias"("lead_id");
CREATE INDEX "payer_alias_line_id_idx" ON "payer_alias"("line_id");
