-- One-time links: for an owner, for the invited, for a forgotten password.
CREATE TABLE "staff_link" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "mail" TEXT,
    "role" TEXT,
    "staff_id" UUID,
    "language" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "mail_state" TEXT NOT NULL,
    "mail_tries" INTEGER NOT NULL DEFAULT 0,
    "mail_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_link_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "staff_link_mail_state_mail_at_idx" ON "staff_link"("mail_state", "mail_at");

CREATE INDEX "staff_link_expires_at_idx" ON "staff_link"("expires_at");
ALTER TABLE "staff_link" ADD CONSTRAINT "staff_link_kind_words" CHECK ("kind" IN ('owner', 'invitation', 'password'));
ALTER TABLE "staff_link" ADD CONSTRAINT "staff_link_mail_state_words" CHECK ("mail_state" IN ('none', 'due', 'sent', 'failed'));
