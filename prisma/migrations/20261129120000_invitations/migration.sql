-- Invitations to offers: one for each lead and pass of a step, closed by the booking. The previous release runs on this.
CREATE TABLE "offer_invitation" (
    "enrolment_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "occurrence" INTEGER NOT NULL,
    "lead_id" UUID NOT NULL,
    "offer_key" TEXT NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "offer_invitation_pkey" PRIMARY KEY ("enrolment_id", "step", "occurrence")
);
CREATE INDEX "offer_invitation_offer_key_began_at_idx" ON "offer_invitation"("offer_key", "began_at");
CREATE INDEX "offer_invitation_lead_id_idx" ON "offer_invitation"("lead_id");
