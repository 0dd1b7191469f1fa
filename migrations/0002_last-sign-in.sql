ALTER TABLE "person" ADD COLUMN "last_signed_in_at" timestamp with time zone;--> statement-breakpoint
UPDATE "person" p SET "last_signed_in_at" = (SELECT max(s."created_at") FROM "session" s WHERE s."user_id" = p."id");
