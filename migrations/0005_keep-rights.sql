-- The catalogue of services, what every client had so far, and how clients stand with studios with all that conditions ask.

INSERT INTO service (code, name_it, name_en, areas, smart) VALUES
  ('FATTURA', 'Fattura elettronica', 'E-invoicing', '{ISSUED,RECEIVED}', false),
  ('FATTURA_SMART', 'Fattura SMART', 'Fattura SMART', '{ISSUED,RECEIVED}', true),
  ('SMART_HUB', 'SMART Hub', 'SMART Hub', '{ISSUED,RECEIVED}', true),
  ('CORRISPETTIVI', 'Corrispettivi', 'Daily takings', '{TAKINGS}', false),
  ('CORRISPETTIVI_SMART', 'Corrispettivi SMART', 'Corrispettivi SMART', '{TAKINGS}', true);
--> statement-breakpoint
INSERT INTO client_service (id, client_id, area, service_code, created_at)
SELECT gen_random_uuid(), c.id, area, 'FATTURA', c.created_at FROM client c CROSS JOIN unnest(ARRAY['ISSUED', 'RECEIVED']) area;
--> statement-breakpoint

-- 1. standing, with modules, services, consent and the second factor. Days, never "today".
CREATE OR REPLACE VIEW standing_now AS
SELECT b.studio_id, b.client_id, c.kind,
  d.id AS delegation_id, d.state AS delegation_state, d.valid_from AS delegation_from, d.valid_to AS delegation_to,
  coalesce(d.words, '{}') AS words,
  c.demands_second_factor,
  coalesce((SELECT jsonb_object_agg(m.module, coalesce(m.valid_to, '9999-12-31')) FROM client_module m WHERE m.client_id = b.client_id AND m.removed_at IS NULL), '{}') AS modules,
  coalesce((
    SELECT jsonb_object_agg(x.area, jsonb_build_object('code', s.code, 'until', coalesce(x.valid_to, '9999-12-31'), 'smart', s.smart))
    FROM client_service x JOIN service s ON s.code = x.service_code WHERE x.client_id = b.client_id AND x.removed_at IS NULL
  ), '{}') AS services,
  (SELECT k.state FROM consent k WHERE k.studio_id = b.studio_id AND k.client_id = b.client_id) AS consent_state
