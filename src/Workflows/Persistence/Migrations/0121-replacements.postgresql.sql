ALTER TABLE participant_closure ADD COLUMN replacement character varying(40);
