ALTER TABLE obstacle
    ADD CONSTRAINT fk_obstacle_participant_id FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT;

CREATE INDEX ix_obstacle_participant_id ON obstacle (participant_id);

ALTER TABLE follow_up
    ADD CONSTRAINT fk_follow_up_participant_id FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT;

ALTER TABLE progress_assessment
    ADD CONSTRAINT fk_progress_assessment_participant_id FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT,
    ADD CONSTRAINT fk_progress_assessment_learning_outcome_id FOREIGN KEY (learning_outcome_id) REFERENCES learning_outcome (id) ON DELETE RESTRICT;

CREATE INDEX ix_progress_assessment_learning_outcome_id ON progress_assessment (learning_outcome_id);

ALTER TABLE transition
    ADD CONSTRAINT fk_transition_participant_id FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT,
    ADD CONSTRAINT fk_transition_from_intervention_id FOREIGN KEY (from_intervention_id) REFERENCES participant_intervention (id) ON DELETE RESTRICT,
    ADD CONSTRAINT fk_transition_to_intervention_id FOREIGN KEY (to_intervention_id) REFERENCES participant_intervention (id) ON DELETE RESTRICT;

CREATE INDEX ix_transition_from_intervention_id ON transition (from_intervention_id);

CREATE INDEX ix_transition_to_intervention_id ON transition (to_intervention_id);
