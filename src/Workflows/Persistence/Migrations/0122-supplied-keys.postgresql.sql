-- Fields of a finished task that a register answered: where it answers no longer, what it said falls (ADR 113).
ALTER TABLE checklist_item ADD COLUMN supplied_keys text;
