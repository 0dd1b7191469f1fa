-- An operator is shut out of one studio; its person may work elsewhere too.
ALTER TABLE "operator" ADD COLUMN "disabled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- It decides about rights, so its periods are kept.
UPDATE period SET facts = facts || '{"disabled": false}' WHERE kind = 'operator';--> statement-breakpoint
DROP TRIGGER keep_period ON operator;--> statement-breakpoint
CREATE TRIGGER keep_period AFTER INSERT OR UPDATE OF administrator, supervisor, disabled ON operator FOR EACH ROW EXECUTE FUNCTION keep_period('administrator', 'supervisor', 'disabled');
