CREATE SEQUENCE "public"."file_progressive" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "api_token" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"prefix" text NOT NULL,
	"person_id" uuid NOT NULL,
	"operator_id" uuid,
	"client_user_id" uuid,
	"studio_id" uuid,
	"client_id" uuid,
	"scopes" text[] NOT NULL,
	"expires_on" date NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"last_used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"chain" uuid NOT NULL,
	"sequence" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"person_id" uuid,
	"studio_id" uuid,
	"client_id" uuid,
	"token_id" uuid,
	"ground" jsonb NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_chain" UNIQUE("chain","sequence")
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"chain" uuid PRIMARY KEY NOT NULL,
	"sequence" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"person_id" uuid NOT NULL,
	"key" text NOT NULL,
	"action" text NOT NULL,
	"input_hash" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_person_id_action_key_pk" PRIMARY KEY("person_id","action","key")
);
--> statement-breakpoint
CREATE TABLE "client" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text DEFAULT 'FULL' NOT NULL,
	"vat_number" text,
	"fiscal_code" text,
	"tax_regime" text DEFAULT 'RF01' NOT NULL,
	"street" text,
	"postal_code" text,
	"city" text,
	"province" text,
	"country" text DEFAULT 'IT' NOT NULL,
	"recipient_code" text,
	"pec" text,
	"iban" text,
	"bank" text,
	"contact_email" text,
	"phone" text,
	"fax" text,
	"rea_office" text,
	"rea_number" text,
	"created_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "client_unit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"studio_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"removed_at" timestamp with time zone,
	"removed_by" uuid
);
--> statement-breakpoint
CREATE TABLE "client_user" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"owner" boolean DEFAULT false NOT NULL,
	"words" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counterparty" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid NOT NULL,
	"name" text,
	"first_name" text,
	"last_name" text,
	"vat_country" text,
	"vat_code" text,
	"fiscal_code" text,
	"street" text NOT NULL,
	"postal_code" text NOT NULL,
	"city" text NOT NULL,
	"province" text,
	"country" text DEFAULT 'IT' NOT NULL,
	"recipient_code" text,
	"pec" text,
	"public_body" boolean DEFAULT false NOT NULL,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "counterparty_scope" UNIQUE("id","client_id")
);
--> statement-breakpoint
CREATE TABLE "studio_client" (
	"studio_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"code" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "studio_client_studio_id_client_id_pk" PRIMARY KEY("studio_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "delegation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"studio_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"state" text NOT NULL,
	"origin" text NOT NULL,
	"suspended_by" text,
	"words" text[] DEFAULT '{}' NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"purpose" text,
	"mandate_holder" text,
	"mandate_signed_on" date,
	"hidden_by_studio" boolean DEFAULT false NOT NULL,
	"hidden_by_client" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "delegation_scope" UNIQUE("id","client_id","studio_id")
);
--> statement-breakpoint
CREATE TABLE "delegation_period" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"studio_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"state" text NOT NULL,
	"words" text[] NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"began_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"set_by" uuid
);
--> statement-breakpoint
CREATE TABLE "invoice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid NOT NULL,
	"status" text NOT NULL,
	"series_id" uuid NOT NULL,
	"year" integer,
	"sequence" integer,
	"number" text,
	"document_type" text NOT NULL,
	"date" date NOT NULL,
	"counterparty_id" uuid,
	"buyer" jsonb NOT NULL,
	"buyer_name" text NOT NULL,
	"purpose" text,
	"withholding" jsonb,
	"pension_funds" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"related_documents" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"stamp_duty" boolean DEFAULT false NOT NULL,
	"collectability" text DEFAULT 'I' NOT NULL,
	"payment_conditions" text,
	"taxable" numeric(15, 2) NOT NULL,
	"vat" numeric(15, 2) NOT NULL,
	"withheld" numeric(15, 2) NOT NULL,
	"stamp_duty_amount" numeric(15, 2) NOT NULL,
	"total" numeric(15, 2) NOT NULL,
	"payable" numeric(15, 2) NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"sdi_id" text,
	"rejection" jsonb,
	"booked_at" timestamp with time zone,
	"booked_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"issued_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "invoice_scope" UNIQUE("id","client_id")
);
--> statement-breakpoint
CREATE TABLE "invoice_line" (
	"invoice_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"description" text NOT NULL,
	"quantity" numeric(21, 8),
	"unit" text,
	"unit_price" numeric(21, 8),
	"price_changes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"total" numeric(21, 8) NOT NULL,
	"vat_rate" numeric(5, 2) NOT NULL,
	"nature" text,
	"withheld" boolean DEFAULT false NOT NULL,
	CONSTRAINT "invoice_line_invoice_id_position_pk" PRIMARY KEY("invoice_id","position")
);
--> statement-breakpoint
CREATE TABLE "invoice_payment" (
	"invoice_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"method" text NOT NULL,
	"due_on" date,
	"amount" numeric(15, 2) NOT NULL,
	"iban" text,
	CONSTRAINT "invoice_payment_invoice_id_position_pk" PRIMARY KEY("invoice_id","position")
);
--> statement-breakpoint
CREATE TABLE "invoice_vat_summary" (
	"invoice_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"vat_rate" numeric(5, 2) NOT NULL,
	"nature" text,
	"taxable" numeric(15, 2) NOT NULL,
	"vat" numeric(15, 2) NOT NULL,
	"legal_reference" text,
	CONSTRAINT "invoice_vat_summary_invoice_id_position_pk" PRIMARY KEY("invoice_id","position")
);
--> statement-breakpoint
CREATE TABLE "number_counter" (
	"series_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "number_counter_series_id_year_pk" PRIMARY KEY("series_id","year")
);
--> statement-breakpoint
CREATE TABLE "number_series" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid NOT NULL,
	"code" text NOT NULL,
	"description" text NOT NULL,
	"pattern" text DEFAULT '{year}/{code}/{number}' NOT NULL,
	"document_types" text[] DEFAULT '{}' NOT NULL,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "number_series_scope" UNIQUE("id","client_id")
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"password" text,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"username" text NOT NULL,
	"display_username" text,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"language" text DEFAULT 'it' NOT NULL,
	"disabled" boolean DEFAULT false NOT NULL,
	"expires_on" date,
	"must_change_password" boolean DEFAULT false NOT NULL,
	"password_set_on" date NOT NULL,
	"password_validity_days" integer DEFAULT 0 NOT NULL,
	"password_warning_days" integer DEFAULT 0 NOT NULL,
	"failed_sign_ins" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "received_invoice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid NOT NULL,
	"status" text NOT NULL,
	"document_type" text NOT NULL,
	"number" text NOT NULL,
	"date" date NOT NULL,
	"seller_name" text NOT NULL,
	"seller_vat_number" text,
	"seller_fiscal_code" text,
	"taxable" numeric(15, 2) NOT NULL,
	"vat" numeric(15, 2) NOT NULL,
	"total" numeric(15, 2) NOT NULL,
	"currency" text DEFAULT 'EUR' NOT NULL,
	"due_on" date,
	"sdi_id" text,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"content" "bytea" NOT NULL,
	"xml" text NOT NULL,
	"signature" jsonb,
	"warnings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"imported_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"registered_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "received_invoice_scope" UNIQUE("id","client_id")
);
--> statement-breakpoint
CREATE TABLE "standing" (
	"studio_id" uuid,
	"client_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"delegation_id" uuid,
	"delegation_state" text,
	"delegation_from" date,
	"delegation_to" date,
	"words" text[] NOT NULL,
	CONSTRAINT "standing_key" UNIQUE NULLS NOT DISTINCT("studio_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "studio_invoice" (
	"studio_id" uuid NOT NULL,
	"direction" text NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"status" text NOT NULL,
	"date" date NOT NULL,
	CONSTRAINT "studio_invoice_studio_id_id_pk" PRIMARY KEY("studio_id","id")
);
--> statement-breakpoint
CREATE TABLE "operating_unit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"studio_id" uuid NOT NULL,
	"name" text NOT NULL,
	"external_code" text,
	"kind" text DEFAULT 'UNIT' NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "operating_unit_scope" UNIQUE("id","studio_id"),
	CONSTRAINT "operating_unit_validity" CHECK ("operating_unit"."valid_to" is null or "operating_unit"."valid_to" >= "operating_unit"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "operator" (
	"id" uuid PRIMARY KEY NOT NULL,
	"studio_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"code" text NOT NULL,
	"administrator" boolean DEFAULT false NOT NULL,
	"supervisor" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "operator_scope" UNIQUE("id","studio_id")
);
--> statement-breakpoint
CREATE TABLE "operator_class" (
	"id" uuid PRIMARY KEY NOT NULL,
	"operator_id" uuid NOT NULL,
	"class" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"removed_at" timestamp with time zone,
	"removed_by" uuid
);
--> statement-breakpoint
CREATE TABLE "operator_unit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"studio_id" uuid NOT NULL,
	"operator_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"removed_at" timestamp with time zone,
	"removed_by" uuid
);
--> statement-breakpoint
CREATE TABLE "studio" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"vat_number" text,
	"fiscal_code" text,
	"street" text,
	"postal_code" text,
	"city" text,
	"province" text,
	"email" text,
	"state" text DEFAULT 'ACTIVE' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sdi_notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"transmission_id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"sdi_id" text NOT NULL,
	"file_name" text NOT NULL,
	"errors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"content" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "simulated_file" (
	"sdi_id" text PRIMARY KEY NOT NULL,
	"file_name" text NOT NULL,
	"invoice_keys" text[] DEFAULT '{}' NOT NULL,
	"xml" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transmission" (
	"id" uuid PRIMARY KEY NOT NULL,
	"invoice_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"attempt" integer NOT NULL,
	"channel" text NOT NULL,
	"file_name" text NOT NULL,
	"xml" text NOT NULL,
	"sha256" text NOT NULL,
	"state" text NOT NULL,
	"sdi_id" text,
	"failure" text,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"sent_at" timestamp with time zone,
	CONSTRAINT "transmission_scope" UNIQUE("id","client_id")
);
--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_operator_id_operator_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."operator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_client_user_id_client_user_id_fk" FOREIGN KEY ("client_user_id") REFERENCES "public"."client_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_studio_id_studio_id_fk" FOREIGN KEY ("studio_id") REFERENCES "public"."studio"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_unit" ADD CONSTRAINT "client_unit_card" FOREIGN KEY ("studio_id","client_id") REFERENCES "public"."studio_client"("studio_id","client_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_unit" ADD CONSTRAINT "client_unit_unit" FOREIGN KEY ("unit_id","studio_id") REFERENCES "public"."operating_unit"("id","studio_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_user" ADD CONSTRAINT "client_user_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_user" ADD CONSTRAINT "client_user_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counterparty" ADD CONSTRAINT "counterparty_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "studio_client" ADD CONSTRAINT "studio_client_studio_id_studio_id_fk" FOREIGN KEY ("studio_id") REFERENCES "public"."studio"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "studio_client" ADD CONSTRAINT "studio_client_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_studio_id_studio_id_fk" FOREIGN KEY ("studio_id") REFERENCES "public"."studio"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_period" ADD CONSTRAINT "delegation_period_delegation" FOREIGN KEY ("delegation_id","client_id","studio_id") REFERENCES "public"."delegation"("id","client_id","studio_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_series" FOREIGN KEY ("series_id","client_id") REFERENCES "public"."number_series"("id","client_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_line" ADD CONSTRAINT "invoice_line_invoice" FOREIGN KEY ("invoice_id","client_id") REFERENCES "public"."invoice"("id","client_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_payment" ADD CONSTRAINT "invoice_payment_invoice" FOREIGN KEY ("invoice_id","client_id") REFERENCES "public"."invoice"("id","client_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_vat_summary" ADD CONSTRAINT "invoice_vat_summary_invoice" FOREIGN KEY ("invoice_id","client_id") REFERENCES "public"."invoice"("id","client_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "number_counter" ADD CONSTRAINT "number_counter_series" FOREIGN KEY ("series_id","client_id") REFERENCES "public"."number_series"("id","client_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "number_series" ADD CONSTRAINT "number_series_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "received_invoice" ADD CONSTRAINT "received_invoice_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operating_unit" ADD CONSTRAINT "operating_unit_studio_id_studio_id_fk" FOREIGN KEY ("studio_id") REFERENCES "public"."studio"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operator" ADD CONSTRAINT "operator_studio_id_studio_id_fk" FOREIGN KEY ("studio_id") REFERENCES "public"."studio"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operator" ADD CONSTRAINT "operator_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operator_class" ADD CONSTRAINT "operator_class_operator_id_operator_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."operator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operator_unit" ADD CONSTRAINT "operator_unit_operator" FOREIGN KEY ("operator_id","studio_id") REFERENCES "public"."operator"("id","studio_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operator_unit" ADD CONSTRAINT "operator_unit_unit" FOREIGN KEY ("unit_id","studio_id") REFERENCES "public"."operating_unit"("id","studio_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sdi_notice" ADD CONSTRAINT "sdi_notice_transmission" FOREIGN KEY ("transmission_id","client_id") REFERENCES "public"."transmission"("id","client_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transmission" ADD CONSTRAINT "transmission_invoice" FOREIGN KEY ("invoice_id","client_id") REFERENCES "public"."invoice"("id","client_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "api_token_hash" ON "api_token" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "api_token_person" ON "api_token" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "audit_client" ON "audit" USING btree ("client_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_studio" ON "audit" USING btree ("studio_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("subject_id","sequence");--> statement-breakpoint
CREATE INDEX "client_vat_number" ON "client" USING btree ("vat_number");--> statement-breakpoint
CREATE INDEX "client_fiscal_code" ON "client" USING btree ("fiscal_code");--> statement-breakpoint
CREATE UNIQUE INDEX "client_unit_current" ON "client_unit" USING btree ("client_id","unit_id") WHERE "client_unit"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "client_unit_unit_index" ON "client_unit" USING btree ("unit_id","client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "client_user_current" ON "client_user" USING btree ("client_id","person_id") WHERE "client_user"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "client_user_person" ON "client_user" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "counterparty_client" ON "counterparty" USING btree ("client_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "studio_client_code" ON "studio_client" USING btree ("studio_id","code");--> statement-breakpoint
CREATE INDEX "studio_client_client" ON "studio_client" USING btree ("client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "delegation_one_active" ON "delegation" USING btree ("studio_id","client_id") WHERE "delegation"."state" = 'ACTIVE';--> statement-breakpoint
CREATE INDEX "delegation_client" ON "delegation" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "delegation_period_delegation_index" ON "delegation_period" USING btree ("delegation_id","began_at");--> statement-breakpoint
CREATE UNIQUE INDEX "invoice_number" ON "invoice" USING btree ("client_id","series_id","year","sequence") WHERE "invoice"."sequence" is not null;--> statement-breakpoint
CREATE INDEX "invoice_list" ON "invoice" USING btree ("client_id","date" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "invoice_list_by_status" ON "invoice" USING btree ("client_id","status","date" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "number_series_code" ON "number_series" USING btree ("client_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "credential_provider" ON "credential" USING btree ("user_id","provider_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_username" ON "person" USING btree ("username");--> statement-breakpoint
CREATE UNIQUE INDEX "session_token" ON "session" USING btree ("token");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "received_invoice_once" ON "received_invoice" USING btree ("client_id","sha256","position");--> statement-breakpoint
CREATE INDEX "received_invoice_list" ON "received_invoice" USING btree ("client_id","date" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "received_invoice_list_by_status" ON "received_invoice" USING btree ("client_id","status","date" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "standing_client" ON "standing" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "studio_invoice_list" ON "studio_invoice" USING btree ("studio_id","direction","date" DESC NULLS LAST,"id" DESC NULLS LAST,"client_id");--> statement-breakpoint
CREATE INDEX "studio_invoice_list_by_status" ON "studio_invoice" USING btree ("studio_id","direction","status","date" DESC NULLS LAST,"id" DESC NULLS LAST,"client_id");--> statement-breakpoint
CREATE INDEX "studio_invoice_client" ON "studio_invoice" USING btree ("client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "operating_unit_external_code" ON "operating_unit" USING btree ("studio_id","external_code");--> statement-breakpoint
CREATE UNIQUE INDEX "operator_code" ON "operator" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "operator_person" ON "operator" USING btree ("studio_id","person_id");--> statement-breakpoint
CREATE INDEX "operator_by_person" ON "operator" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "operator_class_current" ON "operator_class" USING btree ("operator_id","class") WHERE "operator_class"."removed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "operator_unit_current" ON "operator_unit" USING btree ("operator_id","unit_id") WHERE "operator_unit"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "operator_unit_unit_index" ON "operator_unit" USING btree ("unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sdi_notice_once" ON "sdi_notice" USING btree ("file_name");--> statement-breakpoint
CREATE INDEX "sdi_notice_invoice" ON "sdi_notice" USING btree ("invoice_id");--> statement-breakpoint
CREATE UNIQUE INDEX "simulated_file_name" ON "simulated_file" USING btree ("file_name");--> statement-breakpoint
CREATE UNIQUE INDEX "transmission_file_name" ON "transmission" USING btree ("file_name");--> statement-breakpoint
CREATE UNIQUE INDEX "transmission_attempt" ON "transmission" USING btree ("invoice_id","attempt");--> statement-breakpoint
CREATE INDEX "transmission_sdi_id" ON "transmission" USING btree ("sdi_id");