ALTER TABLE "studio_client" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
-- The address and the account that a company's data name already are its default ones.
INSERT INTO "client_pec" ("id", "client_id", "address", "is_default", "created_at")
  SELECT gen_random_uuid(), "id", "pec", true, "created_at" FROM "client" WHERE "pec" IS NOT NULL ON CONFLICT DO NOTHING;--> statement-breakpoint
INSERT INTO "client_bank_account" ("id", "client_id", "iban", "bank", "is_default", "created_at")
  SELECT gen_random_uuid(), "id", "iban", "bank", true, "created_at" FROM "client" WHERE "iban" IS NOT NULL ON CONFLICT DO NOTHING;