FROM (SELECT studio_id, client_id FROM studio_client UNION ALL SELECT NULL, id FROM client) b
JOIN client c ON c.id = b.client_id
LEFT JOIN LATERAL (
  SELECT d.id, CASE WHEN d.state = 'ACTIVE' AND s.state <> 'ACTIVE' THEN 'STUDIO_CLOSED' ELSE d.state END AS state, d.valid_from, d.valid_to, d.words
  FROM delegation d JOIN studio s ON s.id = d.studio_id
  WHERE d.studio_id = b.studio_id AND d.client_id = b.client_id
  ORDER BY (d.state = 'ACTIVE') DESC, d.changed_at DESC, d.id DESC LIMIT 1
) d ON true;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION refresh_standing(of_client uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- Two transactions that change one client's rights take turns; the next statement then sees what the other wrote.
  PERFORM FROM client WHERE id = of_client FOR NO KEY UPDATE;
  INSERT INTO standing (studio_id, client_id, kind, delegation_id, delegation_state, delegation_from, delegation_to, words, demands_second_factor, modules, services, consent_state)
  SELECT studio_id, client_id, kind, delegation_id, delegation_state, delegation_from, delegation_to, words, demands_second_factor, modules, services, consent_state
  FROM standing_now WHERE client_id = of_client
  -- Upsert, never delete and insert: a claim that waits for this row must find it.
  ON CONFLICT (studio_id, client_id) DO UPDATE SET kind = excluded.kind, delegation_id = excluded.delegation_id,
    delegation_state = excluded.delegation_state, delegation_from = excluded.delegation_from,
    delegation_to = excluded.delegation_to, words = excluded.words, demands_second_factor = excluded.demands_second_factor,
    modules = excluded.modules, services = excluded.services, consent_state = excluded.consent_state
  WHERE standing IS DISTINCT FROM excluded;
  DELETE FROM standing s WHERE s.client_id = of_client
    AND NOT EXISTS (SELECT FROM standing_now n WHERE n.client_id = of_client AND n.studio_id IS NOT DISTINCT FROM s.studio_id);
END $$;
--> statement-breakpoint
DROP TRIGGER keep_standing ON client;
--> statement-breakpoint
CREATE TRIGGER keep_standing AFTER INSERT OR UPDATE OF kind, demands_second_factor ON client FOR EACH ROW EXECUTE FUNCTION keep_standing_of_client();
--> statement-breakpoint
CREATE TRIGGER keep_standing AFTER INSERT OR UPDATE OR DELETE ON consent FOR EACH ROW EXECUTE FUNCTION keep_standing();
--> statement-breakpoint
CREATE TRIGGER keep_standing AFTER INSERT OR UPDATE OR DELETE ON client_module FOR EACH ROW EXECUTE FUNCTION keep_standing();
--> statement-breakpoint
CREATE TRIGGER keep_standing AFTER INSERT OR UPDATE OR DELETE ON client_service FOR EACH ROW EXECUTE FUNCTION keep_standing();
--> statement-breakpoint
CREATE FUNCTION keep_standing_of_service() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_standing(x.client_id) FROM (SELECT DISTINCT client_id FROM client_service WHERE service_code = new.code ORDER BY 1) x;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_standing AFTER UPDATE OF smart ON service FOR EACH ROW EXECUTE FUNCTION keep_standing_of_service();
--> statement-breakpoint
SELECT refresh_standing(id) FROM client ORDER BY id;
--> statement-breakpoint

-- 2. period: what a row that decides about rights was, from when to when. The arguments are the columns that decide.
CREATE FUNCTION keep_period() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  now_is jsonb := to_jsonb(new);
  kept jsonb;
  stamp timestamptz;
BEGIN
  SELECT jsonb_object_agg(name, now_is -> name) INTO kept FROM unnest(tg_argv) name;
  -- The row says when it changed, or else the clock; `delega.now` is for tests, which have a clock of their own.
  stamp := coalesce(now_is ->> 'changed_at', CASE WHEN tg_op = 'INSERT' THEN now_is ->> 'created_at' END, nullif(current_setting('delega.now', true), ''), now()::text);
  IF tg_op = 'UPDATE' THEN
    UPDATE period SET ended_at = stamp WHERE kind = tg_table_name AND row_id = new.id AND ended_at IS NULL AND facts <> kept;
    IF NOT found THEN RETURN NULL; END IF;
  END IF;
  INSERT INTO period (kind, row_id, facts, began_at) VALUES (tg_table_name, new.id, kept, stamp);
  RETURN NULL;
END $$;
--> statement-breakpoint
INSERT INTO period (kind, row_id, facts, began_at)
SELECT 'person', id, jsonb_build_object('disabled', disabled, 'expires_on', expires_on), created_at FROM person
UNION ALL SELECT 'studio', id, jsonb_build_object('state', state), created_at FROM studio
UNION ALL SELECT 'operator', id, jsonb_build_object('administrator', administrator, 'supervisor', supervisor), created_at FROM operator
UNION ALL SELECT 'operating_unit', id, jsonb_build_object('valid_from', valid_from, 'valid_to', valid_to, 'archived_at', archived_at), created_at FROM operating_unit
UNION ALL SELECT 'client', id, jsonb_build_object('kind', kind, 'demands_second_factor', demands_second_factor), created_at FROM client
UNION ALL SELECT 'client_user', id, jsonb_build_object('owner', owner, 'words', words, 'removed_at', removed_at), created_at FROM client_user
UNION ALL SELECT 'client_service', id, jsonb_build_object('valid_to', valid_to, 'removed_at', removed_at), created_at FROM client_service;
--> statement-breakpoint
CREATE TRIGGER keep_period AFTER INSERT OR UPDATE OF disabled, expires_on ON person FOR EACH ROW EXECUTE FUNCTION keep_period('disabled', 'expires_on');
--> statement-breakpoint
CREATE TRIGGER keep_period AFTER INSERT OR UPDATE OF state ON studio FOR EACH ROW EXECUTE FUNCTION keep_period('state');
--> statement-breakpoint
CREATE TRIGGER keep_period AFTER INSERT OR UPDATE OF administrator, supervisor ON operator FOR EACH ROW EXECUTE FUNCTION keep_period('administrator', 'supervisor');
--> statement-breakpoint
CREATE TRIGGER keep_period AFTER INSERT OR UPDATE OF valid_from, valid_to, archived_at ON operating_unit FOR EACH ROW EXECUTE FUNCTION keep_period('valid_from', 'valid_to', 'archived_at');
--> statement-breakpoint
CREATE TRIGGER keep_period AFTER INSERT OR UPDATE OF kind, demands_second_factor ON client FOR EACH ROW EXECUTE FUNCTION keep_period('kind', 'demands_second_factor');
--> statement-breakpoint
CREATE TRIGGER keep_period AFTER INSERT OR UPDATE OF owner, words, removed_at ON client_user FOR EACH ROW EXECUTE FUNCTION keep_period('owner', 'words', 'removed_at');
--> statement-breakpoint
CREATE TRIGGER keep_period AFTER INSERT OR UPDATE OF valid_to, removed_at ON client_service FOR EACH ROW EXECUTE FUNCTION keep_period('valid_to', 'removed_at');
--> statement-breakpoint
CREATE TRIGGER keep_period AFTER INSERT OR UPDATE OF valid_to, removed_at ON client_module FOR EACH ROW EXECUTE FUNCTION keep_period('valid_to', 'removed_at');
--> statement-breakpoint
CREATE TRIGGER keep_period AFTER INSERT OR UPDATE OF state ON consent FOR EACH ROW EXECUTE FUNCTION keep_period('state');
