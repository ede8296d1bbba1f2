-- Keys may do a part only. Those that exist keep everything, which is what an empty list says.
ALTER TABLE "api_key" ADD COLUMN "scopes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN "used_at" TIMESTAMPTZ(3);
