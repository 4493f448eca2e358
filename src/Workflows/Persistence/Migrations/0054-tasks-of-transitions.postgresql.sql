ALTER TABLE transition
    ADD COLUMN task_id uuid,
    ADD CONSTRAINT fk_transition_task_id FOREIGN KEY (task_id) REFERENCES checklist_item (id) ON DELETE RESTRICT;

CREATE INDEX ix_transition_task_id ON transition (task_id);
