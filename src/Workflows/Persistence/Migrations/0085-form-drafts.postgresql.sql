CREATE TABLE form_draft (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    form character varying(300) NOT NULL,
    sealed_values text NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_form_draft PRIMARY KEY (id),
    CONSTRAINT fk_form_draft_user_id FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX ix_form_draft_user_id_form ON form_draft (user_id, form);
CREATE INDEX ix_form_draft_kept_at ON form_draft (kept_at);
