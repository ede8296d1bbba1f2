-- Contracts, invoices and payments. The previous release runs on this.
CREATE TABLE "contract" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "deal_id" UUID,
    "estimate_id" UUID,
    "offer_key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "transaction_kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "wording" TEXT,
    "wording_hash" TEXT,
    "currency" TEXT NOT NULL,
    "gross_minor" BIGINT NOT NULL,
    "offered_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "signed_name" TEXT,
    "signed_at" TIMESTAMPTZ(3),
    "signed_network" TEXT,
    "decline_reason" TEXT NOT NULL DEFAULT '',
    "received_at" TIMESTAMPTZ(3),
    "cooling_off_ends_at" TIMESTAMPTZ(3),
    "sealed_at" TIMESTAMPTZ(3),
    "seal_failures" INTEGER NOT NULL DEFAULT 0,
    "paper_asked_at" TIMESTAMPTZ(3),
    "superseded_by" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "contract_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "contract_number_key" ON "contract"("number");
CREATE INDEX "contract_lead_id_idx" ON "contract"("lead_id");
CREATE INDEX "contract_deal_id_idx" ON "contract"("deal_id");
ALTER TABLE "contract" ADD CONSTRAINT "contract_transaction_kind_words" CHECK ("transaction_kind" IN ('business', 'mailOrder', 'telephone', 'visit', 'specifiedContinuous'));
ALTER TABLE "contract" ADD CONSTRAINT "contract_state_words" CHECK ("state" IN ('draft', 'offered', 'declined', 'expired', 'withdrawn', 'superseded', 'signed', 'delivered', 'inForce', 'cooledOff', 'terminated'));

-- Signed contracts of erased leads are kept, too.
ALTER TABLE "vault" DROP CONSTRAINT "vault_kind_words";
ALTER TABLE "vault" ADD CONSTRAINT "vault_kind_words" CHECK ("kind" IN ('evidence', 'paper', 'contract'));

CREATE TABLE "contract_consent" (
    "contract_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "evidence" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "contract_consent_pkey" PRIMARY KEY ("contract_id", "step")
);

CREATE TABLE "contract_code" (
    "contract_id" UUID NOT NULL,
    "nonce" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "occurrence" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "contract_code_pkey" PRIMARY KEY ("contract_id")
);

CREATE TABLE "contract_log" (
    "id" UUID NOT NULL,
    "contract_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "hash" TEXT,

    CONSTRAINT "contract_log_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "contract_log_contract_id_at_idx" ON "contract_log"("contract_id", "at");

CREATE TABLE "invoice" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "contract_id" UUID,
    "offer_key" TEXT,
    "series" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "supplied_on" DATE NOT NULL,
    "issuer" JSONB NOT NULL,
    "buyer" JSONB NOT NULL,
    "lines" JSONB NOT NULL,
    "pricing" JSONB NOT NULL,
    "totals" JSONB NOT NULL,
    "currency" TEXT NOT NULL,
    "gross_minor" BIGINT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "invoice_series_number_key" ON "invoice"("series", "number");
CREATE INDEX "invoice_lead_id_idx" ON "invoice"("lead_id");
CREATE INDEX "invoice_contract_id_idx" ON "invoice"("contract_id");
CREATE INDEX "invoice_issued_on_idx" ON "invoice"("issued_on");
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_state_words" CHECK ("state" IN ('issued', 'void', 'writtenOff'));

CREATE TABLE "instalment" (
    "id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "void_at" TIMESTAMPTZ(3),

    CONSTRAINT "instalment_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "instalment_invoice_id_n_key" ON "instalment"("invoice_id", "n");
CREATE INDEX "instalment_lead_id_idx" ON "instalment"("lead_id");
CREATE INDEX "instalment_due_on_idx" ON "instalment"("due_on");

CREATE TABLE "dunning_taken" (
    "invoice_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "step" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "instead_of" TEXT[],

    CONSTRAINT "dunning_taken_pkey" PRIMARY KEY ("invoice_id", "due_on", "step")
);

CREATE TABLE "payment_promise" (
    "id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "promised_on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,

    CONSTRAINT "payment_promise_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "payment_promise_invoice_id_idx" ON "payment_promise"("invoice_id");

CREATE TABLE "credit_note" (
    "id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "series" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "issued_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "lines" JSONB NOT NULL,
    "totals" JSONB NOT NULL,
    "gross_minor" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,

    CONSTRAINT "credit_note_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "credit_note_series_number_key" ON "credit_note"("series", "number");
CREATE INDEX "credit_note_invoice_id_idx" ON "credit_note"("invoice_id");

CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "lead_id" UUID,
    "method" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "state" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "provider_ref" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "reversed_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "payment_provider_ref_key" ON "payment"("provider_ref");
CREATE INDEX "payment_lead_id_idx" ON "payment"("lead_id");
CREATE INDEX "payment_received_on_idx" ON "payment"("received_on");
ALTER TABLE "payment" ADD CONSTRAINT "payment_method_words" CHECK ("method" IN ('card', 'konbini', 'transfer', 'cash'));
ALTER TABLE "payment" ADD CONSTRAINT "payment_state_words" CHECK ("state" IN ('received', 'reversed'));

CREATE TABLE "allocation" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "instalment_id" UUID,
    "amount_minor" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,

    CONSTRAINT "allocation_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "allocation_instalment_id_idx" ON "allocation"("instalment_id");
CREATE INDEX "allocation_payment_id_idx" ON "allocation"("payment_id");
CREATE INDEX "allocation_lead_id_idx" ON "allocation"("lead_id");
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_kind_words" CHECK ("kind" IN ('money', 'fee', 'credit'));

CREATE TABLE "refund" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "provider_ref" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "refund_provider_ref_key" ON "refund"("provider_ref");
CREATE INDEX "refund_payment_id_idx" ON "refund"("payment_id");
CREATE INDEX "refund_lead_id_idx" ON "refund"("lead_id");
ALTER TABLE "refund" ADD CONSTRAINT "refund_state_words" CHECK ("state" IN ('owed', 'sent', 'done', 'failed'));
ALTER TABLE "refund" ADD CONSTRAINT "refund_reason_words" CHECK ("reason" IN ('cooling-off', 'cancelled', 'double', 'late-success', 'credit', 'other'));

-- Nothing is nothing, and a part is never more than a trillion.
ALTER TABLE "instalment" ADD CONSTRAINT "instalment_amount" CHECK ("amount_minor" BETWEEN 1 AND 1000000000000);
ALTER TABLE "payment" ADD CONSTRAINT "payment_amount" CHECK ("amount_minor" BETWEEN 1 AND 1000000000000);
ALTER TABLE "refund" ADD CONSTRAINT "refund_amount" CHECK ("amount_minor" BETWEEN 1 AND 1000000000000);
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_amount" CHECK ("amount_minor" <> 0);

-- The console is told of them.
DO $$
DECLARE
  told record;
  act text;
BEGIN
  FOR told IN
    SELECT * FROM (VALUES ('contract', 'deals'),
      ('contract_consent', 'deals'),
      ('contract_log', 'deals'),
      ('invoice', 'invoices'),
      ('instalment', 'invoices'),
      ('dunning_taken', 'invoices'),
      ('payment_promise', 'invoices'),
      ('credit_note', 'invoices'),
      ('payment', 'invoices'),
      ('allocation', 'invoices')) AS "list" ("table", "keys")
  LOOP
    FOREACH act IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
      EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I FOR EACH STATEMENT EXECUTE FUNCTION "tell_live_keys"(%L)',
        'live_' || lower(act), act, told."table", told."keys");
    END LOOP;
  END LOOP;
END $$;
