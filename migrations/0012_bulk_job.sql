ALTER TABLE "bulk_job" ADD COLUMN "token_id" uuid;--> statement-breakpoint
ALTER TABLE "bulk_job" ADD CONSTRAINT "bulk_job_token_id_api_token_id_fk" FOREIGN KEY ("token_id") REFERENCES "public"."api_token"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulk_job_open" ON "bulk_job" USING btree ("created_at") WHERE "bulk_job"."finished_at" is null;--> statement-breakpoint
CREATE INDEX "bulk_row_waiting" ON "bulk_row" USING btree ("job_id","position") WHERE "bulk_row"."state" = 'WAITING';