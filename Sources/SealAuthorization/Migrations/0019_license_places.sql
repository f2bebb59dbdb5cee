-- Where a license holds, in the one form in which places are compared: a decision about a use asks for the few
-- licenses at and above its place, not for all of a work.

ALTER TABLE license DISABLE TRIGGER licenses_are_insert_only;

-- Empty for no one place.
ALTER TABLE license ADD COLUMN place text COLLATE "C";

UPDATE license SET place = coalesce((
  SELECT lower(part[1] || '://' || part[2]) || ':' || coalesce(part[3], CASE lower(part[1]) WHEN 'https' THEN '443' ELSE '80' END)
    || rtrim(regexp_replace(part[4], '/+', '/', 'g'), '/')
  FROM regexp_match(use_url, '^(https?)://([^/:?#]+)(?::([0-9]+))?([^?#]*)', 'i') AS part), '');

ALTER TABLE license ALTER COLUMN place SET NOT NULL;

ALTER TABLE license ENABLE TRIGGER licenses_are_insert_only;

CREATE INDEX license_by_place ON license (work_id, place, offer_id, (coalesce(end_time, 'infinity')));
