DROP INDEX "audit_client";--> statement-breakpoint
DROP INDEX "audit_studio";--> statement-breakpoint
DROP INDEX "invoice_list";--> statement-breakpoint
DROP INDEX "invoice_list_by_status";--> statement-breakpoint
DROP INDEX "received_invoice_list";--> statement-breakpoint
DROP INDEX "received_invoice_list_by_status";--> statement-breakpoint
DROP INDEX "studio_invoice_list";--> statement-breakpoint
DROP INDEX "studio_invoice_list_by_status";--> statement-breakpoint
CREATE INDEX "audit_client" ON "audit" USING btree ("client_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_studio" ON "audit" USING btree ("studio_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "invoice_list" ON "invoice" USING btree ("client_id","date" DESC NULLS FIRST,"id" DESC NULLS FIRST,"status");--> statement-breakpoint
CREATE INDEX "invoice_list_by_status" ON "invoice" USING btree ("client_id","status","date" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "received_invoice_list" ON "received_invoice" USING btree ("client_id","date" DESC NULLS FIRST,"id" DESC NULLS FIRST,"status");--> statement-breakpoint
CREATE INDEX "received_invoice_list_by_status" ON "received_invoice" USING btree ("client_id","status","date" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "studio_invoice_list" ON "studio_invoice" USING btree ("studio_id","direction","date" DESC NULLS FIRST,"id" DESC NULLS FIRST,"client_id","status");--> statement-breakpoint
CREATE INDEX "studio_invoice_list_by_status" ON "studio_invoice" USING btree ("studio_id","direction","status","date" DESC NULLS FIRST,"id" DESC NULLS FIRST,"client_id");