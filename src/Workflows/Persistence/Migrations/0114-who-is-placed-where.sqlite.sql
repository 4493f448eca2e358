CREATE INDEX "ix_participant_intervention_workplace_id" ON "participant_intervention" ("workplace_id");
