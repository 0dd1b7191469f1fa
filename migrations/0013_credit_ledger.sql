-- credit_entry: rows are added, never changed; their sum is never below nought, whoever writes.
CREATE FUNCTION refuse_credit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'credit entries are never changed or deleted' USING ERRCODE = 'restrict_violation'; END $$;
--> statement-breakpoint
CREATE TRIGGER refuse_credit_change BEFORE UPDATE OR DELETE ON credit_entry FOR EACH ROW EXECUTE FUNCTION refuse_credit_change();
--> statement-breakpoint
CREATE TRIGGER refuse_credit_truncate BEFORE TRUNCATE ON credit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_credit_change();
--> statement-breakpoint
-- Of two that spend at once the second waits for the account's row, and then counts what the first left. Adding waits for nobody.
CREATE FUNCTION keep_credit_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM studio WHERE id = NEW.studio_id FOR NO KEY UPDATE;
  PERFORM FROM client WHERE id = NEW.client_id FOR NO KEY UPDATE;
  IF NEW.amount + (SELECT coalesce(sum(amount), 0) FROM credit_entry
      WHERE studio_id = NEW.studio_id OR client_id = NEW.client_id) < 0 THEN
    RAISE EXCEPTION 'an account has no credits below nought'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'credit_entry_balance', TABLE = 'credit_entry';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_credit_balance BEFORE INSERT ON credit_entry FOR EACH ROW WHEN (NEW.amount < 0) EXECUTE FUNCTION keep_credit_balance();
