-- Who holds what in a work.

-- Whether the shares of each right in each region sum to the whole.
CREATE FUNCTION shares_are_whole(rights integer[], region_codes text[], shares integer[])
  RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN NOT EXISTS (
    SELECT FROM unnest(rights, region_codes, shares) AS claim (claimed_right, region_code, share_ppm)
    GROUP BY claimed_right, region_code
    HAVING sum(share_ppm) IS DISTINCT FROM 1000000 OR min(share_ppm) < 1);

-- Whether the world stands beside no single region, for each right.
CREATE FUNCTION regions_are_apart(rights integer[], region_codes text[])
  RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN NOT EXISTS (
    SELECT FROM unnest(rights, region_codes) AS claim (claimed_right, region_code)
    GROUP BY claimed_right
    HAVING bool_or(region_code = '001') AND bool_or(region_code <> '001'));

-- Whether each party stands once for a right in a region.
CREATE FUNCTION claimants_stand_once(parties uuid[], rights integer[], region_codes text[])
  RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN NOT EXISTS (
    SELECT FROM unnest(parties, rights, region_codes) AS claim (party_id, claimed_right, region_code)
    GROUP BY party_id, claimed_right, region_code HAVING count(*) > 1);

-- A split sheet, whole in one row; the next one replaces it.
CREATE TABLE claim_sheet (
  bucket smallint NOT NULL,
  sheet_id uuid NOT NULL,
  work_id uuid NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL,
  number integer NOT NULL CONSTRAINT claim_sheet_number_is_positive CHECK (number > 0),
  party_ids uuid[] NOT NULL,
  rights integer[] NOT NULL,
  share_ppm integer[] NOT NULL,
  region_codes text[] NOT NULL,
  bases integer[] NOT NULL,
  create_time timestamptz NOT NULL,
  PRIMARY KEY (bucket, sheet_id),
  CONSTRAINT claim_sheet_is_of_a_work FOREIGN KEY (bucket, work_id) REFERENCES work,
  CONSTRAINT claim_sheet_number_is_used_once_for_a_work UNIQUE (bucket, work_id, number),
  CONSTRAINT claim_sheet_is_rectangular CHECK (
    cardinality(party_ids) BETWEEN 1 AND 64 AND cardinality(rights) = cardinality(party_ids)
    AND cardinality(share_ppm) = cardinality(party_ids)
    AND cardinality(region_codes) = cardinality(party_ids)
    AND cardinality(bases) = cardinality(party_ids)),
  CONSTRAINT claims_to_a_right_sum_to_the_whole CHECK (shares_are_whole(rights, region_codes, share_ppm)),
  CONSTRAINT claims_are_for_the_world_or_for_regions CHECK (regions_are_apart(rights, region_codes)),
  CONSTRAINT claimant_stands_once_for_a_right CHECK (claimants_stand_once(party_ids, rights, region_codes))
);

CREATE TRIGGER claim_sheets_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON claim_sheet
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
