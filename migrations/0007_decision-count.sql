ALTER TABLE "decision" ADD COLUMN "count" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "asked_by" text;