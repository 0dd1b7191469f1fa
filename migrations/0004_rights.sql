-- A projection: 0005 fills it again, with the new columns.
TRUNCATE "standing";
--> statement-breakpoint
CREATE TABLE "consent" (
	"id" uuid PRIMARY KEY NOT NULL,
	"studio_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"state" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"send_count" integer DEFAULT 1 NOT NULL,
	"shown_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"text_version" text,
	"text_hash" text,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "consent_one" UNIQUE("studio_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"action" text NOT NULL,
	"person_id" uuid,
	"person_name" text NOT NULL,
	"studio_id" uuid,
	"token_id" uuid,
	"client_id" uuid,
	"subject_id" uuid,
	"missing" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "read_count" (
	"day" date NOT NULL,
	"action" text NOT NULL,
	"studio_id" uuid,
	"client_id" uuid,
	"count" integer NOT NULL,
	CONSTRAINT "read_count_key" UNIQUE NULLS NOT DISTINCT("day","action","studio_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "permission_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"delegation_id" uuid NOT NULL,
	"studio_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"state" text NOT NULL,
	"words" text[] NOT NULL,
	"granted" text[] DEFAULT '{}' NOT NULL,
	"message" text,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"answered_at" timestamp with time zone,
	"answered_by" uuid
);
--> statement-breakpoint
CREATE TABLE "partner_app" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"publisher" text NOT NULL,
	"website" text,
	"studio_id" uuid,
	"client_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid
);
--> statement-breakpoint
CREATE TABLE "partner_exclusion" (
	"partner_app_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	CONSTRAINT "partner_exclusion_partner_app_id_client_id_pk" PRIMARY KEY("partner_app_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "period" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"row_id" uuid NOT NULL,
	"facts" jsonb NOT NULL,
	"began_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "two_factor" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"verified" boolean DEFAULT false NOT NULL,
	"failed_verification_count" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "client_module" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid NOT NULL,
	"module" text NOT NULL,
	"valid_to" date,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"removed_at" timestamp with time zone,
	"removed_by" uuid
);
--> statement-breakpoint
CREATE TABLE "client_service" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid NOT NULL,
	"area" text NOT NULL,
	"service_code" text NOT NULL,
	"valid_to" date,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"removed_at" timestamp with time zone,
	"removed_by" uuid
);
--> statement-breakpoint
CREATE TABLE "service" (
	"code" text PRIMARY KEY NOT NULL,
	"name_it" text NOT NULL,
	"name_en" text NOT NULL,
	"areas" text[] NOT NULL,
	"smart" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "api_token" ADD COLUMN "partner_app_id" uuid;--> statement-breakpoint
ALTER TABLE "api_token" ADD COLUMN "second_factor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "on_behalf_of" text;--> statement-breakpoint
ALTER TABLE "client" ADD COLUMN "demands_second_factor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "two_factor_enabled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "second_factor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "operator_id" uuid;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "client_user_id" uuid;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "acting_client_id" uuid;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "acting_used_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "viewing_operator_id" uuid;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "viewing_client_user_id" uuid;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "viewing_delegation_id" uuid;--> statement-breakpoint
ALTER TABLE "standing" ADD COLUMN "demands_second_factor" boolean NOT NULL;--> statement-breakpoint
ALTER TABLE "standing" ADD COLUMN "modules" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "standing" ADD COLUMN "services" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "standing" ADD COLUMN "consent_state" text;--> statement-breakpoint
ALTER TABLE "studio" ADD COLUMN "smart_access" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_studio_id_studio_id_fk" FOREIGN KEY ("studio_id") REFERENCES "public"."studio"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permission_change" ADD CONSTRAINT "permission_change_delegation" FOREIGN KEY ("delegation_id","client_id","studio_id") REFERENCES "public"."delegation"("id","client_id","studio_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_app" ADD CONSTRAINT "partner_app_studio_id_studio_id_fk" FOREIGN KEY ("studio_id") REFERENCES "public"."studio"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_app" ADD CONSTRAINT "partner_app_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_exclusion" ADD CONSTRAINT "partner_exclusion_partner_app_id_partner_app_id_fk" FOREIGN KEY ("partner_app_id") REFERENCES "public"."partner_app"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_exclusion" ADD CONSTRAINT "partner_exclusion_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_module" ADD CONSTRAINT "client_module_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_service" ADD CONSTRAINT "client_service_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_service" ADD CONSTRAINT "client_service_service_code_service_code_fk" FOREIGN KEY ("service_code") REFERENCES "public"."service"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consent_client" ON "consent" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "decision_studio" ON "decision" USING btree ("studio_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "decision_client" ON "decision" USING btree ("client_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "permission_change_one_open" ON "permission_change" USING btree ("delegation_id") WHERE "permission_change"."state" = 'OPEN';--> statement-breakpoint
CREATE INDEX "permission_change_delegation_index" ON "permission_change" USING btree ("delegation_id","created_at");--> statement-breakpoint
CREATE INDEX "partner_app_studio" ON "partner_app" USING btree ("studio_id");--> statement-breakpoint
CREATE INDEX "partner_app_client" ON "partner_app" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "partner_exclusion_client" ON "partner_exclusion" USING btree ("client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "period_current" ON "period" USING btree ("kind","row_id") WHERE "period"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "period_row" ON "period" USING btree ("kind","row_id","began_at");--> statement-breakpoint
CREATE UNIQUE INDEX "two_factor_user" ON "two_factor" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "client_module_current" ON "client_module" USING btree ("client_id","module") WHERE "client_module"."removed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "client_service_current" ON "client_service" USING btree ("client_id","area") WHERE "client_service"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "client_service_service" ON "client_service" USING btree ("service_code");--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_partner_app_id_partner_app_id_fk" FOREIGN KEY ("partner_app_id") REFERENCES "public"."partner_app"("id") ON DELETE no action ON UPDATE no action;