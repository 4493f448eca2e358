CREATE INDEX ix_gap_track_employer_id ON gap (track_employer_id);
CREATE INDEX ix_gap_workplace_id ON gap (workplace_id);
