ALTER TABLE obstacle
    ADD COLUMN task_id uuid,
    ADD CONSTRAINT fk_obstacle_task_id FOREIGN KEY (task_id) REFERENCES checklist_item (id) ON DELETE RESTRICT;

CREATE INDEX ix_obstacle_task_id ON obstacle (task_id);
