-- What the database keeps by itself: how clients stand with studios, the order in which a studio reads documents,
-- the periods of delegations, and an audit that nobody rewrites.

-- 1. standing: the view says what it is; the table is the view, kept one client at a time.
CREATE VIEW standing_now AS
SELECT b.studio_id, b.client_id, c.kind,
  d.id AS delegation_id, d.state AS delegation_state, d.valid_from AS delegation_from, d.valid_to AS delegation_to,
  coalesce(d.words, '{}') AS words
FROM (SELECT studio_id, client_id FROM studio_client UNION ALL SELECT NULL, id FROM client) b
JOIN client c ON c.id = b.client_id
LEFT JOIN LATERAL (
  SELECT d.id, CASE WHEN d.state = 'ACTIVE' AND s.state <> 'ACTIVE' THEN 'STUDIO_CLOSED' ELSE d.state END AS state, d.valid_from, d.valid_to, d.words
  FROM delegation d JOIN studio s ON s.id = d.studio_id
  WHERE d.studio_id = b.studio_id AND d.client_id = b.client_id
  ORDER BY (d.state = 'ACTIVE') DESC, d.changed_at DESC, d.id DESC LIMIT 1
) d ON true;
--> statement-breakpoint
CREATE FUNCTION refresh_standing(of_client uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- Two transactions that change one client's rights take turns; the next statement then sees what the other wrote.
  PERFORM FROM client WHERE id = of_client FOR NO KEY UPDATE;
  INSERT INTO standing (studio_id, client_id, kind, delegation_id, delegation_state, delegation_from, delegation_to, words)
  SELECT studio_id, client_id, kind, delegation_id, delegation_state, delegation_from, delegation_to, words FROM standing_now WHERE client_id = of_client
  -- Upsert, never delete and insert: a claim that waits for this row must find it.
  ON CONFLICT (studio_id, client_id) DO UPDATE SET kind = excluded.kind, delegation_id = excluded.delegation_id,
    delegation_state = excluded.delegation_state, delegation_from = excluded.delegation_from,
    delegation_to = excluded.delegation_to, words = excluded.words
  WHERE standing IS DISTINCT FROM excluded;
  DELETE FROM standing s WHERE s.client_id = of_client
    AND NOT EXISTS (SELECT FROM standing_now n WHERE n.client_id = of_client AND n.studio_id IS NOT DISTINCT FROM s.studio_id);
END $$;
--> statement-breakpoint
CREATE FUNCTION keep_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op <> 'INSERT' THEN PERFORM refresh_standing(old.client_id); END IF;
  IF tg_op = 'INSERT' OR (tg_op = 'UPDATE' AND new.client_id <> old.client_id) THEN PERFORM refresh_standing(new.client_id); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION keep_standing_of_client() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM refresh_standing(new.id); RETURN NULL; END $$;
--> statement-breakpoint
CREATE FUNCTION keep_standing_of_studio() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_standing(x.client_id) FROM (SELECT client_id FROM studio_client WHERE studio_id = new.id ORDER BY 1) x;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_standing AFTER INSERT OR UPDATE OR DELETE ON studio_client FOR EACH ROW EXECUTE FUNCTION keep_standing();
--> statement-breakpoint
CREATE TRIGGER keep_standing AFTER INSERT OR UPDATE OR DELETE ON delegation FOR EACH ROW EXECUTE FUNCTION keep_standing();
--> statement-breakpoint
CREATE TRIGGER keep_standing AFTER INSERT OR UPDATE OF kind ON client FOR EACH ROW EXECUTE FUNCTION keep_standing_of_client();
--> statement-breakpoint
CREATE TRIGGER keep_standing AFTER UPDATE OF state ON studio FOR EACH ROW EXECUTE FUNCTION keep_standing_of_studio();
--> statement-breakpoint

-- 2. studio_invoice: what a studio has a card of, in reading order. It carries no right.
CREATE FUNCTION keep_studio_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' THEN
    DELETE FROM studio_invoice WHERE id = old.id;
    RETURN NULL;
  END IF;
  INSERT INTO studio_invoice (studio_id, direction, id, client_id, status, date)
  SELECT s.studio_id, tg_argv[0], new.id, new.client_id, new.status, new.date FROM studio_client s WHERE s.client_id = new.client_id
  ON CONFLICT (studio_id, id) DO UPDATE SET status = excluded.status, date = excluded.date;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_studio_invoice AFTER INSERT OR DELETE OR UPDATE OF status, date ON invoice FOR EACH ROW EXECUTE FUNCTION keep_studio_invoice('ISSUED');
--> statement-breakpoint
CREATE TRIGGER keep_studio_invoice AFTER INSERT OR DELETE OR UPDATE OF status, date ON received_invoice FOR EACH ROW EXECUTE FUNCTION keep_studio_invoice('RECEIVED');
--> statement-breakpoint
CREATE FUNCTION keep_studio_invoice_of_card() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op <> 'INSERT' THEN
    DELETE FROM studio_invoice WHERE studio_id = old.studio_id AND client_id = old.client_id;
  END IF;
  IF tg_op <> 'DELETE' THEN
    INSERT INTO studio_invoice (studio_id, direction, id, client_id, status, date)
    SELECT new.studio_id, 'ISSUED', id, client_id, status, date FROM invoice WHERE client_id = new.client_id
    UNION ALL SELECT new.studio_id, 'RECEIVED', id, client_id, status, date FROM received_invoice WHERE client_id = new.client_id;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_studio_invoice AFTER INSERT OR DELETE OR UPDATE OF studio_id, client_id ON studio_client FOR EACH ROW EXECUTE FUNCTION keep_studio_invoice_of_card();
--> statement-breakpoint

-- 3. delegation_period: each change ends one period and begins the next.
CREATE FUNCTION keep_delegation_period() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'UPDATE' AND (old.state, old.words, old.valid_from, old.valid_to) IS NOT DISTINCT FROM (new.state, new.words, new.valid_from, new.valid_to) THEN
    RETURN NULL;
  END IF;
  UPDATE delegation_period SET ended_at = new.changed_at WHERE delegation_id = new.id AND ended_at IS NULL;
  INSERT INTO delegation_period (delegation_id, studio_id, client_id, state, words, valid_from, valid_to, began_at, set_by)
  VALUES (new.id, new.studio_id, new.client_id, new.state, new.words, new.valid_from, new.valid_to, new.changed_at, new.changed_by);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_delegation_period AFTER INSERT OR UPDATE ON delegation FOR EACH ROW EXECUTE FUNCTION keep_delegation_period();
--> statement-breakpoint

-- 4. audit: rows are added, never changed.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'audit rows are never changed or deleted' USING ERRCODE = 'restrict_violation'; END $$;
--> statement-breakpoint
CREATE TRIGGER refuse_audit_change BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
--> statement-breakpoint
CREATE TRIGGER refuse_audit_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
