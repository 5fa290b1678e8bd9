-- What was finished after the promised moment (1) and what was not (0), by day, so that the late ones are read alone.
CREATE INDEX dossier_late_closed ON dossier
    (ward_id, (CASE WHEN COALESCE(decided_ms, ended_ms) > due_ms THEN 1 ELSE 0 END), received_ms, id);
