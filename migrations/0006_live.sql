-- Tells every server process what changed, once that is committed: the row, whose it is, and its state. It carries no right:
-- each process asks anew, for each of its streams, who may know. The argument names the column that holds the state.
CREATE FUNCTION tell_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  now_is jsonb := to_jsonb(new);
  was jsonb := CASE WHEN tg_op = 'UPDATE' THEN to_jsonb(old) ELSE '{}' END;
BEGIN
  PERFORM pg_notify('delega', jsonb_build_object(
    'kind', tg_table_name, 'id', new.id, 'clientId', new.client_id, 'studioId', now_is -> 'studio_id',
    'state', now_is -> tg_argv[0], 'previousState', was -> tg_argv[0]
  )::text);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tell_change AFTER UPDATE OF status ON invoice FOR EACH ROW
WHEN (old.status IS DISTINCT FROM new.status) EXECUTE FUNCTION tell_change('status');
--> statement-breakpoint
CREATE TRIGGER tell_new AFTER INSERT ON delegation FOR EACH ROW EXECUTE FUNCTION tell_change('state');
--> statement-breakpoint
CREATE TRIGGER tell_change AFTER UPDATE ON delegation FOR EACH ROW
WHEN ((old.state, old.suspended_by, old.words, old.valid_from, old.valid_to, old.version) IS DISTINCT FROM (new.state, new.suspended_by, new.words, new.valid_from, new.valid_to, new.version))
EXECUTE FUNCTION tell_change('state');
--> statement-breakpoint
-- What the client answered; not that it was asked.
CREATE TRIGGER tell_new AFTER INSERT ON consent FOR EACH ROW
WHEN (new.state IN ('ADHERED', 'REFUSED', 'WITHDRAWN')) EXECUTE FUNCTION tell_change('state');
--> statement-breakpoint
CREATE TRIGGER tell_change AFTER UPDATE OF state ON consent FOR EACH ROW
WHEN (old.state IS DISTINCT FROM new.state AND new.state IN ('ADHERED', 'REFUSED', 'WITHDRAWN')) EXECUTE FUNCTION tell_change('state');
