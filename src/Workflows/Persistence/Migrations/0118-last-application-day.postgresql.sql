ALTER TABLE study_continuation ADD COLUMN last_application_day date;
